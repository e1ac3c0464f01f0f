/** Predictions while training: a batch in, the likeliest head and relation of each word out. */

import type { Random } from '../prng.ts';
import { askHeads, sentenceScores } from './arc-loss.ts';
import type { Batch } from './batches.ts';
import { embed } from './embedding.ts';
import type { Engine } from './engine.ts';
import { labelHidden } from './label-loss.ts';
import { linear } from './linear.ts';
import { runLayers } from './net.ts';
import { type Parameters, place } from './parameters.ts';
import { layerMasks, project } from './projections.ts';
import { bySentence } from './rows.ts';

/** The likeliest head and relation of each word, one by one (no tree is enforced here). */
export function predictBatch(
  engine: Engine,
  parameters: Parameters,
  batch: Batch,
  random: Random,
): { readonly heads: Int32Array; readonly relations: Int32Array } {
  const mark = engine.mark();
  const { hidden, label, relations } = parameters.shape;
  const rows = embed(engine, parameters, batch, undefined, random);
  const runs = runLayers(
    engine,
    parameters,
    batch,
    rows.input,
    rows.width,
    layerMasks(engine, parameters, batch, undefined, random),
  );
  const ordered = bySentence(engine, batch, runs[runs.length - 1]!.joined, 2 * hidden);
  const projected = project(engine, parameters, batch, ordered);
  const asked = askHeads(engine, parameters, batch, projected);
  const heads = new Int32Array(batch.tokens);
  batch.examples.forEach((example, sentence) => {
    const n = example.heads.length;
    const first = batch.start[sentence]!;
    const { within, top } = sentenceScores(engine, parameters, asked, projected, first, n);
    for (let word = 0; word < n; word++) {
      let best = -1;
      let high = engine.f32[top + word]!;
      for (let head = 0; head < n; head++) {
        if (head === word || engine.f32[within + word * n + head]! <= high) continue;
        best = head;
        high = engine.f32[within + word * n + head]!;
      }
      heads[first + word] = best < 0 ? -1 : first + best;
    }
  });
  const logits = linear(
    engine,
    labelHidden(engine, parameters, projected, heads),
    label,
    place(parameters, 'label.weight').value,
    place(parameters, 'label.bias').value,
    batch.tokens,
    relations,
  );
  const chosen = heads.map((_, word) => {
    let best = 0;
    for (let index = 1; index < relations; index++) {
      if (engine.f32[logits + word * relations + index]! > engine.f32[logits + word * relations + best]!)
        best = index;
    }
    return best;
  });
  engine.release(mark);
  return { heads, relations: chosen };
}
