/** Predicted TIMEX3 against annotated ones, as TempEval-3 scores them: spans that overlap, one to one, and their values. */
import { overlap } from '../../src/model/passage.ts';
import { precisionRecall } from '../precision-recall.ts';
import type { Timex } from './read-timeml.ts';

/** Counts of one document, to be added up over a split. */
export interface TimeCounts {
  readonly gold: number;
  readonly predicted: number;
  /** Pairs whose spans overlap. */
  readonly relaxed: number;
  /** Such pairs with the same value, letter by letter. */
  readonly value: number;
}

export type TimeScores = { readonly 'relaxed-f1': number; readonly 'value-f1': number };

/** Annotated expressions in reading order, each paired with the first free prediction that overlaps it. */
export function pairTimes(
  gold: readonly Timex[],
  predicted: readonly Timex[],
): { readonly gold: Timex; readonly predicted: Timex }[] {
  const free = new Set(predicted.toSorted((left, right) => left.start - right.start));
  return gold
    .toSorted((left, right) => left.start - right.start)
    .flatMap(one => {
      const other = [...free].find(each => overlap(one, each) > 0);
      if (!other) return [];
      free.delete(other);
      return [{ gold: one, predicted: other }];
    });
}

export function countTimes(gold: readonly Timex[], predicted: readonly Timex[]): TimeCounts {
  const pairs = pairTimes(gold, predicted);
  return {
    gold: gold.length,
    predicted: predicted.length,
    relaxed: pairs.length,
    value: pairs.filter(pair => pair.gold.value === pair.predicted.value).length,
  };
}

/** Percent, micro over the documents. */
export function scoreTimes(counts: readonly TimeCounts[]): TimeScores {
  const sum = (of: (each: TimeCounts) => number) => counts.reduce((total, each) => total + of(each), 0);
  const [gold, predicted] = [sum(each => each.gold), sum(each => each.predicted)];
  return {
    'relaxed-f1':
      100 *
      precisionRecall(
        sum(each => each.relaxed),
        predicted,
        gold,
      ).f1,
    'value-f1':
      100 *
      precisionRecall(
        sum(each => each.value),
        predicted,
        gold,
      ).f1,
  };
}
