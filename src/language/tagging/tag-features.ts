/**
 * Tagger features: takes words and the tags given so far, gives 32-bit feature hashes;
 * weights, training and tag choice live elsewhere.
 */
import { lowerForm, plainWord, shapeOf } from './word-forms.ts';

/** What the tagger knows of one spelling; made once a spelling and kept. */
export interface WordForm {
  readonly word: string;
  readonly lower: number;
  readonly exact: number;
  /** Hashes of suffixes 1-5, prefixes 1-4, shape and flags, each already mixed with its template. */
  readonly own: Int32Array;
  readonly suffix3: number;
  readonly shape: number;
  /** The set of tags this spelling had in training, as a number; 0 for a word too rare to say. */
  readonly ambiguity: number;
  /** The same of the spelling in lower case. */
  readonly lowerAmbiguity: number;
  /** 0 no letters, 1 lower case, 2 a capital first, 3 all capitals. */
  readonly letters: number;
  /** The only tag of a frequent word, or -1. */
  readonly fixed: number;
  /** Sums of the weights of its lone features, one stretch of tags for each of STANDS; made when first asked for. */
  sums?: Int32Array;
}

/** More than any template list below produces. */
export const MAX_FEATURES = 64;

const OUTSIDE = 7919;

/** Mixes a template number and up to three values into one hash; 0 is kept free for empty table slots. */
export function mix(template: number, a: number, b: number, c: number): number {
  let hash = Math.imul(template + 0x9e37, 0x85ebca6b);
  hash = Math.imul(hash ^ a ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ b ^ (hash >>> 13), 0x297a2d39);
  hash = Math.imul(hash ^ c ^ (hash >>> 16), 0x1b873593);
  hash ^= hash >>> 15;
  return hash === 0 ? 1 : hash;
}

/** FNV-1a over UTF-16 units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** The part of a word form that does not depend on a model's dictionary. */
export function describeWord(
  raw: string,
  ambiguity: number,
  lowerAmbiguity: number,
  fixed: number,
): WordForm {
  const word = plainWord(raw);
  const lowerText = lowerForm(word);
  const shape = hashText(shapeOf(word));
  const capital = word !== word.toLowerCase() ? 1 : 0;
  const flags =
    capital | (/[0-9]/.test(word) ? 2 : 0) | (word.includes('-') ? 4 : 0) | (/[a-z]/i.test(word) ? 8 : 0);
  const own: number[] = [];
  for (let length = 1; length <= 5; length++)
    own.push(mix(length, hashText(lowerText.slice(-length)), capital, 0));
  for (let length = 1; length <= 4; length++)
    own.push(mix(5 + length, hashText(lowerText.slice(0, length)), 0, 0));
  own.push(mix(10, shape, 0, 0), mix(11, flags, 0, 0));
  return {
    word,
    lower: hashText(lowerText),
    exact: hashText(word),
    own: Int32Array.from(own),
    suffix3: hashText(lowerText.slice(-3)),
    shape,
    ambiguity,
    lowerAmbiguity,
    letters: lettersOf(word),
    fixed,
  };
}

function lettersOf(word: string): number {
  if (word.toLowerCase() === word.toUpperCase()) return 0;
  if (word === word.toLowerCase()) return 1;
  return word === word.toUpperCase() && word.length > 1 ? 3 : 2;
}

/** How much of a sentence is capitalised: in a headline a capital says little. 0 hardly, 1 half, 2 most, 3 all in capitals. */
export function capitalLevel(forms: readonly WordForm[]): number {
  let words = 0;
  let capital = 0;
  let upper = 0;
  for (const { letters } of forms) {
    if (letters > 0) words++;
    if (letters > 1) capital++;
    if (letters > 2) upper++;
  }
  if (upper > words * 0.7) return 3;
  if (capital > words * 0.7) return 2;
  return capital > words * 0.4 ? 1 : 0;
}

/** Where a word stands from the one whose tag is asked for. */
export const STANDS = { here: 0, before: 1, before2: 2, next: 3, after: 4 } as const;

/** What stands beside the first and the last word. */
export const nothingThere: Pick<WordForm, 'lower' | 'suffix3' | 'ambiguity' | 'shape'> = {
  lower: OUTSIDE,
  suffix3: OUTSIDE,
  ambiguity: -1,
  shape: OUTSIDE,
};

/** Fills `features` for the fine tag (XPOS) of the word at `index`; returns how many there are. */
export function xposFeatures(
  forms: readonly WordForm[],
  index: number,
  before: number,
  before2: number,
  level: number,
  features: Int32Array,
): number {
  let count = loneFeatures(forms[index]!, STANDS.here, features, 0);
  count = loneFeatures(forms[index - 1], STANDS.before, features, count);
  count = loneFeatures(forms[index - 2], STANDS.before2, features, count);
  count = loneFeatures(forms[index + 1], STANDS.next, features, count);
  count = loneFeatures(forms[index + 2], STANDS.after, features, count);
  return jointFeatures(forms, index, before, before2, level, features, count);
}

/**
 * What one spelling alone says of the fine tag of the word it is, or stands `where` from: the same whatever else is said.
 * Fills `features` from `count` on; returns how many there are then.
 */
export function loneFeatures(
  form: WordForm | undefined,
  where: (typeof STANDS)[keyof typeof STANDS],
  features: Int32Array,
  count: number,
): number {
  let filled = count;
  const { lower, suffix3, ambiguity } = form ?? nothingThere;
  if (where === STANDS.here) {
    for (const own of form!.own) features[filled++] = own;
    features[filled++] = mix(20, lower, 0, 0);
    features[filled++] = mix(38, ambiguity, 0, 0);
  } else if (where === STANDS.before) {
    features[filled++] = mix(27, lower, 0, 0);
    features[filled++] = mix(34, suffix3, 0, 0);
  } else if (where === STANDS.before2) {
    features[filled++] = mix(28, lower, 0, 0);
  } else if (where === STANDS.next) {
    features[filled++] = mix(29, lower, 0, 0);
    features[filled++] = mix(35, suffix3, 0, 0);
    features[filled++] = mix(39, ambiguity, 0, 0);
  } else {
    features[filled++] = mix(30, lower, 0, 0);
  }
  return filled;
}

/** What words and tags together say of the fine tag of the word at `index`. Fills `features` from `filled` on. */
export function jointFeatures(
  forms: readonly WordForm[],
  index: number,
  before: number,
  before2: number,
  level: number,
  features: Int32Array,
  filled: number,
): number {
  const form = forms[index]!;
  const previous = forms[index - 1] ?? nothingThere;
  const next = forms[index + 1] ?? nothingThere;
  const afterAmbiguity = (forms[index + 2] ?? nothingThere).ambiguity;
  const first = index === 0 ? 1 : 0;
  const tag = before + 1;
  const tag2 = before2 + 1;
  let count = filled;
  features[count++] = mix(21, form.exact, first, 0);
  features[count++] = mix(22, tag, 0, 0);
  features[count++] = mix(23, tag, tag2, 0);
  features[count++] = mix(24, tag, form.lower, 0);
  features[count++] = mix(25, tag, form.suffix3, 0);
  features[count++] = mix(26, tag, next.lower, 0);
  features[count++] = mix(31, previous.lower, form.lower, 0);
  features[count++] = mix(32, form.lower, next.lower, 0);
  features[count++] = mix(33, previous.lower, next.lower, 0);
  features[count++] = mix(36, previous.shape, form.shape, first);
  features[count++] = mix(37, next.shape, form.shape, first);
  features[count++] = mix(40, afterAmbiguity, next.ambiguity, 0);
  features[count++] = mix(41, tag, form.ambiguity, 0);
  features[count++] = mix(42, tag, next.ambiguity, form.ambiguity);
  features[count++] = mix(43, tag, tag2, form.ambiguity);
  features[count++] = mix(44, form.ambiguity, next.ambiguity, afterAmbiguity);
  features[count++] = mix(45, form.suffix3, next.ambiguity, 0);
  features[count++] = mix(46, tag, tag2, form.lower);
  features[count++] = mix(47, form.lower, next.ambiguity, 0);
  features[count++] = mix(48, tag, form.shape, 0);
  features[count++] = mix(49, form.lowerAmbiguity, form.shape, first);
  features[count++] = mix(50, form.lowerAmbiguity, form.shape, level + 4);
  features[count++] = mix(51, tag, form.shape, level);
  features[count++] = mix(52, previous.shape, form.shape, next.shape);
  features[count++] = mix(53, form.suffix3, form.letters, level);
  features[count++] = mix(54, form.lower, form.letters, level);
  return count;
}

/** Fills `features` for the coarse tag (UPOS) of the word at `index`, once all fine tags are known. */
export function uposFeatures(
  forms: readonly WordForm[],
  tags: Int32Array,
  index: number,
  level: number,
  features: Int32Array,
): number {
  const form = forms[index]!;
  const last = forms.length - 1;
  const own = tags[index]!;
  const before = index > 0 ? tags[index - 1]! : -1;
  const before2 = index > 1 ? tags[index - 2]! : -1;
  const next = index < last ? tags[index + 1]! : -1;
  const next2 = index < last - 1 ? tags[index + 2]! : -1;
  const next3 = index < last - 2 ? tags[index + 3]! : -1;
  const nextLower = index < last ? forms[index + 1]!.lower : OUTSIDE;
  const previousLower = index > 0 ? forms[index - 1]!.lower : OUTSIDE;
  let count = 0;
  features[count++] = mix(60, own, 0, 0);
  features[count++] = mix(61, own, form.lower, 0);
  features[count++] = mix(62, own, form.suffix3, 0);
  features[count++] = mix(63, own, before, 0);
  features[count++] = mix(64, own, next, 0);
  features[count++] = mix(65, own, before, next);
  features[count++] = mix(66, form.lower, next, 0);
  features[count++] = mix(67, form.lower, before, 0);
  features[count++] = mix(68, form.lower, before, next);
  features[count++] = mix(69, form.lower, nextLower, 0);
  features[count++] = mix(70, form.lower, previousLower, 0);
  features[count++] = mix(71, form.lower, next, next2);
  features[count++] = mix(72, form.lower, before, before2);
  features[count++] = mix(73, mix(73, own, next, next2), next3, form.lower);
  features[count++] = mix(74, own, nextLower, 0);
  features[count++] = mix(75, own, previousLower, 0);
  features[count++] = mix(76, form.exact, index === 0 ? 1 : 0, own);
  features[count++] = mix(77, own, form.shape, 0);
  features[count++] = mix(79, own, form.lowerAmbiguity, level);
  features[count++] = mix(80, form.lower, form.letters, level);
  features[count++] = mix(81, own, form.suffix3, next);
  features[count++] = mix(82, own, form.lower, next2);
  features[count++] = mix(78, mix(78, own, next, next2), next3, 0);
  return count;
}
