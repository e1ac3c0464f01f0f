/** What of a learnt reader of incidents is worth shipping. */
import type { FillerStatistics } from '../../src/claims/incidents/filler-statistics.ts';
import type { LinearModel } from '../../src/claims/incidents/linear-model.ts';

/** The rows with the largest weights, in the order of their places. */
export function pruneLinear({ outputs, rows, weights }: LinearModel, most: number): LinearModel {
  const width = outputs.length;
  const largest = (row: number) =>
    weights
      .subarray(row * width, (row + 1) * width)
      .reduce((max, weight) => Math.max(max, Math.abs(weight)), 0);
  const kept = [...rows]
    .map(([place, row]) => ({ place, row, size: largest(row) }))
    .sort((left, right) => right.size - left.size || left.place - right.place)
    .slice(0, most)
    .sort((left, right) => left.place - right.place);
  const out = new Float32Array(kept.length * width);
  for (const [at, { row }] of kept.entries())
    out.set(weights.subarray(row * width, (row + 1) * width), at * width);
  return { outputs, rows: new Map(kept.map(({ place }, at) => [place, at])), weights: out };
}

/** Keys seen at least so often. */
export function pruneStatistics({ counts, shares }: FillerStatistics, least: number): FillerStatistics {
  return { counts: new Map([...counts].filter(([, [seen = 0]]) => seen >= least)), shares };
}
