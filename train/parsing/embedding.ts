/** Word features to input rows and back: looks up the tables, drops features at random, scatters gradients. */

import type { Random } from '../prng.ts';
import type { Batch } from './batches.ts';
import type { Engine } from './engine.ts';
import { inputWidth, type Parameters } from './parameters.ts';
import { eachRow } from './rows.ts';

export interface InputDropout {
  /** Chance that one feature of one word is left out; the others are scaled up. */
  readonly feature: number;
  /** Chance, for each row of the first table, that the word is read as unknown. */
  readonly unknown: Float32Array;
}

export interface EmbeddedRows {
  readonly input: number;
  readonly width: number;
  /** Table rows used, feature by feature for each input row; -1 where dropped. */
  readonly used: Int32Array;
  readonly scale: Float32Array;
}

export function embed(
  engine: Engine,
  parameters: Parameters,
  batch: Batch,
  dropout: InputDropout | undefined,
  random: Random,
): EmbeddedRows {
  const { features } = parameters.shape;
  const width = inputWidth(parameters.shape);
  const input = engine.allocate(batch.tokens * width);
  const used = new Int32Array(batch.tokens * features.length);
  const scale = new Float32Array(batch.tokens);
  const tables = tableStarts(parameters);
  eachRow(batch, (row, sentence, time) => {
    let kept = 0;
    for (let feature = 0; feature < features.length; feature++) {
      let id = batch.examples[sentence]!.features[feature]![time]!;
      if (dropout) {
        if (feature === 0 && random.uniform() < dropout.unknown[id]!) id = 0;
        if (random.uniform() < dropout.feature) id = -1;
      }
      used[row * features.length + feature] = id;
      if (id >= 0) kept++;
    }
    scale[row] = kept === 0 ? 0 : features.length / kept;
    let to = input + row * width;
    for (let feature = 0; feature < features.length; feature++) {
      const id = used[row * features.length + feature]!;
      const size = features[feature]!.width;
      const from = parameters.values + tables[feature]! + id * size;
      if (id >= 0) for (let i = 0; i < size; i++) engine.f32[to + i] = scale[row] * engine.f32[from + i]!;
      to += size;
    }
  });
  return { input, width, used, scale };
}

/** Adds input gradients to the tables' and notes which rows were touched. */
export function embedBackward(
  engine: Engine,
  parameters: Parameters,
  rows: EmbeddedRows,
  dInput: number,
  touched: readonly Set<number>[],
): void {
  const { features } = parameters.shape;
  const tables = tableStarts(parameters);
  for (let row = 0; row < rows.scale.length; row++) {
    let from = dInput + row * rows.width;
    for (let feature = 0; feature < features.length; feature++) {
      const id = rows.used[row * features.length + feature]!;
      const size = features[feature]!.width;
      const to = parameters.gradients + tables[feature]! + id * size;
      if (id >= 0) {
        touched[feature]!.add(id);
        for (let i = 0; i < size; i++) engine.f32[to + i]! += rows.scale[row]! * engine.f32[from + i]!;
      }
      from += size;
    }
  }
}

/** Where each feature's table lies within a region. */
export function tableStarts(parameters: Parameters): number[] {
  return parameters.shape.features.map((_, index) => parameters.named.get(`table${index}`)?.at ?? 0);
}
