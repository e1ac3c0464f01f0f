/** Loss of relations: takes the projections of every word and its gold head, gives the loss and their gradient. */
import type { Batch } from './batches.ts';
import type { Engine } from './engine.ts';
import { classGradient, linear, linearBackward } from './linear.ts';
import { type Parameters, place } from './parameters.ts';

/** Loss of the relations, given the gold heads; `masks` is the dropout on the hidden units (tokens×label). */
export function labelLoss(
  engine: Engine,
  parameters: Parameters,
  batch: Batch,
  projected: number,
  dProjected: number,
  masks: number,
): number {
  const { f32 } = engine;
  const { arc, label, relations } = parameters.shape;
  const width = 2 * arc + 2 * label;
  const { tokens } = batch;
  const weight = place(parameters, 'label.weight');
  const bias = place(parameters, 'label.bias');
  const root = place(parameters, 'label.root');
  const gold = new Int32Array(tokens);
  const heads = new Int32Array(tokens);
  batch.examples.forEach((example, sentence) => {
    example.heads.forEach((head, word) => {
      heads[batch.start[sentence]! + word] = head < 0 ? -1 : batch.start[sentence]! + head;
      gold[batch.start[sentence]! + word] = example.relations[word]!;
    });
  });
  const hidden = labelHidden(engine, parameters, projected, heads);
  engine.product(hidden, masks, hidden, tokens * label);
  const logits = linear(engine, hidden, label, weight.value, bias.value, tokens, relations);
  let loss = 0;
  for (let word = 0; word < tokens; word++)
    loss += classGradient(f32, logits + word * relations, relations, gold[word]!, 1 / tokens);
  const dHidden = linearBackward(
    engine,
    hidden,
    label,
    weight,
    bias.gradient,
    logits,
    relations,
    tokens,
    label,
    relations,
  );
  for (let word = 0; word < tokens; word++) {
    const toHead = heads[word]! < 0 ? root.gradient : dProjected + heads[word]! * width + 2 * arc;
    const toWord = dProjected + word * width + 2 * arc + label;
    for (let i = 0; i < label; i++) {
      if (f32[hidden + word * label + i]! <= 0) continue;
      const pull = f32[dHidden + word * label + i]! * f32[masks + word * label + i]!;
      f32[toHead + i]! += pull;
      f32[toWord + i]! += pull;
    }
  }
  return loss / tokens;
}

/** relu(head part + dependent part) of each word under the head given for it (-1 for the root). */
export function labelHidden(
  engine: Engine,
  parameters: Parameters,
  projected: number,
  heads: Int32Array,
): number {
  const { arc, label } = parameters.shape;
  const width = 2 * arc + 2 * label;
  const root = place(parameters, 'label.root').value;
  const hidden = engine.allocate(heads.length * label);
  for (let word = 0; word < heads.length; word++) {
    const head = heads[word]! < 0 ? root : projected + heads[word]! * width + 2 * arc;
    const own = projected + word * width + 2 * arc + label;
    for (let i = 0; i < label; i++)
      engine.f32[hidden + word * label + i] = Math.max(0, engine.f32[head + i]! + engine.f32[own + i]!);
  }
  return hidden;
}
