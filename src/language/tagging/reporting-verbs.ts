/**
 * “The narrator warns”, “residents fear the army”: verbs of telling and of attacking that the tagger takes for nouns. A
 * word is a verb where a subject that agrees with it stands before, no verb has come yet, and what follows is what a noun
 * cannot have behind it.
 */
import type { Lexicon, Tags } from '../../model/knowledge.ts';
import { verbStemsOf } from '../lemma.ts';

type Words = Pick<Lexicon, 'reporting' | 'happenings' | 'irregularForms'>;

/** The verb's tags where the word at `at`, tagged a noun, is one; otherwise undefined. */
export function verbInstead(
  forms: readonly string[],
  tags: readonly Tags[],
  at: number,
  lexicon: Words,
): Tags | undefined {
  const tag = tags[at]?.xpos ?? '';
  const form = forms[at] ?? '';
  if (!/^NNS?$/.test(tag) || !/^[a-z]+$/.test(form)) return undefined;
  const singular = /[^s]s$/.test(form);
  const stem = verbStem(form, singular, lexicon);
  if (stem === undefined) return undefined;
  const subject = subjectBefore(forms, tags, at);
  if (!subject || subject.plural === singular) return undefined;
  const told = subject.afterQuote && isReporting(stem, lexicon) && endsClause(forms, tags, at + 1);
  if (!told && !startsComplement(forms, tags, at + 1, isReporting(stem, lexicon))) return undefined;
  return { upos: 'VERB', xpos: singular ? 'VBZ' : 'VBP' };
}

/**
 * “The Qadiris control Marsa.”: where nothing else in the sentence is a verb, a verb of the tables between a plural that
 * opens it and a name or an article. The tagger takes both for one noun.
 */
export function isOnlyVerb(
  forms: readonly string[],
  tags: readonly Tags[],
  at: number,
  { relations }: Pick<Lexicon, 'relations'>,
): boolean {
  const form = forms[at] ?? '';
  if (
    tags[at]?.xpos !== 'NN' ||
    !/^[a-z]+$/.test(form) ||
    !/^(?:NNP|DT|JJS|PDT)$/.test(tags[at + 1]?.xpos ?? '')
  )
    return false;
  if (!relations.get(form)?.some(({ part }) => part === 'verb')) return false;
  const opens = at === 1 || (at === 2 && /^the$/i.test(forms[0] ?? ''));
  const plural = /s$/.test(forms[at - 1] ?? '') && /^NNP?S?$/.test(tags[at - 1]?.xpos ?? '');
  return (
    opens && plural && forms.at(-1) === '.' && !tags.some(({ upos }) => upos === 'VERB' || upos === 'AUX')
  );
}

/** “Zarkan confirms the …”: the first word of a sentence, taken for an adjective, is the name of who confirms. */
export function isNameBeforeVerb(
  forms: readonly string[],
  tags: readonly Tags[],
  at: number,
  lexicon: Words,
): boolean {
  if (at > 0 || !/^\p{Lu}\p{Ll}/u.test(forms[0] ?? '') || !/^(?:JJ|NN)$/.test(tags[0]?.xpos ?? ''))
    return false;
  const verb = forms[1] ?? '';
  if (tags[1]?.xpos !== 'NNS' || !/^[a-z]*[^s]s$/.test(verb)) return false;
  const stem = verbStem(verb, true, lexicon);
  return stem !== undefined && startsComplement(forms, tags, 2, isReporting(stem, lexicon));
}

function isReporting(stem: string, { reporting }: Words): boolean {
  return reporting.get(stem)?.some(({ part }) => part === 'verb') ?? false;
}

/** The verb that the form may be one of, as some table knows it. */
function verbStem(form: string, singular: boolean, lexicon: Words): string | undefined {
  const stems = singular ? [form.slice(0, -1), ...verbStemsOf(form)] : [form];
  return stems.find(
    stem =>
      isReporting(stem, lexicon) ||
      (lexicon.happenings.get(stem)?.some(({ part }) => part === 'verb') ?? false),
  );
}

interface Subject {
  readonly plural: boolean;
  /** It follows a closing quotation mark. */
  readonly afterQuote: boolean;
}

const nominal = /^(?:DT|PRP\$|CD|JJ|JJS|NN|NNS|NNP|NNPS|POS|HYPH)$/;

/** The noun phrase that ends just before `at` and begins a clause: at the start, after a mark, a conjunction or a quotation. */
function subjectBefore(forms: readonly string[], tags: readonly Tags[], at: number): Subject | undefined {
  const head = tags[at - 1]?.xpos ?? '';
  if (!/^(?:NN|NNS|NNP|NNPS)$/.test(head)) return undefined;
  let start = at - 1;
  while (start > 0 && (nominal.test(tags[start - 1]?.xpos ?? '') || /^(?:of)$/.test(forms[start - 1] ?? '')))
    start -= 1;
  const opener = tags[start]?.xpos ?? '';
  // “Army claims that …” may be a noun phrase whole; an article, a name or a plural before it settles that it is not.
  if (opener === 'NN' || opener === 'IN' || opener === 'POS') return undefined;
  const edge = forms[start - 1];
  const edgeTag = tags[start - 1]?.xpos ?? '';
  const opens =
    edge === undefined ||
    /^[,;:"'-]$|^--$/.test(edge) ||
    /^(?:CC|WDT|''|``)$/.test(edgeTag) ||
    edge === 'that';
  if (!opens || (edgeTag !== '' && hasFiniteVerb(tags, start, at))) return undefined;
  const ofPhrase = forms.slice(start, at).indexOf('of');
  const headAt = ofPhrase > 0 ? start + ofPhrase - 1 : at - 1;
  const plural = /^(?:NNS|NNPS)$/.test(tags[headAt]?.xpos ?? '');
  return { plural, afterQuote: (edge === '"' || edge === "'") && start > 2 };
}

function hasFiniteVerb(tags: readonly Tags[], from: number, to: number): boolean {
  return tags.slice(from, to).some(({ xpos }) => /^(?:VBD|VBZ|VBP|MD)$/.test(xpos));
}

/** Nothing more of a noun phrase: a mark, the end, a time or place. */
function endsClause(forms: readonly string[], tags: readonly Tags[], at: number): boolean {
  const form = forms[at];
  return form === undefined || /^[.,:;!?"]$/.test(form) || /^(?:IN|RB|TO|WRB)$/.test(tags[at]?.xpos ?? '');
}

/** An article, a possessive or a pronoun in the nominative or after “that”: no noun is followed by these. */
function startsComplement(
  forms: readonly string[],
  tags: readonly Tags[],
  at: number,
  reporting: boolean,
): boolean {
  const form = forms[at]?.toLowerCase() ?? '';
  if (form === 'that') {
    const after = tags[at + 1]?.xpos ?? '';
    return reporting && /^(?:DT|PRP|PRP\$|NNS?|NNPS?|EX|CD|JJ)$/.test(after);
  }
  return /^(?:the|a|an|its|their|his|her)$/.test(form) || /^(?:it|they|he|she|we|them|him)$/.test(form);
}
