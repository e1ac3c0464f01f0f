/** Dates of different width compared: two intervals agree when they meet and neither is much wider than the other. */
import type { Absent } from './scored-record.ts';

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` at each end. */
export interface Interval {
  readonly from?: Absent<string>;
  readonly to?: Absent<string>;
}

/** Day numbers, both inclusive. */
export interface DayInterval {
  readonly first: number;
  readonly last: number;
}

/** @returns undefined without a start, or when an end is no date. */
export function readInterval(interval: Absent<Interval>): DayInterval | undefined {
  if (!interval?.from) return undefined;
  const first = firstDay(interval.from);
  const last = lastDay(interval.to || interval.from);
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** The two meet, and the wider is at most four times (or three days) as long; two gaps agree. */
export function intervalsAgree(gold: Absent<Interval>, predicted: Absent<Interval>): boolean {
  const left = readInterval(gold);
  const right = readInterval(predicted);
  if (!left || !right) return !left && !right;
  if (Math.min(left.last, right.last) < Math.max(left.first, right.first)) return false;
  const lengths = [left, right].map(({ first, last }) => last - first + 1);
  return Math.max(...lengths) <= Math.max(3, 4 * Math.min(...lengths));
}

function firstDay(date: string): number | undefined {
  const [year, month = 1, day = 1] = readParts(date) ?? [];
  return dayNumber(year, month, day);
}

function lastDay(date: string): number | undefined {
  const [year, month = 12, day] = readParts(date) ?? [];
  if (day !== undefined) return dayNumber(year, month, day);
  const nextMonth = dayNumber(year && year + (month === 12 ? 1 : 0), (month % 12) + 1, 1);
  return nextMonth === undefined ? undefined : nextMonth - 1;
}

function readParts(date: string): number[] | undefined {
  const parts = date.split('-');
  return parts.every(part => /^\d+$/.test(part)) ? parts.map(Number) : undefined;
}

/** Days since 1970-01-01 of an existing date. */
function dayNumber(year: number | undefined, month: number, day: number): number | undefined {
  if (year === undefined || year < 1 || year > 9999) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.getTime() / 86_400_000 : undefined;
}
