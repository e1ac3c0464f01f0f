/**
 * The parser's net at work: words and tags in, log-probabilities of heads and relations out, all in the kernel's
 * memory above the weights. It chooses nothing.
 */

import type { Tags } from '../../model/knowledge.ts';
import { OUTPUT_LIMIT } from './kernel.ts';
import { parseFeatureTexts } from './parse-features.ts';
import type { Matrix, ParserModel } from './parser-model.ts';

/** Hands out addresses in the kernel's memory above the weights. */
export type Place = (bytes: number) => number;

const INPUT_LIMIT = 8191;
/** Both sides of the arc product vary, so each gets fewer bits: 2047 · 2047 · units must fit 31 bits. */
const ARC_LIMIT = 2047;
const MAX_SEEN = 40_000;
const LEAK = Math.fround(0.1);

/** Input rows: the table rows of a word's features side by side, as int16 with one scale a word. */
export function readWords(
  words: readonly string[],
  tags: readonly Tags[],
  model: ParserModel,
  place: Place,
): { readonly rows: number; readonly scales: number } {
  const { kernel, features, inputWidth } = model;
  const rows = place(words.length * inputWidth * 2);
  const scales = place(words.length * 4);
  const values = new Int16Array(kernel.buffer, rows, words.length * inputWidth);
  const rowScales = new Float32Array(kernel.buffer, scales, words.length);
  words.forEach((word, index) => {
    const ids = tableRows(word, tags[index]!, model);
    let most = 1e-9;
    for (let feature = 0; feature < features.length; feature++)
      most = Math.max(most, features[feature]!.scales[ids[feature]!]!);
    rowScales[index] = (most * 127) / INPUT_LIMIT;
    let to = index * inputWidth;
    for (let feature = 0; feature < features.length; feature++) {
      const { values: table, scales: tableScales, width } = features[feature]!;
      const factor = (tableScales[ids[feature]!]! / most) * (INPUT_LIMIT / 127);
      const from = ids[feature]! * width;
      for (let i = 0; i < width; i++) values[to++] = Math.round(table[from + i]! * factor);
    }
  });
  return { rows, scales };
}

/** Row numbers of a word in each table, kept for the next time. */
function tableRows(word: string, tag: Tags, model: ParserModel): Int32Array {
  const key = `${word} ${tag.xpos} ${tag.upos}`;
  const known = model.seen.get(key);
  if (known) return known;
  const texts = parseFeatureTexts(word, tag.xpos, tag.upos);
  const rows = Int32Array.from(texts, (text, feature) => model.features[feature]!.rows.get(text) ?? 0);
  if (model.seen.size >= MAX_SEEN) model.seen.clear();
  model.seen.set(key, rows);
  return rows;
}

/** The BiLSTM layers and the four projections of every word, side by side, as floats (arc halves leaky). */
export function projectWords(
  input: { readonly rows: number; readonly scales: number },
  count: number,
  model: ParserModel,
  place: Place,
): number {
  const { kernel, hidden, arc } = model;
  const gates = place(count * 8 * hidden * 4);
  const cell = place(hidden * 4);
  const sums = place(4 * hidden * 4);
  const unit = place(count * 4);
  new Float32Array(kernel.buffer, unit, count).fill(1 / OUTPUT_LIMIT);
  let { rows, scales } = input;
  for (const layer of model.layers) {
    multiply(model, rows, count, scales, layer.input, gates);
    rows = place(count * 2 * hidden * 2);
    scales = unit;
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
  multiply(model, rows, count, scales, model.projection, projected);
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
  kernel.quantise(hidden, label, count, label, rows, scales, INPUT_LIMIT);
  const { outputs } = model.labels;
  const scores = place(count * outputs * 4);
  multiply(model, rows, count, scales, model.labels, scores);
  return heads.map((_, word) =>
    logSoftmax(
      new Float64Array(new Float32Array(kernel.buffer, scores + word * outputs * 4, model.relations.length)),
    ),
  );
}

function multiply(
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
