/** The words of a sentence as the search for names sees them: spelling, shape, what tables say of them. */
import type { Sentence, Token } from '../../model/analysis.ts';
import { foldName } from '../../model/knowledge.ts';
import { hashText } from '../tagging/tag-features.ts';
import { lowerForm, shapeOf } from '../tagging/word-forms.ts';
import type { NameTables } from './name-tables.ts';

/** What one spelling says, wherever it stands. */
export interface NameWord {
  readonly form: string;
  /** As `foldName` has it. */
  readonly key: string;
  readonly low: number;
  readonly exact: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix3: number;
  readonly shape: number;
  /** `wordFlags`. */
  readonly flags: number;
  readonly capital: boolean;
}

export interface NameSentence {
  readonly tokens: readonly Token[];
  readonly words: readonly NameWord[];
  /** 0 plain prose, 1 a title with capitals on most words, 2 all in capitals. */
  readonly capitals: number;
  /** Hash of each token's fine tag. */
  readonly tags: Int32Array;
}

const longestCache = 50_000;

/** Spellings met so far, each as written and as read; a cache, emptied when it grows too large. */
export type WordCache = Map<string, NameWord>;

export function nameSentenceOf(
  { tokens }: Pick<Sentence, 'tokens'>,
  text: string,
  tables: NameTables,
  cache: WordCache,
): NameSentence {
  const words = tokens.map(({ start, end, form }) => wordOf(text.slice(start, end), form, tables, cache));
  return { tokens, words, capitals: capitalsOf(words), tags: Int32Array.from(tokens, tagHash) };
}

function wordOf(written: string, form: string, tables: NameTables, cache: WordCache): NameWord {
  // “rome” of a text in small letters is read as “Rome” there, and as itself elsewhere.
  const key = form === written ? written : `${written}\0${form}`;
  const known = cache.get(key);
  if (known) return known;
  const low = lowerForm(form);
  const word: NameWord = {
    form,
    key: foldName(written),
    low: hashText(low),
    exact: hashText(form),
    suffix3: hashText(low.slice(-3)),
    suffix4: hashText(low.slice(-4)),
    prefix3: hashText(low.slice(0, 3)),
    shape: hashText(shapeOf(form)),
    flags: tables.word(form),
    capital: /^(?:[A-Z]|[a-z]{1,3}[-'][A-Z]|[a-z]+[A-Z])/.test(form) || /^\p{Lu}/u.test(written),
  };
  if (cache.size >= longestCache) cache.clear();
  cache.set(key, word);
  return word;
}

const tagHashes = new Map<string, number>();

function tagHash({ xpos, upos }: Token): number {
  const tag = xpos ?? upos;
  const known = tagHashes.get(tag);
  if (known !== undefined) return known;
  const hash = hashText(tag);
  tagHashes.set(tag, hash);
  return hash;
}

function capitalsOf(words: readonly NameWord[]): number {
  let letters = 0;
  let capital = 0;
  let upper = 0;
  for (const { form, capital: hasCapital } of words) {
    if (!/^[A-Za-z']{4,}/.test(form)) continue;
    letters += 1;
    if (hasCapital) capital += 1;
    if (form === form.toUpperCase()) upper += 1;
  }
  if (letters > 2 && upper > letters * 0.7) return 2;
  // “Col. Santos Dos Reis crossed the Rio Grande” is prose.
  return letters > 4 && capital > letters * 0.7 ? 1 : 0;
}
