/** Where the months of a dyad stand, and how its deaths add up within each year: numbers only, nothing is drawn here. */
import type { DyadDetail } from '../../model/api-dyads.ts';

type Period = DyadDetail['periods'][number];

export interface MonthColumn {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly period: Period | undefined;
  /** Deaths of its year up to and with this month. */
  readonly upTo: { readonly low: number; readonly best: number; readonly high: number };
}

/** Longer stretches than this are drawn without the empty months between. */
const mostMonths = 60;

/** Every month of the years with an event; of a long stretch only the months with events. */
export function monthColumns(periods: readonly Period[]): MonthColumn[] {
  const dated = periods.filter(({ period }) => period.length === 7);
  const byMonth = new Map(dated.map(period => [period.period, period]));
  const [first, last] = [dated[0]?.period, dated.at(-1)?.period];
  if (first === undefined || last === undefined) return [];
  const all = monthsBetween(`${first.slice(0, 4)}-01`, `${last.slice(0, 4)}-12`);
  const months = all.length > mostMonths ? dated.map(({ period }) => period) : all;
  let year = '';
  let upTo = { low: 0, best: 0, high: 0 };
  return months.map(month => {
    if (month.slice(0, 4) !== year) upTo = { low: 0, best: 0, high: 0 };
    year = month.slice(0, 4);
    const deaths = byMonth.get(month)?.deaths;
    if (deaths) {
      const { low, best, high } = deaths;
      upTo = { low: upTo.low + low, best: upTo.best + best, high: upTo.high + high };
    }
    return { month, period: byMonth.get(month), upTo };
  });
}

function monthsBetween(first: string, last: string): string[] {
  const [year = 0, month = 1] = first.split('-').map(Number);
  const months: string[] = [];
  for (let index = month - 1; ; index += 1) {
    const name = `${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
    months.push(name);
    if (name >= last || months.length > 12_000) return months;
  }
}

/** The end of the scale of deaths: above every sum and above the 25. */
export function scaleEnd(columns: readonly MonthColumn[]): number {
  return Math.max(30, ...columns.map(({ upTo }) => upTo.high)) * 1.1;
}
