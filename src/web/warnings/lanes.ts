/** One axis for all lanes of the ledger: when each announcement was given, and when an answer came. Numbers only. */
import type { WarningView } from '../../model/api-warnings.ts';
import { dayNumber, dayOfNumber } from '../marks/write-date.ts';

export interface LaneScale {
  /** Of a day number in per cent of the width, kept within it. */
  readonly at: (day: number) => number;
  readonly months: readonly { readonly at: number; readonly month: number; readonly year: number }[];
  /** The last day of the collection. */
  readonly end: string | undefined;
}

const mostLabels = 8;

/** Whole months around everything that is dated; undefined where nothing is. */
export function laneScale(
  warnings: readonly WarningView[],
  lastDay: string | undefined,
): LaneScale | undefined {
  const days = warnings.flatMap(warning => {
    const given = givenOn(warning);
    const came = warning.outcomes.map(({ summary }) => summary.date?.from);
    return [given?.from, given?.to, ...came].filter(day => day !== undefined);
  });
  if (lastDay) days.push(lastDay);
  const sorted = days.sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const start = new Date(`${first.slice(0, 7)}-01T00:00:00Z`);
  const monthStart = (index: number) =>
    Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + index, 1) / 86_400_000;
  let count = 1;
  while (monthStart(count) <= dayNumber(last)) count += 1;
  const [from, to] = [monthStart(0), monthStart(count)];
  const at = (day: number) => Math.min(100, Math.max(0, ((day - from) / (to - from)) * 100));
  const step = Math.ceil(count / mostLabels);
  const months = Array.from({ length: Math.ceil(count / step) }, (_, index) => {
    const day = monthStart(index * step);
    const [year = 0, month = 1] = dayOfNumber(day).split('-').map(Number);
    return { at: at(day), month, year };
  });
  return { at, months, end: lastDay };
}

/** The stated day, else that of the first document that tells of it, which is marked as such. */
export function givenOn({
  issued,
  documents,
}: Pick<WarningView, 'issued' | 'documents'>):
  | { readonly from?: string | undefined; readonly to?: string | undefined; readonly told?: true }
  | undefined {
  if (issued) return issued;
  const [first] = documents.flatMap(({ published }) => published ?? []).sort();
  return first === undefined ? undefined : { to: first, told: true };
}

interface Days {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** How long after it was given the answer came, no finer than both are dated; undefined where neither end is known. */
export function afterWords(given: Days, came: Days): string | undefined {
  const between = (one: string | undefined, other: string | undefined) =>
    one && other ? Math.max(0, dayNumber(other) - dayNumber(one)) : undefined;
  const [least, most] = [between(given.to, came.from), between(given.from, came.to)];
  if (least === undefined && most === undefined) return undefined;
  if (least === most) return `${least === 1 ? '1 day' : `${least} days`} later`;
  if (most === undefined) return `at least ${least} days later`;
  return least === undefined ? `at most ${most} days later` : `${least}\u2009–\u2009${most} days later`;
}
