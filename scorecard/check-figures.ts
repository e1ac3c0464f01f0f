/** New figures against the committed ones: what held, what fell, what could not be measured. */
import { byText } from '../src/model/order.ts';
import type { Benchmark, Figures } from './benchmark.ts';

export interface Comparison {
  readonly key: string;
  readonly committed: number;
  /** Absent where the folder lacks its data, or this version cannot run it. */
  readonly now?: number;
  readonly verdict: 'held' | 'fell' | 'no data' | 'not run';
}

/**
 * One comparison a committed key of `benchmarks`. A figure that the version at hand can no longer give has fallen as
 * much as a worse one.
 * @param absent whether the data of a key was not there to be measured.
 */
export function checkFigures(
  committed: Figures,
  now: Figures,
  benchmarks: readonly Benchmark[],
  absent: (key: string) => boolean,
): Comparison[] {
  return Object.entries(committed)
    .toSorted(([left], [right]) => byText(left, right))
    .flatMap(([key, before]): Comparison[] => {
      const benchmark = benchmarks.find(({ name }) => key.startsWith(`${name}.`));
      if (!benchmark) return [];
      const value = now[key];
      if (value === undefined)
        return [{ key, committed: before, verdict: absent(key) ? 'no data' : 'not run' }];
      const verdict = isFall(before, value, benchmark) ? 'fell' : 'held';
      return [{ key, committed: before, now: value, verdict }];
    });
}

/** Whether the comparison makes the check fail. */
export function isFailed({ verdict }: Comparison): boolean {
  return verdict === 'fell' || verdict === 'not run';
}

/** Compared in thousandths: 85.1 - 84.6 is a little more than 0.5 to a computer. */
function isFall(before: number, now: number, { scale }: Benchmark): boolean {
  return Math.round((before - now) * 1000) > Math.round(scale.tolerance * 1000);
}
