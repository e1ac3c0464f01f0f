/** Stretches of calendar days, never finer than the words that gave them. */

/** A calendar day, `YYYY-MM-DD`, proleptic Gregorian, without time zone. */
export type Day = string;

/** Some day (or all days) from `from` to `to`, both inclusive; a missing end is open. */
export interface DateSpan {
  readonly from?: Day;
  readonly to?: Day;
}

const dayLength = 86_400_000;

/** Days since 1970-01-01. @throws RangeError on anything but an existing `YYYY-MM-DD`. */
export function dayNumber(day: Day): number {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(time) || dayOf(time / dayLength) !== day) {
    throw new RangeError(`“${day}” is no calendar day`);
  }
  return time / dayLength;
}

/** Whether `day` is an existing calendar day written `YYYY-MM-DD`. */
export function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(time) && dayOf(time / dayLength) === day;
}

/** The calendar day that lies `count` days after 1970-01-01. */
export function dayOf(count: number): Day {
  return new Date(count * dayLength).toISOString().slice(0, 10);
}

/** `day` moved by `days` (may be negative). */
export function addDays(day: Day, days: number): Day {
  return dayOf(dayNumber(day) + days);
}

/** First to last day of a year, or of a month of it (1–12). */
export function wholeMonth(year: number, month: number): DateSpan {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const last = new Date(Date.UTC(year, month, 0));
  return { from: first.toISOString().slice(0, 10), to: last.toISOString().slice(0, 10) };
}

/** How many days the span holds; Infinity when an end is open. */
export function lengthInDays({ from, to }: DateSpan): number {
  return from && to ? dayNumber(to) - dayNumber(from) + 1 : Infinity;
}

/** Whether some day lies in both spans. */
export function spansMeet(left: DateSpan, right: DateSpan): boolean {
  return (
    (!left.from || !right.to || left.from <= right.to) && (!right.from || !left.to || right.from <= left.to)
  );
}

/** Whether every day of `inner` lies in `outer`. */
export function spanHolds(outer: DateSpan, inner: DateSpan): boolean {
  const startsWithin = !outer.from || (inner.from !== undefined && inner.from >= outer.from);
  const endsWithin = !outer.to || (inner.to !== undefined && inner.to <= outer.to);
  return startsWithin && endsWithin;
}

/** Days between two spans; 0 when they meet or touch an open end. */
export function gapInDays(left: DateSpan, right: DateSpan): number {
  if (spansMeet(left, right)) return 0;
  const [earlier, later] = (left.from ?? '') < (right.from ?? '') ? [left, right] : [right, left];
  return dayNumber(later.from as Day) - dayNumber(earlier.to as Day);
}
