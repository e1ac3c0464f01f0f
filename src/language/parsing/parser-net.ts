/**
 * The parser's net at work: what the first gates get from the words in, log-probabilities of heads and relations out, all in the kernel's
 * memory above the weights. It chooses nothing.
 */

import { OUTPUT_LIMIT } from './kernel.ts';
import type { Matrix, ParserModel } from './parser-model.ts';

/** Hands out addresses in the kernel's memory above the weights. */
export type Place = (bytes: number) => number;

/** Both sides of the arc product vary, so each gets fewer bits: 2047 · 2047 · units must fit 31 bits. */
const ARC_LIMIT = 2047;
/** The hidden units of a relation as whole numbers. */
const LABEL_LIMIT = 8191;
const LEAK = Math.fround(0.1);

/**
 * The BiLSTM layers and the four projections of every word, side by side, as floats (arc halves leaky).
 * @param gates what the first layer's gates get from the words, as `firstGates` gives it; overwritten.
 */
export function projectWords(gates: number, count: number, model: ParserModel, place: Place): number {
  const { kernel, hidden, arc } = model;
  const cell = place(hidden * 4);
  const sums = place(4 * hidden * 4);
  const unit = place(count * 4);
  new Float32Array(kernel.buffer, unit, count).fill(1 / OUTPUT_LIMIT);
  let rows = 0;
  for (const [depth, layer] of model.layers.entries()) {
    if (depth > 0) multiply(model, rows, count, unit, layer.input, gates);
    rows = place(count * 2 * hidden * 2);
    layer.directions.forEach((weights, direction) => {
      kernel.lstm(
        gates + direction * 4 * hidden * 4,
        8 * hidden,
        weights.weights,
        weights.scales,
        rows + direction * hidden * 2,
        2 * hidden,
        count,
        hidden,
        direction === 1,
        cell,
        sums,
      );
    });
  }
  const width = model.projection.outputs;
  const projected = place(count * width * 4);
  multiply(model, rows, count, unit, model.projection, projected);
  const values = new Float32Array(kernel.buffer, projected, count * width);
  for (let word = 0; word < count; word++) {
    for (let i = word * width; i < word * width + 2 * arc; i++) if (values[i]! < 0) values[i]! *= LEAK;
  }
  return projected;
}

/** Log-probabilities of each word's heads: column 0 the root, then the words. */
export function headScores(
  projected: number,
  count: number,
  model: ParserModel,
  place: Place,
): Float64Array[] {
  const { kernel, arc } = model;
  const width = model.projection.outputs;
  const dependents = place(count * arc * 2);
  const scales = place(count * 4);
  kernel.quantise(projected + arc * 4, width, count, arc, dependents, scales, ARC_LIMIT);
  const asked = place(count * arc * 4);
  multiply(model, dependents, count, scales, model.arcs, asked);
  kernel.quantise(asked, arc, count, arc, dependents, scales, ARC_LIMIT);

  const columns = (count + 1 + 3) & ~3;
  const heads = place(columns * arc * 2);
  const headScales = place(columns * 4);
  const rootRow = place(arc * 4);
  new Float32Array(kernel.buffer, rootRow, arc).set(model.rootArc);
  kernel.quantise(rootRow, arc, 1, arc, heads, headScales, ARC_LIMIT);
  kernel.quantise(projected, width, count, arc, heads + arc * 2, headScales + 4, ARC_LIMIT);
  const none = place(columns * 4);
  new Float32Array(kernel.buffer, none, columns).fill(0);
  const scores = place(count * columns * 4);
  kernel.multiply(dependents, heads, count, arc, columns, scales, headScales, none, scores);
  return Array.from({ length: count }, (_, word) => {
    const row = new Float64Array(new Float32Array(kernel.buffer, scores + word * columns * 4, count + 1));
    row[word + 1] = -Infinity;
    return logSoftmax(row);
  });
}

/** Log-probabilities of each word's relation to the head chosen for it. */
export function relationScores(
  projected: number,
  heads: readonly number[],
  model: ParserModel,
  place: Place,
): Float64Array[] {
  const { kernel, arc, label } = model;
  const count = heads.length;
  const width = model.projection.outputs;
  const hidden = place(count * label * 4);
  const target = new Float32Array(kernel.buffer, hidden, count * label);
  const values = new Float32Array(kernel.buffer, projected, count * width);
  heads.forEach((head, word) => {
    const own = word * width + 2 * arc + label;
    const other = head * width + 2 * arc;
    for (let i = 0; i < label; i++) {
      target[word * label + i] = Math.max(
        0,
        values[own + i]! + (head < 0 ? model.rootLabel[i]! : values[other + i]!),
      );
    }
  });
  const rows = place(count * label * 2);
  const scales = place(count * 4);
  kernel.quantise(hidden, label, count, label, rows, scales, LABEL_LIMIT);
  const { outputs } = model.labels;
  const scores = place(count * outputs * 4);
  multiply(model, rows, count, scales, model.labels, scores);
  return heads.map((_, word) =>
    logSoftmax(
      new Float64Array(new Float32Array(kernel.buffer, scores + word * outputs * 4, model.relations.length)),
    ),
  );
}

export function multiply(
  model: ParserModel,
  rows: number,
  count: number,
  scales: number,
  matrix: Matrix,
  target: number,
): void {
  model.kernel.multiply(
    rows,
    matrix.weights,
    count,
    matrix.inputs,
    matrix.outputs,
    scales,
    matrix.scales,
    matrix.bias,
    target,
  );
}

function logSoftmax(row: Float64Array): Float64Array {
  let high = -Infinity;
  for (const score of row) if (score > high) high = score;
  let sum = 0;
  for (const score of row) sum += Math.exp(score - high);
  const shift = high + Math.log(sum);
  for (let index = 0; index < row.length; index++) row[index]! -= shift;
  return row;
}
