/** The two orders of a batch's rows: packed by time for the LSTM, sentence after sentence for everything else. */
import type { Batch } from './batches.ts';
import type { Engine } from './engine.ts';

export function eachRow(batch: Batch, visit: (row: number, sentence: number, time: number) => void): void {
  for (let time = 0; time < batch.steps; time++) {
    for (let sentence = 0; sentence < batch.active[time]!; sentence++)
      visit(batch.offset[time]! + sentence, sentence, time);
  }
}

/** Rows packed by time, copied into sentence order; and back. */
export function bySentence(engine: Engine, batch: Batch, source: number, width: number): number {
  const target = engine.allocate(batch.tokens * width);
  eachRow(batch, (row, sentence, time) => {
    engine.f32.copyWithin(
      target + (batch.start[sentence]! + time) * width,
      source + row * width,
      source + (row + 1) * width,
    );
  });
  return target;
}

export function byTime(engine: Engine, batch: Batch, source: number, width: number): number {
  const target = engine.allocate(batch.tokens * width);
  eachRow(batch, (row, sentence, time) => {
    const from = source + (batch.start[sentence]! + time) * width;
    engine.f32.copyWithin(target + row * width, from, from + width);
  });
  return target;
}
