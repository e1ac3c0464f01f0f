/** What the patterns share: a span of days as a reading with its grain, open ends, and the year of a date that names none. */
import { type DateSpan, type Day, dayNumber } from '../../model/calendar.ts';
import type { TimeGrain } from '../../model/time.ts';
import { weekdayOf, yearOf } from './calendar-words.ts';
import { grainOf } from './grain.ts';
import type { DateContext, DateReading } from './read-date.ts';

/** @param grain of words whose span is no unit of the calendar: “late May” is a third of a month. */
export function dated(
  date: DateSpan | undefined,
  { bound, grain }: { bound?: string | undefined; grain?: TimeGrain | undefined } = {},
): (DateReading & { kind: 'date' }) | undefined {
  if (!date) return undefined;
  const fine = grain ?? grainOf(date);
  return { kind: 'date', date: bounded(date, bound), ...(fine ? { grain: fine } : {}) };
}

/** A date with day, month and year: later words may be counted from it. One that does not exist gives no date, and no month either. */
export function full(date: DateSpan | undefined, bound?: string): DateReading {
  const reading = dated(date, { bound });
  return reading ? { ...reading, full: true } : noSuchDay;
}

export const noSuchDay: DateReading = { kind: 'open', because: 'the calendar has no such day' };

/** Counted from the day of publication; nothing to count from is told. */
export function fromAnchor(
  { anchor }: DateContext,
  make: (day: Day) => DateSpan | undefined,
  { bound, grain }: { bound?: string | undefined; grain?: TimeGrain | undefined } = {},
): DateReading | undefined {
  if (!anchor || anchor.from === 'earlier date') return { kind: 'unanchored' };
  const reading = dated(make(anchor.day), { bound, grain });
  return reading ? { ...reading, countedFrom: 'anchor' } : { kind: 'vague' };
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

/**
 * Nearest past from a day of publication, or the next where the words look ahead; nearest at all from a date told
 * earlier in the document.
 * @param make the days in a year; nothing where that year has no such day.
 */
export function withoutYear(
  make: (year: number) => DateSpan | undefined,
  { anchor, outlook }: DateContext,
  {
    bound,
    grain,
    weekday,
  }: { bound?: string | undefined; grain?: TimeGrain | undefined; weekday?: number | undefined } = {},
): DateReading | undefined {
  // A leap year shows whether the day exists at all; “31 February” never does.
  if (!make(2024)) return noSuchDay;
  if (!anchor) return { kind: 'unanchored' };
  const here = yearOf(anchor.day);
  const all = [here - 1, here, here + 1].map(make).filter(date => date !== undefined);
  const fitting = all.filter(({ from }) => weekday !== undefined && from && weekdayOf(from) === weekday);
  const candidates = fitting.length > 0 ? fitting : all;
  const chosen =
    fitting.length > 0 || anchor.from === 'earlier date'
      ? nearest(candidates, anchor.day)
      : ((outlook === 'ahead' ? coming(candidates, anchor.day) : undefined) ??
        (outlook === 'open' ? soon(candidates, anchor.day) : undefined) ??
        candidates.findLast(date => (date.from ?? '') <= anchor.day));
  const reading = dated(chosen, { bound, grain });
  return reading && { ...reading, countedFrom: 'anchor' };
}

function coming(dates: readonly DateSpan[], day: string): DateSpan | undefined {
  return dates.find(date => (date.to ?? '') >= day);
}

/** A date weeks ahead whose last occurrence lies most of a year back is the coming one: of the other the year would be told. */
function soon(dates: readonly DateSpan[], day: string): DateSpan | undefined {
  const next = dates.find(date => (date.from ?? '') > day);
  const last = dates.findLast(date => (date.from ?? '') <= day);
  if (!next?.from || !last?.to) return undefined;
  return dayNumber(next.from) - dayNumber(day) <= 60 && dayNumber(day) - dayNumber(last.to) >= 270
    ? next
    : undefined;
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
