/** What the patterns share: a span of days as a reading, open ends, and the year of a date that names none. */
import { type DateSpan, dayNumber } from '../../model/calendar.ts';
import { yearOf } from './calendar-words.ts';
import type { DateContext, DateReading } from './read-date.ts';

export function dated(date: DateSpan | undefined): DateReading | undefined {
  return date ? { kind: 'date', date } : undefined;
}

/** A date with day, month and year: later words may be counted from it. One that does not exist gives no date, and no month either. */
export function full(date: DateSpan | undefined, bound?: string): DateReading {
  return date ? { kind: 'date', date: bounded(date, bound), full: true } : { kind: 'vague' };
}

/** “Since X” is open to the later side, “until X” and “by X” to the earlier. */
export function bounded(date: DateSpan, bound: string | undefined): DateSpan {
  if (!bound) return date;
  if (/since|after/i.test(bound)) return date.from ? { from: date.from } : date;
  return date.to ? { to: date.to } : date;
}

export function span(date: DateSpan): DateSpan | undefined {
  return date.from && date.to && date.from > date.to ? undefined : date;
}

/** Nearest past from a day of publication; nearest at all from a date told earlier in the document. */
export function withoutYear(
  make: (year: number) => DateSpan | undefined,
  { anchor }: DateContext,
  bound?: string,
): DateReading | undefined {
  // A leap year shows whether the day exists at all; “31 February” never does.
  if (!make(2024)) return { kind: 'vague' };
  if (!anchor) return { kind: 'unanchored' };
  const here = yearOf(anchor.day);
  const candidates = [here - 1, here, here + 1].map(make).filter(date => date !== undefined);
  const chosen =
    anchor.from === 'earlier date'
      ? nearest(candidates, anchor.day)
      : candidates.filter(date => (date.from ?? '') <= anchor.day).at(-1);
  return chosen && { kind: 'date', date: bounded(chosen, bound), countedFrom: 'anchor' };
}

function nearest(dates: readonly DateSpan[], day: string): DateSpan | undefined {
  const distance = ({ from, to }: DateSpan) =>
    from && from > day
      ? dayNumber(from) - dayNumber(day)
      : to && to < day
        ? dayNumber(day) - dayNumber(to)
        : 0;
  return dates.toSorted((left, right) => distance(left) - distance(right))[0];
}
