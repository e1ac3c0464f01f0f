/** What the net says of every word above the LSTM: four projections side by side, and dropout masks. */

import type { Random } from '../prng.ts';
import type { Batch } from './batches.ts';
import type { Engine } from './engine.ts';
import { linear } from './linear.ts';
import type { LayerMasks } from './lstm-layer.ts';
import type { Dropout } from './net.ts';
import { type Parameters, place } from './parameters.ts';

/** Slope of the arc projections below zero. */
const LEAK = 0.1;

/** The four projections side by side: arc head, arc dependent (both leaky), label head, label dependent. */
export function project(engine: Engine, parameters: Parameters, batch: Batch, ordered: number): number {
  const { hidden, arc, label } = parameters.shape;
  const width = 2 * arc + 2 * label;
  const projected = linear(
    engine,
    ordered,
    2 * hidden,
    place(parameters, 'mlp.weight').value,
    place(parameters, 'mlp.bias').value,
    batch.tokens,
    width,
  );
  for (let word = 0; word < batch.tokens; word++) {
    const row = projected + word * width;
    for (let i = row; i < row + 2 * arc; i++) if (engine.f32[i]! < 0) engine.f32[i]! *= LEAK;
  }
  return projected;
}

export function applyToArcs(
  engine: Engine,
  projected: number,
  mask: number,
  tokens: number,
  arc: number,
  width: number,
): void {
  for (let word = 0; word < tokens; word++) {
    engine.product(projected + word * width, mask + word * 2 * arc, projected + word * width, 2 * arc);
  }
}

export function backThroughLeak(
  engine: Engine,
  projected: number,
  dProjected: number,
  mask: number,
  tokens: number,
  arc: number,
  width: number,
): void {
  const { f32 } = engine;
  for (let word = 0; word < tokens; word++) {
    for (let i = 0; i < 2 * arc; i++) {
      const slope = f32[projected + word * width + i]! < 0 ? LEAK : 1;
      f32[dProjected + word * width + i]! *= slope * f32[mask + word * 2 * arc + i]!;
    }
  }
}

export function layerMasks(
  engine: Engine,
  parameters: Parameters,
  batch: Batch,
  dropout: Dropout | undefined,
  random: Random,
): LayerMasks[] {
  const size = batch.examples.length * parameters.shape.hidden;
  const pair = (rate: number): [number, number] => [
    maskOf(engine, size, rate, random),
    maskOf(engine, size, rate, random),
  ];
  return Array.from({ length: parameters.shape.layers }, () => ({
    recurrent: pair(dropout?.recurrent ?? 0),
    output: pair(dropout?.output ?? 0),
  }));
}

/** Ones, or 0 with the chance `rate` and 1/(1-rate) otherwise. */
export function maskOf(engine: Engine, count: number, rate: number, random: Random): number {
  const at = engine.allocate(count);
  const keep = 1 / (1 - rate);
  for (let i = 0; i < count; i++) engine.f32[at + i] = rate > 0 && random.uniform() < rate ? 0 : keep;
  return at;
}
