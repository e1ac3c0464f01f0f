/**
 * Tags that the trained tagger gets wrong in reporting on conflicts, put right before the parse: it has met few
 * gunmen and fewer groups. Each correction needs evidence in the neighbours, never the word alone.
 */
import type { Lexicon, Tags } from '../../model/knowledge.ts';
import { verbStemsOf } from '../lemma.ts';
import { pastInstead } from './past-tenses.ts';
import { isPluralNoun } from './plural-nouns.ts';
import { isNameBeforeVerb, isOnlyVerb, verbInstead } from './reporting-verbs.ts';

/** @param forms the words of one sentence, `tags` the tagger's; both of one length, which the result has too. */
export function correctTags(forms: readonly string[], tags: readonly Tags[], lexicon: Words): Tags[] {
  const corrected = [...tags];
  // Left to right: a correction may rest on those before it.
  for (const at of forms.keys())
    corrected[at] = correction(forms, corrected, at, lexicon) ?? (tags[at] as Tags);
  return corrected;
}

type Words = Pick<Lexicon, 'happenings' | 'irregularForms' | 'relations' | 'reporting'>;

function correction(
  forms: readonly string[],
  tags: readonly Tags[],
  at: number,
  lexicon: Words,
): Tags | undefined {
  const form = forms[at] ?? '';
  const { upos, xpos } = tags[at] as Tags;
  if (form === '"') return closesQuotation(forms, tags, at) ? { upos: 'PUNCT', xpos: "''" } : undefined;
  if (isHyphenatedName(form) && upos !== 'PROPN' && upos !== 'ADJ') return properNoun;
  if (isWordInCapitals(forms, tags, at)) return properNoun;
  if (isNameBeforeVerb(forms, tags, at, lexicon)) return properNoun;
  if (isFirstVerb(forms, tags, at, lexicon)) return past;
  if (isPluralNoun(forms, tags, at)) return { upos: 'NOUN', xpos: 'NNS' };
  const irregular = pastInstead(forms, tags, at, lexicon);
  if (irregular) return irregular;
  if (isOnlyVerb(forms, tags, at, lexicon)) return { upos: 'VERB', xpos: 'VBP' };
  if (isGerundSubject(forms, tags, at)) return { upos: 'NOUN', xpos: 'NN' };
  if (upos === 'NOUN') return verbInstead(forms, tags, at, lexicon);
  if (xpos === 'VBN') {
    if (isWithoutObject(forms, at)) return past;
    const second = isHarm(form, lexicon) && followsPast(tags, at) && isSecondVerb(forms, tags, at);
    return second || isActivePast(forms, tags, at) ? past : undefined;
  }
  if (xpos !== 'JJ' || !isHarm(form, lexicon)) return undefined;
  if (isAfterBe(forms, tags, at)) return participle;
  return isSecondVerb(forms, tags, at) || isHarmDone(forms, tags, at) ? past : undefined;
}

/** Typed quotation marks look alike: one with another open before it closes. */
function closesQuotation(forms: readonly string[], tags: readonly Tags[], at: number): boolean {
  const last = at > 0 ? forms.lastIndexOf('"', at - 1) : -1;
  return last >= 0 && tags[last]?.xpos === '``';
}

const properNoun: Tags = { upos: 'PROPN', xpos: 'NNP' };
const past: Tags = { upos: 'VERB', xpos: 'VBD' };
const participle: Tags = { upos: 'VERB', xpos: 'VBN' };

/** “Al-Shabaab”, “Jaish-e-Mohammed”: capitals at both ends. */
function isHyphenatedName(form: string): boolean {
  return /^\p{Lu}[\p{L}']*(?:-[\p{L}'\d]+)*-\p{Lu}[\p{L}']+$/u.test(form);
}

/** “In IS raids”, “the WHO said”: a small word in capitals among words that are not is a short form. */
function isWordInCapitals(forms: readonly string[], tags: readonly Tags[], at: number): boolean {
  if (tags[at]?.upos === 'PROPN' || !/^(?:IS|US|WHO)$/.test(forms[at] ?? '')) return false;
  const near = [...forms.slice(Math.max(0, at - 4), at), ...forms.slice(at + 1, at + 5)];
  const letters = near.filter(form => /^\p{L}{2,}$/u.test(form));
  return (
    letters.length > 1 && letters.filter(form => form === form.toUpperCase()).length * 2 < letters.length
  );
}

/** Participles that may stand behind a noun with an object of their own: “a man named Omar”, “aid given the town”. */
const takesComplement =
  /^(?:named|called|titled|entitled|dubbed|nicknamed|styled|labell?ed|given|shown|told|offered|sent|paid|asked|awarded|made|considered|elected|appointed|termed|denied|taught|known)$/i;

/**
 * “Gunmen killed at least 12 soldiers”: a participle has no object, so a participle between a noun and a noun phrase
 * is a past tense. An auxiliary before it, or a finite verb that already has that subject, says otherwise.
 */
function isActivePast(forms: readonly string[], tags: readonly Tags[], at: number): boolean {
  if (!canBePast(forms[at] ?? '') || takesComplement.test(forms[at] ?? '')) return false;
  let before = at - 1;
  while (tags[before]?.upos === 'ADV') before -= 1;
  const subject = tags[before]?.xpos ?? '';
  if (!/^(?:NNP?S?|PRP)$/.test(subject) || /^(?:have|has|had|having|'ve|'d)$/i.test(forms[before - 1] ?? ''))
    return false;
  if (!startsObject(forms, tags, at + 1, /^(?:NNPS?|NNS|PRP)$/.test(subject))) return false;
  // A finite verb before may own that noun: “he had troops killed the next day”.
  return !tags.slice(0, at).some(({ xpos }) => /^(?:VBD|VBZ|VBP|MD)$/.test(xpos)) || subject === 'PRP';
}

/** “Fighting broke out”, “heavy shelling continued”: right before a finite verb, at the head of a clause, it is a noun. */
function isGerundSubject(forms: readonly string[], tags: readonly Tags[], at: number): boolean {
  if (tags[at]?.xpos !== 'VBG' || !/^(?:VB[DZ]|MD)$/.test(tags[at + 1]?.xpos ?? '')) return false;
  let before = at - 1;
  while (tags[before]?.upos === 'ADJ' || tags[before]?.upos === 'DET') before -= 1;
  return before < 0 || /^(?:[.,;:]|and|but|that|where|when|after|as)$/i.test(forms[before] ?? '');
}

/** “Clashes between the two erupted in Gao”: what has no object has no passive; without “have” it is a past tense. */
function isWithoutObject(forms: readonly string[], at: number): boolean {
  if (
    !/^(?:erupted|exploded|occurred|happened|emerged|arrived|flared|raged|lasted|ensued|died|collapsed|clashed|escalated)$/.test(
      forms[at] ?? '',
    )
  )
    return false;
  return !forms
    .slice(Math.max(0, at - 4), at)
    .some(form =>
      /^(?:have|has|had|having|'ve|'d|be|been|being|is|are|was|were|newly|recently|just)$/i.test(form),
    );
}

/** Participles whose past tense is another word. */
function canBePast(form: string): boolean {
  return !/^(?:.*(?:taken|given|shaken|driven|written|risen|fallen|beaten|eaten|broken|frozen|spoken|stolen|chosen|woken|forgotten|hidden|bitten|forbidden)|gone|done|seen|been|begun|drunk|sung|sunk|run|known|grown|thrown|flown|blown|shown|drawn|worn|torn|sworn|borne|born)$/i.test(
    form,
  );
}

/**
 * An article, a number, a possessive, a pronoun; a bare plural or a name where `orBare` (“a risk based approach” and
 * “state backed groups” begin so too). “That day”, “last week” are times.
 */
function startsObject(forms: readonly string[], tags: readonly Tags[], at: number, orBare: boolean): boolean {
  const form = forms[at] ?? '';
  if (/^at$/i.test(form)) return /^(?:least|most)$/i.test(forms[at + 1] ?? '');
  if (/^(?:up|more|fewer|less|over|about|around|nearly|almost|some)$/i.test(form))
    return tags.slice(at + 1, at + 3).some(({ upos }) => upos === 'NUM');
  if (
    /^(?:that|this|each|every|last|next|the|an?)$/i.test(form) &&
    tags.slice(at + 1, at + 3).some((_, next) => isTime(forms[at + 1 + next] ?? ''))
  )
    return false;
  if (isTime(form)) return false;
  return (orBare ? /^(?:DT|PRP\$|PRP|CD|NNPS?|NNS)$/ : /^(?:DT|PRP\$|PRP|CD)$/).test(tags[at]?.xpos ?? '');
}

function isTime(form: string): boolean {
  return /^(?:day|days|night|morning|afternoon|evening|week|weekend|month|year|time|hour|spring|summer|autumn|winter|today|yesterday|\p{Lu}[a-z]+day|January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d)$/u.test(
    form,
  );
}

/** An adjective in “-ed” that is also a verb of harm in the tables: “wounded”, “displaced”. */
function isHarm(form: string, { happenings }: Words): boolean {
  if (!/ed$/.test(form)) return false;
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

/** “The militia shot and killed a teacher”: the first of two verbs. */
function isFirstVerb(
  forms: readonly string[],
  tags: readonly Tags[],
  at: number,
  { irregularForms }: Words,
): boolean {
  return (
    /^(?:NN|VBN)$/.test(tags[at]?.xpos ?? '') &&
    forms[at + 1] === 'and' &&
    /^VB[DN]$/.test(tags[at + 2]?.xpos ?? '') &&
    /^(?:NNP?S?|PRP)$/.test(tags[at - 1]?.xpos ?? '') &&
    /^(?:DT|PRP\$|CD|NNP|NNS|PRP)$/.test(tags[at + 3]?.xpos ?? '') &&
    (irregularForms.get(forms[at] ?? '')?.some(({ part }) => part === 'verb') ?? false)
  );
}

/** “A gunman wounded two officers”, “a blast which injured several people”: no adjective stands between a noun and its number. */
function isHarmDone(forms: readonly string[], tags: readonly Tags[], at: number): boolean {
  let before = at - 1;
  while (tags[before]?.upos === 'ADV') before -= 1;
  if (!/^(?:NNP?S?|PRP|WDT|WP)$/.test(tags[before]?.xpos ?? '') && forms[before] !== 'that') return false;
  return tags[at + 1]?.xpos !== 'NNS' && hasObject(forms, tags, at);
}

function hasObject(forms: readonly string[], tags: readonly Tags[], at: number): boolean {
  return (
    startsObject(forms, tags, at + 1, true) ||
    /^(?:several|many|dozens|hundreds|scores)$/.test(forms[at + 1] ?? '')
  );
}

/** “Killed 11 people and injured several others”: the second of two verbs, with an object of its own. */
function isSecondVerb(forms: readonly string[], tags: readonly Tags[], at: number): boolean {
  return (
    /^(?:and|or)$/.test(forms[at - 1] ?? '') &&
    hasObject(forms, tags, at) &&
    tags.slice(0, at).some(({ xpos }) => xpos === 'VBD')
  );
}

/** The last verb before is a past tense: “were killed and injured” has two participles. */
function followsPast(tags: readonly Tags[], at: number): boolean {
  return tags.slice(0, at).findLast(({ upos }) => upos === 'VERB')?.xpos === 'VBD';
}
