/** F1 of each class, averaged with the classes’ share of the gold as weights. */
import { precisionRecall } from '../precision-recall.ts';

export interface Labelling {
  readonly gold: string;
  readonly predicted: string;
}

/** @returns percent; 0 for no labellings. */
export function weightedF1(labellings: readonly Labelling[]): number {
  const types = new Set(labellings.map(({ gold }) => gold));
  let sum = 0;
  for (const type of types) {
    const there = labellings.filter(({ gold }) => gold === type).length;
    const told = labellings.filter(({ predicted }) => predicted === type).length;
    const right = labellings.filter(({ gold, predicted }) => gold === type && predicted === type).length;
    sum += there * precisionRecall(right, told, there).f1;
  }
  return labellings.length === 0 ? 0 : (100 * sum) / labellings.length;
}
