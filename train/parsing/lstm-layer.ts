/** One bidirectional LSTM layer over a packed batch, forwards and backwards, with masks kept for a whole sentence. */
import type { Batch } from './batches.ts';
import type { Engine } from './engine.ts';
import { linearBackward } from './linear.ts';
import { type Parameters, place } from './parameters.ts';
import { eachRow } from './rows.ts';

/** What the backward pass needs of the forward one; positions in training memory. */
export interface LayerRun {
  readonly input: number;
  readonly width: number;
  readonly gates: number;
  readonly cells: readonly [number, number];
  readonly squashed: readonly [number, number];
  readonly outputs: readonly [number, number];
  readonly previous: readonly [number, number];
  /** Outputs of both directions side by side, dropout applied. */
  readonly joined: number;
}

/** Dropout masks, one row a sentence: on what each direction hands on in time, and on what the layer gives out. */
export interface LayerMasks {
  readonly recurrent: readonly [number, number];
  readonly output: readonly [number, number];
}

export function layerForward(
  engine: Engine,
  parameters: Parameters,
  layer: number,
  batch: Batch,
  input: number,
  width: number,
  masks: LayerMasks,
): LayerRun {
  const h = parameters.shape.hidden;
  const { tokens } = batch;
  const pair = (): [number, number] => [engine.allocate(tokens * h), engine.allocate(tokens * h)];
  const run: LayerRun = {
    input,
    width,
    gates: engine.allocate(tokens * 8 * h),
    cells: pair(),
    squashed: pair(),
    outputs: pair(),
    previous: pair(),
    joined: engine.allocate(tokens * 2 * h),
  };
  const bias = place(parameters, `lstm${layer}.bias`).value;
  for (let row = 0; row < tokens; row++) engine.f32.copyWithin(run.gates + row * 8 * h, bias, bias + 8 * h);
  engine.gemm(
    input,
    width,
    place(parameters, `lstm${layer}.input`).value,
    8 * h,
    run.gates,
    8 * h,
    tokens,
    width,
    8 * h,
  );
  const zeros = engine.allocate(batch.active[0]! * h);
  for (const direction of [0, 1] as const) {
    const weights = place(parameters, recurrentName(layer, direction)).value;
    for (let step = 0; step < batch.steps; step++) {
      const time = direction === 0 ? step : batch.steps - 1 - step;
      const { rows, known, from } = neighbour(batch, time, direction);
      const at = batch.offset[time]! * h;
      const gates = run.gates + batch.offset[time]! * 8 * h + direction * 4 * h;
      if (known > 0) {
        const previous = run.previous[direction] + at;
        engine.product(run.outputs[direction] + from * h, masks.recurrent[direction], previous, known * h);
        engine.gemm(previous, h, weights, 4 * h, gates, 8 * h, known, h, 4 * h);
        engine.cellForward(
          gates,
          8 * h,
          run.cells[direction] + from * h,
          run.cells[direction] + at,
          run.squashed[direction] + at,
          run.outputs[direction] + at,
          known,
          h,
        );
      }
      const fresh = known * h;
      engine.cellForward(
        gates + known * 8 * h,
        8 * h,
        zeros,
        run.cells[direction] + at + fresh,
        run.squashed[direction] + at + fresh,
        run.outputs[direction] + at + fresh,
        rows - known,
        h,
      );
    }
  }
  eachRow(batch, (row, sentence) => {
    for (const direction of [0, 1] as const) {
      engine.product(
        run.outputs[direction] + row * h,
        masks.output[direction] + sentence * h,
        run.joined + row * 2 * h + direction * h,
        h,
      );
    }
  });
  return run;
}

/** Adds this layer's gradients to the parameters' and returns the gradient of its input. */
export function layerBackward(
  engine: Engine,
  parameters: Parameters,
  layer: number,
  batch: Batch,
  run: LayerRun,
  masks: LayerMasks,
  dJoined: number,
): number {
  const h = parameters.shape.hidden;
  const { tokens } = batch;
  const zeros = engine.allocate(batch.active[0]! * h);
  for (const direction of [0, 1] as const) {
    const dOutput = engine.allocate(tokens * h);
    eachRow(batch, (row, sentence) => {
      engine.product(
        dJoined + row * 2 * h + direction * h,
        masks.output[direction] + sentence * h,
        dOutput + row * h,
        h,
      );
    });
    const weights = place(parameters, recurrentName(layer, direction));
    const turned = engine.transposed(weights.value, 4 * h, h, 4 * h);
    const dCell = engine.allocate(batch.active[0]! * h);
    for (let step = batch.steps - 1; step >= 0; step--) {
      const time = direction === 0 ? step : batch.steps - 1 - step;
      const { rows, known, from } = neighbour(batch, time, direction);
      const at = batch.offset[time]! * h;
      const gates = run.gates + batch.offset[time]! * 8 * h + direction * 4 * h;
      const fresh = known * h;
      engine.cellBackward(
        gates,
        8 * h,
        run.cells[direction] + from * h,
        run.squashed[direction] + at,
        dOutput + at,
        dCell,
        known,
        h,
      );
      engine.cellBackward(
        gates + known * 8 * h,
        8 * h,
        zeros,
        run.squashed[direction] + at + fresh,
        dOutput + at + fresh,
        dCell + fresh,
        rows - known,
        h,
      );
      if (known === 0) continue;
      const mark = engine.mark();
      const dPrevious = engine.allocate(known * h);
      engine.gemm(gates, 8 * h, turned, h, dPrevious, h, known, 4 * h, h);
      engine.addProduct(dPrevious, masks.recurrent[direction], dOutput + from * h, known * h);
      engine.release(mark);
    }
    const turnedPrevious = engine.transposed(run.previous[direction], h, tokens, h);
    engine.gemm(
      turnedPrevious,
      tokens,
      run.gates + direction * 4 * h,
      8 * h,
      weights.gradient,
      4 * h,
      h,
      tokens,
      4 * h,
    );
  }
  return linearBackward(
    engine,
    run.input,
    run.width,
    place(parameters, `lstm${layer}.input`),
    place(parameters, `lstm${layer}.bias`).gradient,
    run.gates,
    8 * h,
    tokens,
    run.width,
    8 * h,
  );
}

function recurrentName(layer: number, direction: 0 | 1): string {
  return `lstm${layer}.${direction === 0 ? 'forward' : 'backward'}`;
}

/** Rows at a time, how many of them have an earlier step in this direction, and where that step's rows start. */
function neighbour(
  batch: Batch,
  time: number,
  direction: 0 | 1,
): { rows: number; known: number; from: number } {
  const rows = batch.active[time]!;
  const other = direction === 0 ? time - 1 : time + 1;
  if (other < 0 || other >= batch.steps) return { rows, known: 0, from: 0 };
  return { rows, known: Math.min(rows, batch.active[other]!), from: batch.offset[other]! };
}
