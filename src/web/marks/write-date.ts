/** Days and spans of days in words, never finer than the span itself. */

/** A span of days; an end that is not stated is absent. */
export interface Days {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** “25 May 2025”, “March 2025”, “7 – 10 May 2025”, “by 31 Mar 2025”; undefined for a span without ends. */
export function writeDate({ from, to }: Days): string | undefined {
  if (from && to) return between(parts(from), parts(to));
  if (to) return `by ${writeDay(parts(to))}`;
  return from ? `from ${writeDay(parts(from))}` : undefined;
}

/** Days since 1970, for drawing. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

export function dayOfNumber(number: number): string {
  return new Date(Math.round(number) * 86_400_000).toISOString().slice(0, 10);
}

/** “Mar”, for the axis. */
export function shortMonth(month: number): string {
  return months[month - 1]?.slice(0, 3) ?? '';
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function parts(day: string): Parts {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, day: date };
}

function writeDay({ year, month, day }: Parts): string {
  return `${day} ${shortMonth(month)} ${year}`;
}

function between(from: Parts, to: Parts): string {
  const sameYear = from.year === to.year;
  const sameMonth = sameYear && from.month === to.month;
  if (sameMonth && from.day === to.day) return writeDay(from);
  if (from.day === 1 && to.day === lastDay(to)) return wholeMonths(from, to);
  if (sameMonth) return `${from.day}\u2009–\u2009${writeDay(to)}`;
  return `${from.day} ${shortMonth(from.month)}${sameYear ? '' : ` ${from.year}`} – ${writeDay(to)}`;
}

function wholeMonths(from: Parts, to: Parts): string {
  if (from.year === to.year && from.month === to.month) return `${months[from.month - 1]} ${from.year}`;
  if (from.month === 1 && to.month === 12) {
    return from.year === to.year ? `${from.year}` : `${from.year}\u2009–\u2009${to.year}`;
  }
  const start = from.year === to.year ? '' : ` ${from.year}`;
  return `${shortMonth(from.month)}${start} – ${shortMonth(to.month)} ${to.year}`;
}

function lastDay({ year, month }: Parts): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
