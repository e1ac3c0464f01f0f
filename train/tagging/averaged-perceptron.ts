/**
 * An averaged perceptron in training: weights grow a row when a feature is first updated; at the end each weight is
 * its mean over time. Several models become one by taking their mean.
 */
import {
  type FeatureTable,
  findRow,
  makeFeatureTable,
  slotOf,
} from '../../src/language/tagging/feature-table.ts';
import type { Perceptron } from '../../src/language/tagging/perceptron.ts';

export interface GrowingPerceptron {
  table: FeatureTable;
  weights: Float32Array;
  /** Sum over updates of their size times when they came. */
  timed: Float64Array;
  size: number;
  readonly classes: number;
}

export function growingPerceptron(classes: number): GrowingPerceptron {
  const rows = 1 << 16;
  return {
    table: { keys: new Int32Array(rows * 2), rows: new Int32Array(rows * 2), mask: rows * 2 - 1 },
    weights: new Float32Array(rows * classes),
    timed: new Float64Array(rows * classes),
    size: 0,
    classes,
  };
}

/** Moves the weights of these features from the wrong class to the right one. */
export function moveWeights(
  model: GrowingPerceptron,
  features: Int32Array,
  count: number,
  gold: number,
  wrong: number,
  clock: number,
): void {
  for (let index = 0; index < count; index++) {
    const start = rowFor(model, features[index]!) * model.classes;
    model.weights[start + gold]! += 1;
    model.weights[start + wrong]! -= 1;
    model.timed[start + gold]! += clock;
    model.timed[start + wrong]! -= clock;
  }
}

function rowFor(model: GrowingPerceptron, key: number): number {
  const found = slotOf(model.table, key);
  if (model.table.keys[found] !== 0) return model.table.rows[found]!;
  if ((model.size + 1) * model.classes > model.weights.length) grow(model);
  const slot = slotOf(model.table, key);
  model.table.keys[slot] = key;
  model.table.rows[slot] = model.size;
  return model.size++;
}

function grow(model: GrowingPerceptron): void {
  const old = model.table;
  const slots = old.keys.length * 2;
  model.table = { keys: new Int32Array(slots), rows: new Int32Array(slots), mask: slots - 1 };
  for (let index = 0; index < old.keys.length; index++) {
    if (old.keys[index] === 0) continue;
    const slot = slotOf(model.table, old.keys[index]!);
    model.table.keys[slot] = old.keys[index]!;
    model.table.rows[slot] = old.rows[index]!;
  }
  const weights = new Float32Array(model.weights.length * 2);
  weights.set(model.weights);
  model.weights = weights;
  const timed = new Float64Array(model.timed.length * 2);
  timed.set(model.timed);
  model.timed = timed;
}

/** The mean of the weights over all moments up to `clock`. */
export function averagedOver(model: GrowingPerceptron, clock: number): Perceptron {
  const weights = model.weights.slice(0, model.size * model.classes);
  for (let index = 0; index < weights.length; index++) weights[index]! -= model.timed[index]! / (clock + 1);
  return { table: model.table, weights, classes: model.classes };
}

/** The mean of several models: one linear model again, with the rows of all. */
export function meanOf(models: readonly Perceptron[]): Perceptron {
  if (models.length === 1) return models[0]!;
  const keys = new Set<number>();
  for (const { table } of models) for (const key of table.keys) if (key !== 0) keys.add(key);
  const table = makeFeatureTable(Int32Array.from(keys));
  const { classes } = models[0]!;
  const weights = new Float32Array(keys.size * classes);
  for (const model of models) {
    for (let slot = 0; slot < model.table.keys.length; slot++) {
      if (model.table.keys[slot] === 0) continue;
      const from = model.table.rows[slot]! * classes;
      const to = findRow(table, model.table.keys[slot]!) * classes;
      for (let tag = 0; tag < classes; tag++)
        weights[to + tag]! += model.weights[from + tag]! / models.length;
    }
  }
  return { table, weights, classes };
}
