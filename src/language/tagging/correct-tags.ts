/**
 * Tags that the trained tagger gets wrong in reporting on conflicts, put right before the parse: it has met few
 * gunmen and fewer groups. Each correction needs evidence in the neighbours, never the word alone.
 */
import type { Lexicon, Tags } from '../../model/knowledge.ts';
import { verbStemsOf } from '../lemma.ts';

/** @param forms the words of one sentence, `tags` the tagger's; both of one length, which the result has too. */
export function correctTags(
  forms: readonly string[],
  tags: readonly Tags[],
  lexicon: Pick<Lexicon, 'happenings' | 'irregularForms'>,
): Tags[] {
  const corrected = [...tags];
  for (const [at, form] of forms.entries()) {
    if (isHyphenatedName(form) && !/^(?:PROPN|ADJ)$/.test(corrected[at]?.upos ?? ''))
      corrected[at] = properNoun;
    else if (isActivePast(forms, corrected, at)) corrected[at] = past;
    else if (isHarm(form, corrected[at], lexicon)) {
      if (isAfterBe(forms, corrected, at)) corrected[at] = participle;
      else if (isSecondVerb(forms, corrected, at)) corrected[at] = past;
    }
  }
  return corrected;
}

const properNoun: Tags = { upos: 'PROPN', xpos: 'NNP' };
const past: Tags = { upos: 'VERB', xpos: 'VBD' };
const participle: Tags = { upos: 'VERB', xpos: 'VBN' };

/** “Al-Shabaab”, “Jaish-e-Mohammed”: capitals at both ends. */
function isHyphenatedName(form: string): boolean {
  return /^\p{Lu}[\p{L}']*(?:-[\p{L}'\d]+)*-\p{Lu}[\p{L}']+$/u.test(form);
}

/** Participles that may stand behind a noun with an object of their own: “a man named Omar”, “aid given the town”. */
const takesComplement =
  /^(?:named|called|titled|entitled|dubbed|nicknamed|styled|labell?ed|given|shown|told|offered|sent|paid|asked|awarded|made|considered|elected|appointed|termed|denied|taught|known)$/i;

/**
 * “Gunmen killed at least 12 soldiers”: a participle has no object, so a participle between a noun and a noun phrase
 * is a past tense. An auxiliary before it, or a finite verb that already has that subject, says otherwise.
 */
function isActivePast(forms: readonly string[], tags: readonly Tags[], at: number): boolean {
  if (tags[at]?.xpos !== 'VBN' || !/(?:ed|d|t|k|n|g|ought|aught)$/i.test(forms[at] ?? '')) return false;
  if (!canBePast(forms[at] ?? '') || takesComplement.test(forms[at] ?? '')) return false;
  let before = at - 1;
  while (tags[before]?.upos === 'ADV') before -= 1;
  if (!/^(?:NNP?S?|PRP)$/.test(tags[before]?.xpos ?? '')) return false;
  if (!startsObject(forms, tags, at + 1)) return false;
  // “He has troops killed the next day” and “was the first man killed that year” are rare; one finite verb before settles it.
  return (
    !tags.slice(0, at).some(({ xpos }) => /^(?:VBD|VBZ|VBP|MD)$/.test(xpos)) || tags[before]?.xpos === 'PRP'
  );
}

/** Participles whose past tense is another word. */
function canBePast(form: string): boolean {
  return !/^(?:.*(?:taken|given|shaken|driven|written|risen|fallen|beaten|eaten|broken|frozen|spoken|stolen|chosen|woken|forgotten|hidden|bitten|forbidden)|gone|done|seen|been|begun|drunk|sung|sunk|run|known|grown|thrown|flown|blown|shown|drawn|worn|torn|sworn|borne|born)$/i.test(
    form,
  );
}

/** An article, a number, a possessive, a pronoun, a name; “that day”, “last week” are times. */
function startsObject(forms: readonly string[], tags: readonly Tags[], at: number): boolean {
  if (/^(?:at|up|more|as|over|about|around|nearly|almost|some)$/i.test(forms[at] ?? '')) {
    const number = tags.slice(at + 1, at + 4).findIndex(({ upos }) => upos === 'NUM');
    return number >= 0 && !/^(?:IN|PRP)$/.test(tags[at + 1]?.xpos ?? '');
  }
  if (/^(?:that|this|each|every|last|next|the)$/i.test(forms[at] ?? '') && isTime(forms[at + 1] ?? ''))
    return false;
  if (/^the$/i.test(forms[at] ?? '') && isTime(forms[at + 2] ?? '')) return false;
  return /^(?:DT|PRP\$|PRP|CD|NNP|NNPS|NNS)$/.test(tags[at]?.xpos ?? '') && !isTime(forms[at] ?? '');
}

function isTime(form: string): boolean {
  return /^(?:day|days|night|morning|afternoon|evening|week|weekend|month|year|time|hour|spring|summer|autumn|winter|today|yesterday|\p{Lu}[a-z]+day|January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d)$/u.test(
    form,
  );
}

/** An adjective in “-ed” that is also a verb of harm in the tables: “wounded”, “displaced”. */
function isHarm(
  form: string,
  tags: Tags | undefined,
  { happenings }: Pick<Lexicon, 'happenings' | 'irregularForms'>,
): boolean {
  if (tags?.xpos !== 'JJ' || !/ed$/.test(form)) return false;
  return verbStemsOf(form).some(stem =>
    happenings.get(stem)?.some(sense => sense.part === 'verb' && sense.count !== undefined),
  );
}

function isAfterBe(forms: readonly string[], tags: readonly Tags[], at: number): boolean {
  let before = at - 1;
  while (
    tags[before]?.upos === 'ADV' ||
    /^(?:and|,|or)$/.test(forms[before] ?? '') ||
    /^VBN$/.test(tags[before]?.xpos ?? '')
  )
    before -= 1;
  return /^(?:is|are|was|were|been|being|be|got)$/i.test(forms[before] ?? '');
}

/** “Killed 11 people and injured several others”: the second of two verbs, with an object of its own. */
function isSecondVerb(forms: readonly string[], tags: readonly Tags[], at: number): boolean {
  return (
    /^(?:and|or)$/.test(forms[at - 1] ?? '') &&
    (startsObject(forms, tags, at + 1) ||
      /^(?:several|many|dozens|hundreds|scores)$/.test(forms[at + 1] ?? '')) &&
    tags.slice(0, at).some(({ xpos }) => xpos === 'VBD')
  );
}
