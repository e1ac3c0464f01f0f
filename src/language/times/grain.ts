/** How fine a span of days is when it is one unit of the calendar: a day, a week from Monday, a month, a quarter, a decade. */
import { type DateSpan, dayNumber, wholeMonth } from '../../model/calendar.ts';
import type { TimeGrain } from '../../model/time.ts';
import { monthOf, weekdayOf, yearOf } from './calendar-words.ts';

/** Nothing for a span with an open end or one that is no unit (“10 to 12 June”). */
export function grainOf({ from, to }: DateSpan): TimeGrain | undefined {
  if (!from || !to) return undefined;
  const days = dayNumber(to) - dayNumber(from) + 1;
  if (days === 1) return 'day';
  if (days === 2 && weekdayOf(from) === 6) return 'weekend';
  if (days === 7 && weekdayOf(from) === 1) return 'week';
  if (!from.endsWith('-01') || to !== wholeMonth(yearOf(to), monthOf(to)).to) return undefined;
  return grainOfMonths((yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from) + 1, from);
}

function grainOfMonths(months: number, from: string): TimeGrain | undefined {
  const [first, year] = [monthOf(from), yearOf(from)];
  if (months === 1) return 'month';
  if (months === 3) return first % 3 === 1 ? 'quarter' : first % 3 === 0 ? 'season' : undefined;
  if (months === 6) return first % 6 === 1 ? 'half' : undefined;
  if (first !== 1) return undefined;
  if (months === 12) return 'year';
  if (months === 120) return year % 10 === 0 ? 'decade' : undefined;
  return months === 1200 && year % 100 < 2 ? 'century' : undefined;
}
