/** A quotation behind the cue: “He said, "We will stay."”, “She told reporters: "…"”. */
import type { Span } from '../../../model/passage.ts';
import { endOfGoverned } from '../content-words.ts';
import type { CueSite, SpeechRule, Told } from '../cue-site.ts';
import { quotationNextSentence } from '../quotation-behind.ts';
import { formAt, isMark, quotationOpeningAt } from '../speech-text.ts';

/** Most tokens between a cue and its quotation: an addressee, a time, a medium. */
const reach = 14;

export const quotedSpeech: SpeechRule = {
  name: 'quoted speech',
  read(site) {
    if (!site.cue.frames.includes('clause')) return undefined;
    const opening = openingBehind(site);
    if (opening === undefined) return behindColon(site);
    const { sentence, text } = site;
    const quotation = quotationOpeningAt(sentence, opening, text);
    if (!quotation) return undefined;
    const marker = /^(?:that|whether|if)$/.test(formAt(sentence, opening - 1)) ? opening - 1 : opening;
    const start = sentence.tokens[marker]?.start ?? quotation.start;
    const end = endOfSaid(site, opening, quotation);
    const closes = end >= (sentence.tokens.at(-2)?.end ?? 0) ? quotationNextSentence(site) : undefined;
    return { content: [{ start, end }, ...(closes ? [closes] : [])], confidence: 0.9 };
  },
};

/** “The group said:” and the quotation, or the items of the list, of the next paragraphs. */
function behindColon({ sentence, text, zone }: CueSite): Told | undefined {
  const { tokens } = sentence;
  if (tokens.at(-1)?.form !== ':' || tokens.length - zone.to > reach) return undefined;
  const { blocks } = text.document;
  const first = sentence.sentence.block + 1;
  if (sentence.sentence.end < (blocks[first - 1]?.end ?? 0) - 1) return undefined;
  const next = text.sentences[sentence.index + 1];
  const opened = next && next.sentence.block === first ? quotationOpeningAt(next, 0, text) : undefined;
  if (opened) return { content: [opened], confidence: 0.8 };
  let past = first;
  while (/^(?:list-item|quote)$/.test(blocks[past]?.kind ?? '')) past += 1;
  const items = blocks.slice(first, past).map(({ start, end }) => ({ start, end }));
  return items.length > 0 ? { content: items, confidence: 0.75 } : undefined;
}

function openingBehind(site: CueSite): number | undefined {
  const { sentence, text, zone, tree, at } = site;
  const from = Math.max(zone.to, at + 1);
  for (let here = from; here < Math.min(sentence.tokens.length, from + reach); here += 1) {
    const opened = quotationOpeningAt(sentence, here, text);
    if (opened && opened !== site.inside) {
      const before = formAt(sentence, here - 1);
      const introduced = here === from || /^(?:,|:|that|whether|if|--|—|–)$/.test(before);
      return introduced && (opened.kind === 'speech' || before === ':' || before === 'that')
        ? here
        : undefined;
    }
    const token = sentence.tokens[here];
    if (!token || token.form === ';') return undefined;
    if (/^(?:VERB|AUX)$/.test(token.upos) && !/^(?:acl|amod)/.test(tree.relations[here] ?? ''))
      return undefined;
  }
  return undefined;
}

/** To the end of the quotation, or of the clause that goes on behind it: “that "armed men" had entered”. */
function endOfSaid(site: CueSite, opening: number, quotation: Span): number {
  const { sentence } = site;
  const close = sentence.tokens.findIndex(({ end }) => end === quotation.end);
  const next = sentence.tokens[close + 1];
  if (close < 0 || !next || isMark(next.form) || next.upos === 'CCONJ') return quotation.end;
  const end = endOfGoverned(site, opening + 1);
  return Math.max(quotation.end, sentence.tokens[end - 1]?.end ?? 0);
}
