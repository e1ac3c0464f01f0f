/** The names of months, days and seasons, and the spans that “early”, “mid” and “late” cut from a month, year or decade. */
import { addDays, type DateSpan, type Day, dayNumber, isDay, wholeMonth } from '../../model/calendar.ts';

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const weekdayNames = 'sun mon tue wed thu fri sat'.split(' ');

export const monthPattern =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
export const weekdayPattern = '(?:Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)';
export const seasonPattern = '(?:spring|summer|autumn|fall|winter)';

/** 1 to 12. */
export function monthNumber(name: string): number {
  return monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** 0 (Sunday) to 6. */
export function weekdayNumber(name: string): number {
  return weekdayNames.indexOf(name.slice(0, 3).toLowerCase());
}

/** 0 (Sunday) to 6. 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

export function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

/** One existing day, or nothing: there is no 31 February. */
export function oneDay(year: number, month: number, day: number): DateSpan | undefined {
  const words = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(words) ? { from: words, to: words } : undefined;
}

export function wholeYear(year: number): DateSpan {
  return { from: `${String(year).padStart(4, '0')}-01-01`, to: `${String(year).padStart(4, '0')}-12-31` };
}

export type Part = 'early' | 'mid' | 'late';

/** “Early”, “the beginning of”, “mid-”, “the end of” and their like; undefined for other words. */
export function partNamed(words: string | undefined): Part | undefined {
  const low = (words ?? '').toLowerCase();
  if (/early|beginning|start|opening|first days/.test(low)) return 'early';
  if (/mid/.test(low)) return 'mid';
  if (/late|end|close|last days/.test(low)) return 'late';
  return undefined;
}

/** A third of a month, year or decade; the ends are conventions, not facts, and so generous. */
export function partOf(span: DateSpan, part: Part | undefined): DateSpan {
  if (!part || !span.from || !span.to) return span;
  const days = dayNumber(span.to) - dayNumber(span.from) + 1;
  if (days <= 31) {
    if (part === 'early') return { from: span.from, to: addDays(span.from, 9) };
    if (part === 'mid') return { from: addDays(span.from, 10), to: addDays(span.from, 19) };
    return { from: addDays(span.from, 20), to: span.to };
  }
  const year = yearOf(span.from);
  if (days <= 366) {
    const [first, last] = part === 'early' ? [1, 4] : part === 'mid' ? [5, 8] : [9, 12];
    return hullOf(wholeMonth(year, first), wholeMonth(year, last));
  }
  const [first, last] = part === 'early' ? [0, 3] : part === 'mid' ? [4, 6] : [7, 9];
  return hullOf(wholeYear(year + first), wholeYear(year + last));
}

/** From the start of one span to the end of another; nothing when that runs backwards. */
export function hullOf(first: DateSpan, last: DateSpan): DateSpan {
  return { ...(first.from ? { from: first.from } : {}), ...(last.to ? { to: last.to } : {}) };
}

/** A season of the northern year; winter is named by the year in which it begins. */
export function seasonOf(name: string, year: number): DateSpan {
  switch (name.toLowerCase()) {
    case 'spring':
      return hullOf(wholeMonth(year, 3), wholeMonth(year, 5));
    case 'summer':
      return hullOf(wholeMonth(year, 6), wholeMonth(year, 8));
    case 'winter':
      return hullOf(wholeMonth(year, 12), wholeMonth(year + 1, 2));
    default:
      return hullOf(wholeMonth(year, 9), wholeMonth(year, 11));
  }
}

/** Monday to Sunday of the week that holds `day`. */
export function weekOf(day: Day): DateSpan {
  const monday = addDays(day, -((weekdayOf(day) + 6) % 7));
  return { from: monday, to: addDays(monday, 6) };
}

const smallNames =
  /\b(?:january|february|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|easter)\b/g;

/** Names of months and days with their capital, in texts all in capitals and where a small letter can mean nothing else; of the same length. */
export function inCalendarCase(text: string): string {
  // In one case throughout nothing tells a name.
  const small = /[a-z]/.test(text) && /[A-Z]/.test(text) ? text : withMonths(text.toLowerCase());
  return small.replace(smallNames, name => name.charAt(0).toUpperCase() + name.slice(1));
}

/** “March” and “May” beside a number are no verbs. */
function withMonths(text: string): string {
  return text.replace(
    /\b(?:march|may|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b(?=\.? \d)|(?<=\d )(?:march|may|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b/g,
    name => name.charAt(0).toUpperCase() + name.slice(1),
  );
}
