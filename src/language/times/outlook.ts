/** Which way the clause around a time looks, by the tense of its verb: “will meet on Friday” to what is to come, “met on Friday” to what has been. */
import type { Sentence, Token } from '../../model/analysis.ts';

/** `open` where the verb does not tell. */
export type Outlook = 'ahead' | 'back' | 'open';

/** What is planned lies ahead, whatever the tense: “was scheduled for Friday”, “the deadline of 15 June”. */
const planned =
  /^(?:schedule|plan|expect|slate|due|set|intend|hope|promise|vow|agree|prepare|postpone|delay|invite|order|deadline|payable|effective|expire|ultimatum|go|want|decide|pledge|aim)$/;
const modal = /^(?:will|wo|shall|'ll|would|can|may|might|must|should)$/i;
/** “Was postponed until Tuesday”: the new time lies ahead of the report. */
const putOff = /^(?:postpone|extend|delay|adjourn|suspend|reschedule|defer|prolong|move|push)$/;
/** What is told before it begins. */
const proclaimed =
  /^(?:declare|announce|proclaim|offer|propose|decree|impose|truce|ceasefire|cease-fire|curfew|pause|lull|strike|boycott|lockdown|blockade)$/;
/** Farther up the tree another clause speaks. */
const climb = 8;

/** @param start offset of the time in the document. */
export function outlookAt({ tokens }: Sentence, start: number): Outlook {
  const first = tokens.findIndex(token => token.end > start);
  if (isAsSoonAs(tokens, first)) return 'ahead';
  const starts = isStart(tokens, first);
  let at = first;
  for (let step = 0; at >= 0 && step < climb; step += 1) {
    const token = tokens[at] as Token;
    if (token.arc === undefined) return 'open';
    // “Wednesday's ruling” has been, or it would not be spoken of.
    if (token.arc.relation === 'nmod:poss') return 'back';
    if (step > 0 && putOff.test(token.lemma) && isUntil(tokens, first)) return 'ahead';
    // “Declared a truce from 20 August”: told now, it may begin on a day to come.
    if (step > 0 && starts && proclaimed.test(token.lemma)) return 'open';
    // “Set off a charge”: no plan, whatever its tag.
    if (token.lemma === 'set' && /^(?:off|up|upon|out|fire|ablaze|alight)$/i.test(tokens[at + 1]?.form ?? ''))
      return 'back';
    if (step > 0 && planned.test(token.lemma) && !isDone(tokens, at)) return 'ahead';
    const told = isVerb(tokens, at) ? outlookOf(tokens, at) : undefined;
    if (told) return told;

    at = token.arc.head;
  }
  return 'open';
}

/** “As early as Tuesday”. */
function isAsSoonAs(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 3), at).map(({ form }) => form.toLowerCase());
  return /^as (?:soon|early) as$/.test(before.join(' '));
}

/** “From 20 August”, “starting on Friday”. */
function isStart(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 2), at + 1)
    .some(({ form }) => /^(?:from|starting|beginning|effective|until|till|through)$/i.test(form));
}

function isUntil(tokens: readonly Token[], at: number): boolean {
  const words = [tokens[at], tokens[at - 1]].map(token => token?.form.toLowerCase() ?? '');
  return words.some(word => /^(?:until|till|to|for)$/.test(word));
}

function isVerb(tokens: readonly Token[], at: number): boolean {
  const { upos } = tokens[at] as Token;
  return upos === 'VERB' || upos === 'AUX' || helpers(tokens, at).length > 0;
}

/** Forms of the auxiliaries and copulas that hang on a word, in lower case. */
function helpers(tokens: readonly Token[], at: number): string[] {
  return tokens
    .filter(({ arc }) => arc?.head === at && /^(?:aux|cop)/.test(arc.relation))
    .map(({ form }) => form.toLowerCase());
}

/** “Agreed on Friday”, “was set on Friday”: what was planned is ahead, when it was planned is not. */
function isDone(tokens: readonly Token[], at: number): boolean {
  const { xpos, lemma } = tokens[at] as Token;
  // “Had been due to expire on Friday”.
  if (helpers(tokens, at).includes('had')) return true;
  return xpos === 'VBD' && !/^(?:expect|plan|hope|intend|schedule|want)$/.test(lemma);
}

/** Nothing for infinitives and participles that leave the time to the verb above them. */
function outlookOf(tokens: readonly Token[], at: number): Outlook | undefined {
  const { xpos, upos } = tokens[at] as Token;
  const words = helpers(tokens, at);
  const has = (...forms: string[]) => words.some(word => forms.includes(word));
  if (has('have', 'had', 'has', "'ve")) return 'back';
  if (words.some(word => modal.test(word))) return 'ahead';
  // “Are to be freed”, “were to be freed”.
  if (has('be') && has('is', 'are', 'was', 'were')) return 'ahead';
  if (has('was', 'were')) return 'back';
  if (xpos === 'VBD' || (xpos === 'VBN' && words.length === 0)) return 'back';
  if (xpos === 'VBG') return has('is', 'are', "'s", "'re", 'am') ? 'ahead' : undefined;
  if (xpos === 'VB' || upos === 'NOUN' || has('be')) return undefined;
  return 'open';
}
