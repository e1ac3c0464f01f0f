/** Tolls of several events to one sum with its bounds. Nothing stated stays nothing stated. */
import type { SummedDeaths } from '../../model/dyad.ts';
import type { ViewedToll, ViewRule } from '../../model/view.ts';

/** Undefined where no event states deaths. */
export function sumDeaths(rule: ViewRule, tolls: readonly ViewedToll[]): SummedDeaths | undefined {
  if (tolls.length === 0) return undefined;
  const sum = (of: (toll: ViewedToll) => number) => tolls.reduce((total, toll) => total + of(toll), 0);
  const open = tolls.some(({ high }) => high === undefined);
  return {
    // “Up to 80” has no lower bound; what is at least so adds nought of it.
    low: sum(({ low }) => low ?? 0),
    best: sum(toll => figureUnder(rule, toll)),
    high: sum(({ low, high }) => high ?? low ?? 0),
    ...(open ? { open: true } : {}),
  };
}

/** One figure where a sum needs one: the most for the most informative, UCDP’s best, else the lower bound before the upper. */
function figureUnder(rule: ViewRule, { low, best, high }: ViewedToll): number {
  if (rule === 'most-informative') return high ?? low ?? 0;
  return best ?? low ?? high ?? 0;
}
