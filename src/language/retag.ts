/** Tags that the tagger gets wrong often enough to matter, put right from the neighbours and the lexicon. */
import type { UniversalTag } from '../model/analysis.ts';
import type { Lexicon } from '../model/knowledge.ts';
import { nounLemma, verbLemma } from './lemma.ts';
import type { RawToken } from './tokens.ts';

/** The tokens of one sentence with corrected tags. */
export function retag(tokens: readonly RawToken[], lexicon: Lexicon): RawToken[] {
  const corrected: RawToken[] = [];
  for (const [index, token] of tokens.entries()) {
    const upos = correctTag(token, corrected, tokens[index + 1], tokens[index + 2], lexicon);
    corrected.push(
      upos === token.upos ? token : { start: token.start, end: token.end, text: token.text, upos },
    );
  }
  return corrected;
}

function correctTag(
  token: RawToken,
  before: readonly RawToken[],
  next: RawToken | undefined,
  afterNext: RawToken | undefined,
  lexicon: Lexicon,
): UniversalTag {
  const previous = before.at(-1);
  const low = token.text.toLowerCase();
  if (/^\d+(?:st|nd|rd|th)$/.test(low)) return 'ADJ';
  if (isNominal(token) && next?.text === 'dead' && isParticiple(low, lexicon)) return 'VERB';
  if (token.upos === 'VERB' && previous?.text === 'to' && before.at(-2)?.text.toLowerCase() === 'according')
    return 'NOUN';
  if (isNominal(token) && low.endsWith('ing') && isParticipleInRow(previous, next)) return 'VERB';
  if (isGerundNoun(token, previous, next, lexicon)) return 'NOUN';
  if (opensSentence(before) && token.upos === 'PROPN') {
    return commonAtStart(token, next, lexicon);
  }
  if (token.upos === 'PROPN' && previous && /^[a-z]/.test(token.text)) return 'NOUN';
  if (token.upos === 'VERB' && previous?.upos === 'PROPN' && /^[A-Z][a-z]/.test(token.text)) return 'PROPN';
  if (
    isNominal(token) &&
    /^(?:has|have|had)$/i.test(previous?.text ?? '') &&
    next?.upos === 'DET' &&
    isParticiple(low, lexicon)
  )
    return 'VERB';
  if (isNominal(token) && isPassiveAuxiliary(before) && isParticiple(low, lexicon) && !isNominal(next))
    return 'VERB';
  if (isNominal(token) && previous && isSpeakerLike(previous) && saysAfter(low, next, afterNext, lexicon))
    return 'VERB';
  if (token.upos === 'VERB' && previous && isDeterminer(previous) && isNounOnlyHere(low, next, lexicon))
    return 'NOUN';
  if (token.upos === 'ADJ' && isPassiveAuxiliary(before) && next?.text === 'by' && low.endsWith('ed'))
    return 'VERB';
  return token.upos;
}

/** “Troops”, “Gunmen”, “Fighting” at the head of a sentence carry a capital without being names. */
function commonAtStart(
  token: RawToken,
  next: RawToken | undefined,
  { agents, happenings, irregularForms }: Lexicon,
): UniversalTag {
  const low = token.text.toLowerCase();
  if (/^[A-Z]{2,}$/.test(token.text) || next?.upos === 'PROPN' || next?.text === '-') return 'PROPN';
  const singular = irregularForms.get(low)?.find(row => row.part === 'noun')?.lemma ?? nounLemma(low);
  if (agents.has(low) || agents.has(singular)) return 'NOUN';
  if (happenings.get(singular)?.some(sense => sense.part === 'noun')) return 'NOUN';
  return 'PROPN';
}

/** “Four days of fighting between”: no object follows, a preposition or a mark does. */
function isGerundNoun(
  { text, upos }: RawToken,
  previous: RawToken | undefined,
  next: RawToken | undefined,
  { happenings }: Lexicon,
): boolean {
  if (upos !== 'VERB' || !text.endsWith('ing') || !previous || !/^(?:ADP|ADJ|DET|NUM)$/.test(previous.upos))
    return false;
  const nounFollows = next !== undefined && !/^(?:ADP|PUNCT|AUX|CCONJ)$/.test(next.upos);
  return !nounFollows && (happenings.get(text.toLowerCase())?.some(({ part }) => part === 'noun') ?? false);
}

/** “…, killing two and wounding nine”: a number or article follows, a comma or “and” stands before. */
function isParticipleInRow(previous: RawToken | undefined, next: RawToken | undefined): boolean {
  const linked = previous?.upos === 'CCONJ' || previous?.text === ',';
  return linked && (next?.upos === 'NUM' || /^(?:the|a|an|at|its|their)$/.test(next?.text ?? ''));
}

function opensSentence(before: readonly RawToken[]): boolean {
  return before.every(({ upos, text }) => upos === 'PUNCT' || upos === 'SYM' || /^[=*#•-]+$/.test(text));
}

function isNominal(token: RawToken | undefined): boolean {
  return token?.upos === 'NOUN' || token?.upos === 'PROPN';
}

function isDeterminer({ upos, text }: RawToken): boolean {
  return upos === 'DET' || text === "'s" || /^(?:its|their|his|her|our|my)$/i.test(text);
}

function isSpeakerLike({ upos, text }: RawToken): boolean {
  return upos === 'PROPN' || upos === 'PRON' || (upos === 'NOUN' && text.endsWith('s'));
}

function isPassiveAuxiliary(before: readonly RawToken[]): boolean {
  let index = before.length - 1;
  while (index >= 0 && before[index]?.upos === 'ADV') index -= 1;
  return /^(?:is|are|was|were|been|being|be|'s|'re|got)$/i.test(before[index]?.text ?? '');
}

function isParticiple(form: string, { irregularForms }: Lexicon): boolean {
  return irregularForms.get(form)?.some(row => row.part === 'verb') ?? false;
}

/** “The group claims that …”, “officials say the …”: a reporting verb, not a plural. */
function saysAfter(
  form: string,
  next: RawToken | undefined,
  afterNext: RawToken | undefined,
  { reporting }: Lexicon,
): boolean {
  const cues = reporting.get(verbLemma(form)) ?? reporting.get(form);
  if (!cues?.some(cue => cue.part === 'verb') || !next) return false;
  return next.text === 'that' || next.upos === 'PRON' || (next.upos === 'DET' && afterNext !== undefined);
}

function isNounOnlyHere(form: string, next: RawToken | undefined, { happenings }: Lexicon): boolean {
  const follows =
    next === undefined ||
    next.upos === 'ADP' ||
    next.upos === 'PUNCT' ||
    next.upos === 'VERB' ||
    next.upos === 'AUX';
  return (
    follows &&
    !/(?:ed|ing)$/.test(form) &&
    (happenings.get(form)?.some(sense => sense.part === 'noun') ?? false)
  );
}
