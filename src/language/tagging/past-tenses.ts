/**
 * Irregular pasts and participles that the tagger has met too seldom: “forbade” is a past tense wherever it stands,
 * “had been shot” holds no noun, “growers protested in the capital” no participle.
 */
import type { Lexicon, Tags } from '../../model/knowledge.ts';
import { verbStemsOf } from '../lemma.ts';

type Words = Pick<Lexicon, 'happenings' | 'irregularForms'>;

const past: Tags = { upos: 'VERB', xpos: 'VBD' };
const participle: Tags = { upos: 'VERB', xpos: 'VBN' };

/** The tags of a past or participle where the word at `at` is one and is tagged as something else. */
export function pastInstead(
  forms: readonly string[],
  tags: readonly Tags[],
  at: number,
  lexicon: Words,
): Tags | undefined {
  const form = forms[at] ?? '';
  const tag = tags[at]?.xpos ?? '';
  if (!/^[a-z]+$/.test(form) || /^(?:am|are|is|was|were|been|has|had|does|did|done)$/.test(form))
    return undefined;
  const stem = irregularStem(form, lexicon);
  if (stem !== undefined && isOnlyPast(form) && !/^(?:VBD|VBN)$/.test(tag)) return past;
  if (stem !== undefined && /^(?:VBP?|NNS?|JJ)$/.test(tag)) {
    if (tag === 'VBP' && !isBase(form, lexicon)) return past;
    if (isBehindBe(forms, tags, at) && (tag === 'NN' || (tag === 'JJ' && lexicon.happenings.has(stem))))
      return participle;
  }
  if (tag !== 'VBN' || !/ed$/.test(form) || !isSentenceWithoutVerb(forms, tags)) return undefined;
  return isLoneVerb(forms, tags, at, lexicon) || isBehindAside(forms, tags, at) ? past : undefined;
}

/** Lemma of an irregular verb form that is not the lemma itself. */
function irregularStem(form: string, { irregularForms }: Words): string | undefined {
  const rows = irregularForms.get(form) ?? [];
  const verb = rows.find(({ part, lemma }) => part === 'verb' && lemma !== form);
  return rows.some(({ part }) => part !== 'verb') ? undefined : verb?.lemma;
}

/** Pasts whose participle is another word, and that are neither noun nor adjective. */
function isOnlyPast(form: string): boolean {
  return /(?:took|gave|bade|drove|wrote|spoke|stole|froze|chose|swore|flew|grew|knew|threw|blew|withdrew|began|sang|sank|became|overcame|overran|underwent|fled)$/.test(
    form,
  );
}

/** “Found” and “fell” are verbs of their own, “put” and “hit” the same in all their forms. */
function isBase(form: string, { happenings, irregularForms }: Words): boolean {
  return (
    happenings.has(form) ||
    (irregularForms.get(form) ?? []).some(({ lemma }) => lemma === form) ||
    /^(?:found|fell|lay|saw|bound|wound|ground|felt|hit|put|cut|set|let|hurt|cost|beat|read|come|become|run|overrun|overcome)$/.test(
      form,
    )
  );
}

function isBehindBe(forms: readonly string[], tags: readonly Tags[], at: number): boolean {
  let before = at - 1;
  while (tags[before]?.upos === 'ADV') before -= 1;
  return /^(?:is|are|was|were|been|being|be)$/i.test(forms[before] ?? '');
}

/**
 * “Growers protested in the capital.”, “the group attempted to storm the post.”: a sentence has a finite verb, so where
 * a full one has no other, its only participle is that. Verbs of harm are left alone: “Five soldiers killed in ambush”.
 */
function isLoneVerb(
  forms: readonly string[],
  tags: readonly Tags[],
  at: number,
  { happenings }: Words,
): boolean {
  const isTransitive = verbStemsOf(forms[at] ?? '').some(stem =>
    happenings.get(stem)?.some(sense => sense.part === 'verb' && sense.count !== undefined),
  );
  const toVerb = forms[at + 1] === 'to' && tags[at + 2]?.xpos === 'VB';
  const intransitive =
    /^IN$/.test(tags[at + 1]?.xpos ?? '') && !/^(?:by|as|than|to)$/.test(forms[at + 1] ?? '');
  return !isTransitive && (toVerb || intransitive) && isSubject(tags, at);
}

/** Right before stand a noun or pronoun, in a phrase that opens the sentence or follows a phrase of time or place. */
function isSubject(tags: readonly Tags[], at: number): boolean {
  let before = at - 1;
  while (tags[before]?.upos === 'ADV') before -= 1;
  return (
    /^(?:NNP?S?|PRP)$/.test(tags[before]?.xpos ?? '') &&
    tags.slice(0, before).every(({ upos }) => !/^(?:VERB|SCONJ)$/.test(upos))
  );
}

/** A full stop, and no finite verb. */
function isSentenceWithoutVerb(forms: readonly string[], tags: readonly Tags[]): boolean {
  return (
    forms.at(-1) === '.' &&
    !tags.some(({ xpos, upos }) => /^(?:VBD|VBZ|VBP|MD)$/.test(xpos) || upos === 'AUX')
  );
}

/** “Fighters of the Front, backed by two clans, entered Haro.”: behind the second comma, with an object of its own. */
function isBehindAside(forms: readonly string[], tags: readonly Tags[], at: number): boolean {
  const first = forms.indexOf(',');
  return (
    forms[at - 1] === ',' &&
    first > 0 &&
    first < at - 2 &&
    /^(?:DT|PRP\$|PRP|CD|NNPS?|NNS)$/.test(tags[at + 1]?.xpos ?? '') &&
    tags.slice(0, first).every(({ upos }) => !/^(?:VERB|SCONJ)$/.test(upos)) &&
    /^(?:NNP?S?)$/.test(tags[first - 1]?.xpos ?? '')
  );
}
