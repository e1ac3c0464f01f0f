/** The parser net in training: a batch goes in, its loss comes out and gradients are added; or heads are predicted. */

import type { Random } from '../prng.ts';
import { arcLoss } from './arc-loss.ts';
import type { Batch } from './batches.ts';
import { embed, embedBackward, type InputDropout } from './embedding.ts';
import type { Engine } from './engine.ts';
import { labelLoss } from './label-loss.ts';
import { classGradient, linear, linearBackward } from './linear.ts';
import { type LayerMasks, type LayerRun, layerBackward, layerForward } from './lstm-layer.ts';
import { type Parameters, place } from './parameters.ts';
import { applyToArcs, backThroughLeak, layerMasks, maskOf, project } from './projections.ts';
import { bySentence, byTime, eachRow } from './rows.ts';

export interface Dropout extends InputDropout {
  readonly output: number;
  readonly recurrent: number;
  readonly projection: number;
}

export interface Losses {
  readonly arc: number;
  readonly label: number;
  readonly tag: number;
}

/** How much the auxiliary tag losses on the first layer count. */
const TAG_SHARE = 0.1;

/** One step of training without the update: what the parameters' gradients are added to is returned as losses. */
export function learnBatch(
  engine: Engine,
  parameters: Parameters,
  batch: Batch,
  dropout: Dropout | undefined,
  random: Random,
  touched: readonly Set<number>[],
): Losses {
  const mark = engine.mark();
  const { hidden, arc, label } = parameters.shape;
  const { tokens } = batch;
  const rows = embed(engine, parameters, batch, dropout, random);
  const masks = parameters.shape.layers === 0 ? [] : layerMasks(engine, parameters, batch, dropout, random);
  const runs = runLayers(engine, parameters, batch, rows.input, rows.width, masks);
  const top = runs[runs.length - 1]!;
  const ordered = bySentence(engine, batch, top.joined, 2 * hidden);
  const width = 2 * arc + 2 * label;
  const projected = project(engine, parameters, batch, ordered);
  const projectionMask = maskOf(engine, tokens * 2 * arc, dropout?.projection ?? 0, random);
  applyToArcs(engine, projected, projectionMask, tokens, arc, width);

  const dProjected = engine.allocate(tokens * width);
  const arcs = arcLoss(engine, parameters, batch, projected, dProjected);
  const hiddenMask = maskOf(engine, tokens * label, dropout?.projection ?? 0, random);
  const labels = labelLoss(engine, parameters, batch, projected, dProjected, hiddenMask);
  backThroughLeak(engine, projected, dProjected, projectionMask, tokens, arc, width);
  const dOrdered = linearBackward(
    engine,
    ordered,
    2 * hidden,
    place(parameters, 'mlp.weight'),
    place(parameters, 'mlp.bias').gradient,
    dProjected,
    width,
    tokens,
    2 * hidden,
    width,
  );
  let dJoined = byTime(engine, batch, dOrdered, 2 * hidden);
  let tag = 0;
  for (let layer = runs.length - 1; layer >= 0; layer--) {
    if (layer === 0) tag = tagLoss(engine, parameters, batch, runs[0]!.joined, dJoined);
    dJoined = layerBackward(engine, parameters, layer, batch, runs[layer]!, masks[layer]!, dJoined);
  }
  embedBackward(engine, parameters, rows, dJoined, touched);
  engine.release(mark);
  return { arc: arcs, label: labels, tag };
}

/** Tags read off the first layer: adds to `dJoined` (rows by time) and returns the loss before weighting. */
function tagLoss(
  engine: Engine,
  parameters: Parameters,
  batch: Batch,
  joined: number,
  dJoined: number,
): number {
  const { f32 } = engine;
  const { hidden, xpos, upos } = parameters.shape;
  const { tokens } = batch;
  const weight = place(parameters, 'tag.weight');
  const bias = place(parameters, 'tag.bias');
  const logits = linear(engine, joined, 2 * hidden, weight.value, bias.value, tokens, xpos + upos);
  let loss = 0;
  eachRow(batch, (row, sentence, time) => {
    const at = logits + row * (xpos + upos);
    loss += classGradient(f32, at, xpos, batch.examples[sentence]!.xpos[time]!, TAG_SHARE / tokens);
    loss += classGradient(f32, at + xpos, upos, batch.examples[sentence]!.upos[time]!, TAG_SHARE / tokens);
  });
  const d = linearBackward(
    engine,
    joined,
    2 * hidden,
    weight,
    bias.gradient,
    logits,
    xpos + upos,
    tokens,
    2 * hidden,
    xpos + upos,
  );
  for (let i = 0; i < tokens * 2 * hidden; i++) f32[dJoined + i]! += f32[d + i]!;
  return loss / tokens;
}

export function runLayers(
  engine: Engine,
  parameters: Parameters,
  batch: Batch,
  input: number,
  width: number,
  masks: readonly LayerMasks[],
): LayerRun[] {
  const runs: LayerRun[] = [];
  for (let layer = 0; layer < parameters.shape.layers; layer++) {
    const below = runs[layer - 1];
    runs.push(
      layerForward(
        engine,
        parameters,
        layer,
        batch,
        below ? below.joined : input,
        below ? 2 * parameters.shape.hidden : width,
        masks[layer]!,
      ),
    );
  }
  return runs;
}
