/**
 * Part-of-speech tagger: takes the words of one sentence, gives each a fine tag (XPOS, Penn) and a coarse one
 * (UPOS); it works left to right, never goes back, and does not split words.
 */
import type { UniversalTag } from '../../model/analysis.ts';
import type { Tags } from '../../model/knowledge.ts';
import { type FeatureTable, findRow } from './feature-table.ts';
import {
  capitalLevel,
  describeWord,
  MAX_FEATURES,
  uposFeatures,
  type WordForm,
  xposFeatures,
} from './tag-features.ts';
import { lowerForm, plainWord } from './word-forms.ts';

/** Weights of one linear classifier in training: `classes` numbers a row. */
export interface Perceptron {
  readonly table: FeatureTable;
  readonly weights: Float32Array;
  readonly classes: number;
}

/** The same as shipped: a row holds only its weights that are not zero, a tenth of all. */
export interface SparsePerceptron {
  readonly table: FeatureTable;
  /** Where each row begins in the two lists; one more than there are rows. */
  readonly starts: Uint32Array;
  readonly tags: Uint8Array;
  readonly values: Int16Array;
  readonly classes: number;
}

export interface DictionaryEntry {
  readonly ambiguity: number;
  readonly fixed: number;
}

export interface TaggerModel<Weights = Perceptron | SparsePerceptron> {
  readonly xposTags: readonly string[];
  readonly uposTags: readonly UniversalTag[];
  readonly xpos: Weights;
  readonly upos: Weights;
  /** For each fine tag, the coarse tags seen with it, commonest first. */
  readonly uposOfXpos: readonly (readonly number[])[];
  /** Words frequent enough in training to know which tags they take; keyed by `dictionaryKey`. */
  readonly dictionary: ReadonlyMap<string, DictionaryEntry>;
  /** Spellings met so far: a cache, emptied when it grows too large. */
  readonly forms: Map<string, WordForm>;
  /** Trained on lower-cased text: words are read so, whatever their case. */
  readonly lowerCase: boolean;
}

const MAX_FORMS = 40_000;

export function tagSentence(words: readonly string[], model: TaggerModel): Tags[] {
  const forms = words.map(word => formOf(word, model));
  const fine = fineTags(forms, model);
  const coarse = coarseTags(forms, fine, model);
  return words.map((_, index) => ({
    upos: model.uposTags[coarse[index]!]!,
    xpos: model.xposTags[fine[index]!]!,
  }));
}

/** Digits count as one, capitals do not: "The" and "the" take different tags at times ("May", "may"). */
export function dictionaryKey(word: string): string {
  return plainWord(word).replace(/[0-9]/g, '0');
}

export function formOf(
  written: string,
  model: Pick<TaggerModel, 'dictionary' | 'forms' | 'lowerCase'>,
): WordForm {
  const known = model.forms.get(written);
  if (known) return known;
  const word = model.lowerCase ? written.toLowerCase() : written;
  const key = dictionaryKey(word);
  const entry = model.dictionary.get(key) ?? model.dictionary.get(lowerForm(key));
  const form = describeWord(
    word,
    entry?.ambiguity ?? 0,
    model.dictionary.get(lowerForm(key))?.ambiguity ?? 0,
    entry?.fixed ?? -1,
  );
  if (model.forms.size >= MAX_FORMS) model.forms.clear();
  model.forms.set(written, form);
  return form;
}

function fineTags(forms: readonly WordForm[], model: TaggerModel): Int32Array {
  const tags = new Int32Array(forms.length);
  const features = new Int32Array(MAX_FEATURES);
  const scores = new Float64Array(model.xpos.classes);
  const level = capitalLevel(forms);
  let before = -1;
  let before2 = -1;
  for (let index = 0; index < forms.length; index++) {
    let tag = forms[index]!.fixed;
    if (tag < 0) {
      const count = xposFeatures(forms, index, before, before2, level, features);
      addScores(model.xpos, features, count, scores);
      tag = highest(scores);
    }
    tags[index] = tag;
    before2 = before;
    before = tag;
  }
  return tags;
}

function coarseTags(forms: readonly WordForm[], fine: Int32Array, model: TaggerModel): Int32Array {
  const tags = new Int32Array(forms.length);
  const features = new Int32Array(MAX_FEATURES);
  const scores = new Float64Array(model.upos.classes);
  const level = capitalLevel(forms);
  for (let index = 0; index < forms.length; index++) {
    const allowed = model.uposOfXpos[fine[index]!]!;
    tags[index] = allowed[0]!;
    if (allowed.length === 1) continue;
    addScores(model.upos, features, uposFeatures(forms, fine, index, level, features), scores);
    tags[index] = highestOf(scores, allowed);
  }
  return tags;
}

/** Sets `scores` to the sum of the rows of `features`. */
export function addScores(
  perceptron: Perceptron | SparsePerceptron,
  features: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  scores.fill(0);
  if ('starts' in perceptron) addSparse(perceptron, features, count, scores);
  else addDense(perceptron, features, count, scores);
}

function addSparse(
  { table, starts, tags, values }: SparsePerceptron,
  features: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  for (let index = 0; index < count; index++) {
    const row = findRow(table, features[index]!);
    if (row < 0) continue;
    const end = starts[row + 1]!;
    for (let at = starts[row]!; at < end; at++) scores[tags[at]!]! += values[at]!;
  }
}

function addDense(
  { table, weights, classes }: Perceptron,
  features: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  for (let index = 0; index < count; index++) {
    const row = findRow(table, features[index]!);
    if (row < 0) continue;
    const start = row * classes;
    for (let tag = 0; tag < classes; tag++) scores[tag]! += weights[start + tag]!;
  }
}

export function highest(scores: Float64Array): number {
  let best = 0;
  for (let tag = 1; tag < scores.length; tag++) if (scores[tag]! > scores[best]!) best = tag;
  return best;
}

export function highestOf(scores: Float64Array, allowed: readonly number[]): number {
  let best = allowed[0]!;
  for (const tag of allowed) if (scores[tag]! > scores[best]!) best = tag;
  return best;
}
