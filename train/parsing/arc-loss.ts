/** Loss of heads and relations: takes the four projections of every word, gives the loss and their gradient. */
import type { Batch } from './batches.ts';
import type { Engine } from './engine.ts';
import { linearBackward } from './linear.ts';
import { type Parameters, place } from './parameters.ts';

/** Adds to `dProjected` and the parameters' gradients; every loss is divided by the words of the batch. */
export function arcLoss(
  engine: Engine,
  parameters: Parameters,
  batch: Batch,
  projected: number,
  dProjected: number,
): number {
  const { f32 } = engine;
  const { arc, label } = parameters.shape;
  const width = 2 * arc + 2 * label;
  const { tokens } = batch;
  const weight = place(parameters, 'arc.weight');
  const bias = place(parameters, 'arc.bias');
  const root = place(parameters, 'arc.root');
  const asked = askHeads(engine, parameters, batch, projected);
  const dAsked = engine.allocate(tokens * arc);
  let loss = 0;
  batch.examples.forEach((example, sentence) => {
    const mark = engine.mark();
    const n = example.heads.length;
    const first = batch.start[sentence]!;
    const scores = sentenceScores(engine, parameters, asked, projected, first, n);
    const { within, top } = scores;
    for (let word = 0; word < n; word++) {
      loss += softmaxGradient(f32, within + word * n, n, top + word, word, example.heads[word]!, 1 / tokens);
    }
    engine.gemm(within, n, projected + first * width, width, dAsked + first * arc, arc, n, n, arc);
    const turned = engine.transposed(within, n, n, n);
    engine.gemm(turned, n, asked + first * arc, arc, dProjected + first * width, width, n, n, arc);
    for (let word = 0; word < n; word++) {
      const pull = f32[top + word]!;
      const at = (first + word) * arc;
      for (let i = 0; i < arc; i++) {
        f32[dAsked + at + i]! += pull * f32[root.value + i]!;
        f32[root.gradient + i]! += pull * f32[asked + at + i]!;
      }
    }
    engine.release(mark);
  });
  const dDependent = linearBackward(
    engine,
    projected + arc,
    width,
    weight,
    bias.gradient,
    dAsked,
    arc,
    tokens,
    arc,
    arc,
  );
  for (let word = 0; word < tokens; word++) {
    for (let i = 0; i < arc; i++)
      f32[dProjected + word * width + arc + i]! += f32[dDependent + word * arc + i]!;
  }
  return loss / tokens;
}

/** For every word, what it asks of a head: dependent · U + bias. */
export function askHeads(engine: Engine, parameters: Parameters, batch: Batch, projected: number): number {
  const { arc, label } = parameters.shape;
  const asked = engine.allocate(batch.tokens * arc);
  const bias = place(parameters, 'arc.bias').value;
  for (let word = 0; word < batch.tokens; word++) engine.f32.copyWithin(asked + word * arc, bias, bias + arc);
  engine.gemm(
    projected + arc,
    2 * arc + 2 * label,
    place(parameters, 'arc.weight').value,
    arc,
    asked,
    arc,
    batch.tokens,
    arc,
    arc,
  );
  return asked;
}

/** Scores of each word for each head of its sentence (`within`, n×n) and for the root (`top`). */
export function sentenceScores(
  engine: Engine,
  parameters: Parameters,
  asked: number,
  projected: number,
  first: number,
  n: number,
): { within: number; top: number } {
  const { arc, label } = parameters.shape;
  const width = 2 * arc + 2 * label;
  const root = place(parameters, 'arc.root').value;
  const heads = engine.transposed(projected + first * width, width, n, arc);
  const within = engine.allocate(n * n);
  engine.gemm(asked + first * arc, arc, heads, n, within, n, n, arc, n);
  const top = engine.allocate(n);
  for (let word = 0; word < n; word++) {
    let sum = 0;
    for (let i = 0; i < arc; i++)
      sum += engine.f32[asked + (first + word) * arc + i]! * engine.f32[root + i]!;
    engine.f32[top + word] = sum;
  }
  return { within, top };
}

/** Turns a word's head scores into their gradient, in place; returns the loss. A word is never its own head. */
function softmaxGradient(
  f32: Float32Array,
  row: number,
  n: number,
  top: number,
  self: number,
  gold: number,
  share: number,
): number {
  let high = f32[top]!;
  for (let head = 0; head < n; head++) if (head !== self && f32[row + head]! > high) high = f32[row + head]!;
  const goldScore = f32[gold < 0 ? top : row + gold]!;
  let sum = Math.exp(f32[top]! - high);
  for (let head = 0; head < n; head++) if (head !== self) sum += Math.exp(f32[row + head]! - high);
  for (let head = 0; head < n; head++)
    f32[row + head] = head === self ? 0 : (Math.exp(f32[row + head]! - high) / sum) * share;
  f32[top] = (Math.exp(f32[top]! - high) / sum) * share;
  if (gold < 0) f32[top] -= share;
  else f32[row + gold]! -= share;
  return Math.log(sum) + high - goldScore;
}
