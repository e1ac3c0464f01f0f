/** Where a quotation goes on: behind the tag in the same sentence, or in the next one of the paragraph. */
import type { Span } from '../../model/passage.ts';
import type { CueSite } from './cue-site.ts';
import { formAt, quotationOpeningAt, type TokenRange, wordsWithin } from './speech-text.ts';

/** Most tokens between a tag and the quotation behind it. */
const reach = 28;

/** The quotation goes on behind the tag: “…, he said, "and we ran."”, or in the next sentence of the paragraph. */
export function quotationBehind(site: CueSite, zone: TokenRange): Span | undefined {
  const { sentence, text, lexicon } = site;
  const { tokens } = sentence;
  for (let at = zone.to; at < tokens.length; at += 1) {
    const opened = quotationOpeningAt(sentence, at, text);
    if (opened && opened !== site.inside) {
      const before = formAt(sentence, at - 1);
      return at - zone.to <= reach && /^(?:,|:|\.|--|–|—)$/.test(before) ? opened : undefined;
    }
    const token = tokens[at];
    if (
      token &&
      /^(?:VERB)$/.test(token.upos) &&
      lexicon.verb.get(token.lemma)?.some(({ cue }) => cue.frames.includes('clause'))
    )
      return undefined;
  }
  return quotationNextSentence(site);
}

/** A quotation that opens the next sentence of the paragraph and has no tag of its own. */
export function quotationNextSentence({ sentence, text }: CueSite): Span | undefined {
  const next = text.sentences[sentence.index + 1];
  if (!next || next.sentence.block !== sentence.sentence.block) return undefined;
  const opened = quotationOpeningAt(next, 0, text);
  if (opened?.kind !== 'speech') return undefined;
  const inner = wordsWithin(opened, text);
  return /[.!?…]$/.test(inner) && !isFollowedByTag(text.text, opened.end) ? opened : undefined;
}

function isFollowedByTag(text: string, end: number): boolean {
  return /^ ?(?:[a-z]|[A-Z][\w.]* (?:[A-Z][\w.]* )?(?:said|asked|added|told|wrote)\b)/.test(
    text.slice(end, end + 40),
  );
}
