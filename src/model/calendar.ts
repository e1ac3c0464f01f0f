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
  const count = existingDay(day);
  if (count === undefined) throw new RangeError(`“${day}” is no calendar day`);
  return count;
}

/** Whether `day` is an existing calendar day written `YYYY-MM-DD`. */
export function isDay(day: string): boolean {
  return existingDay(day) !== undefined;
}

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Asked millions of times when claims are compared, hence without text parsing by Date. */
function existingDay(day: string): number | undefined {
  if (day.length !== 10 || day[4] !== '-' || day[7] !== '-') return undefined;
  const [year, month, date] = [digits(day, 0, 4), digits(day, 5, 7), digits(day, 8, 10)];
  if (!(month >= 1 && month <= 12 && date >= 1 && date <= (daysInMonth[month - 1] as number)))
    return undefined;
  if (month === 2 && date === 29 && !(year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)))
    return undefined;
  return Number.isNaN(year) ? undefined : Date.UTC(year, month - 1, date) / dayLength;
}

/** The number written in `text[start, end)`; NaN when a character is no ASCII digit. */
function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let index = start; index < end; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
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
