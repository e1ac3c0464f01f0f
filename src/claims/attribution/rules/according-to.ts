/** “According to police, …”, “…, according to a report by the commission”. */
import type { ReportingCue } from '../../../model/knowledge.ts';
import { openingToken, pieceOf } from '../content-words.ts';
import type { CueLexicon } from '../cue-lexicon.ts';
import { type CueSite, type SpeechRule, siteAt } from '../cue-site.ts';
import { nounPhrase } from '../speaker-words.ts';
import { formAt, type SpeechSentence, type SpeechText, type TokenRange } from '../speech-text.ts';

/** The site of “according to” at `at`, or nothing. */
export function accordingToSite(
  at: number,
  cue: ReportingCue | undefined,
  sentence: SpeechSentence,
  text: SpeechText,
  lexicon: CueLexicon,
): CueSite | undefined {
  if (!cue || formAt(sentence, at) !== 'according' || formAt(sentence, at + 1) !== 'to') return undefined;
  const { tree } = sentence;
  const words = { from: at, to: at + 2 };
  const below = (tree.children[at] ?? []).find(child => child > at + 1);
  const above = tree.relations[at] === 'case' ? (tree.heads[at] ?? -1) : -1;
  const head = above > at ? above : below;
  if (head === undefined) return undefined;
  const phrase = startingAt(nounPhrase(tree, head, words), words.to);
  const speaker = { head, words: at <= 1 ? toComma(sentence, phrase) : phrase };
  return siteAt({ at, cue, words, passive: false, speaker, sentence, text, lexicon });
}

/** Most tokens by which the parser may have cut a speaker short. */
const longestRest = 14;

/** “According to state law, …”: at the head of a sentence all up to the comma names the speaker. */
function toComma(sentence: SpeechSentence, { from, to }: TokenRange): TokenRange {
  for (let at = to; at < Math.min(to + longestRest, sentence.tokens.length); at += 1) {
    const token = sentence.tokens[at];
    if (token?.form === ',') return { from, to: at };
    if (!token || /^(?:VBD|VBZ|VBP|MD|WDT|WP|PRP)$/.test(token.xpos ?? '') || token.form === '"') break;
  }
  return { from, to };
}

function startingAt({ from, to }: TokenRange, first: number): TokenRange {
  return { from: Math.min(Math.max(from, first), first), to: Math.max(to, first + 1) };
}

export const accordingTo: SpeechRule = {
  name: 'according to',
  read(site) {
    const { sentence, zone } = site;
    const { tokens } = sentence;
    const first = openingToken(site);
    if (zone.from <= first + 1) {
      const piece = pieceOf(site, { from: zone.to, to: tokens.length });
      return piece && { content: [piece], confidence: 0.85 };
    }
    const start = startOfReported(site) ?? startOfClause(site, first);
    const left = start < zone.from ? pieceOf(site, { from: start, to: zone.from }) : undefined;
    if (!left) {
      const behind = start <= zone.from ? pieceOf(site, { from: zone.to, to: tokens.length }) : undefined;
      return behind && { content: [behind], confidence: 0.75 };
    }
    const aside = formAt(sentence, zone.from - 1) === ',' && formAt(sentence, zone.to) === ',';
    const right = aside ? rightOf(site) : undefined;
    return { content: right ? [left, right] : [left], confidence: 0.8 };
  },
};

/** Inside another's words, “the paper reports that, according to police, …”, they begin behind “that”. */
function startOfReported({ tree, at, zone, lexicon }: CueSite): number | undefined {
  for (let here = at; here >= 0; here = tree.heads[here] ?? -1) {
    const above = tree.heads[here] ?? -1;
    if (tree.relations[here] !== 'ccomp' || above < 0 || above > at) continue;
    if (!lexicon.verb.has(tree.tokens[above]?.lemma ?? '')) continue;
    const mark = (tree.children[here] ?? []).find(
      child => tree.relations[child] === 'mark' && child < zone.from,
    );
    const start = mark === undefined ? (tree.first[here] ?? here) : mark + 1;
    return tree.tokens[start]?.form === ',' ? start + 1 : start;
  }
  return undefined;
}

/** Behind the last semicolon or colon before the cue. */
function startOfClause({ sentence: { tokens, quoted }, words, at }: CueSite, first: number): number {
  for (let here = words.from - 1; here > first; here -= 1)
    if (/^[;:]$/.test(tokens[here]?.form ?? '') && quoted[here] === quoted[at]) return here + 1;
  return first;
}

/** “Three men, according to police, died”: the sentence goes on with what began before the aside. */
function rightOf(site: CueSite) {
  const { tree, zone, at } = site;
  const start = zone.to + 1;
  if (/^(?:who|which|that|as|while|although|but|and)$/.test(formAt(site.sentence, start))) return undefined;
  for (let here = start; here >= 0; here = tree.heads[here] ?? -1)
    if (here === at || here === site.speaker?.head) return undefined;
  return pieceOf(site, { from: start, to: tree.tokens.length });
}
