/** Linear classifiers over hashed features: weights as trained and as shipped, and scoring with either. */
import { type FeatureTable, findRow } from './feature-table.ts';

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

/** Sets `scores` to the sum of the rows of `features`. */
export function addScores(
  perceptron: Perceptron | SparsePerceptron,
  features: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  scores.fill(0);
  if (isSparse(perceptron)) addSparse(perceptron, features, count, scores);
  else addDense(perceptron, features, count, scores);
}

export function isSparse(perceptron: Perceptron | SparsePerceptron): perceptron is SparsePerceptron {
  return 'starts' in perceptron;
}

export function addSparse(
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
