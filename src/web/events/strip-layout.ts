/** Where things stand on the strip of time: its window of months, its marks, its spans. Counts in, pixels out. */
import type { EventSummary, Timeline } from '../../model/api-events.ts';
import type { Status } from '../../model/corroboration.ts';
import { statusOrder } from '../marks/words.ts';
import { type Days, dayNumber } from '../marks/write-date.ts';

export interface Month {
  readonly year: number;
  readonly month: number;
  readonly x: number;
  readonly width: number;
  /** One entry an event, contested first. */
  readonly marks: readonly Status[];
  readonly counts: Readonly<Partial<Record<Status, number>>>;
}

export interface Strip {
  readonly width: number;
  /** First day of the window and the day after its last. */
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  readonly months: readonly Month[];
  readonly before: number;
  readonly after: number;
}

/** Longer than this, the window shows the fullest stretch and counts the rest at its ends. */
const longest = 30;
/** Shorter than this, and one day would be the whole of time. */
const shortest = 3;
const outside = 86;

/**
 * The window holds the months of the timeline and `spans`: what is left under the filters, not the whole collection.
 * @returns undefined where nothing has a date.
 */
export function layOutStrip(timeline: Timeline, spans: readonly Days[], width: number): Strip | undefined {
  const counted = new Map(timeline.months.map(({ month, statuses }) => [indexOf(month), statuses]));
  const days = spans.flatMap(({ from, to }) => [from, to].flatMap(day => day ?? []));
  const all = [...counted.keys(), ...days.map(indexOf)];
  if (all.length === 0) return undefined;
  const [first, last] = widened(Math.min(...all), Math.max(...all));
  const [start, end] = last - first < longest ? [first, last] : fullest(counted, first, last);
  const beyond = (test: (index: number) => boolean) =>
    [...counted].filter(([index]) => test(index)).reduce((sum, [, statuses]) => sum + total(statuses), 0);
  const [before, after] = [beyond(index => index < start), beyond(index => index > end)];
  const [left, right] = [before ? outside : 0, after ? outside : 0];
  const [from, to] = [firstDay(start), firstDay(end + 1)];
  const x = (day: number) => left + ((day - from) / (to - from)) * (width - left - right);
  const months = Array.from({ length: end - start + 1 }, (_, offset): Month => {
    const index = start + offset;
    const statuses = counted.get(index) ?? {};
    return {
      year: Math.floor(index / 12),
      month: (index % 12) + 1,
      x: x(firstDay(index)),
      width: x(firstDay(index + 1)) - x(firstDay(index)),
      marks: statusOrder.flatMap(status => Array<Status>(statuses[status] ?? 0).fill(status)),
      counts: statuses,
    };
  });
  return { width, from, to, left, right, months, before, after };
}

export function xOfDay({ from, to, left, right, width }: Strip, day: number): number {
  return left + ((day - from) / (to - from)) * (width - left - right);
}

export function dayAtX({ from, to, left, right, width }: Strip, x: number): number {
  const day = from + ((x - left) / (width - left - right)) * (to - from);
  return Math.min(to, Math.max(from, day));
}

/** Events to draw as spans: those that reach into the window, longest first, at most `most`; then by their start. */
export function spansToDraw(strip: Strip, events: readonly EventSummary[], most: number): EventSummary[] {
  return events
    .filter(({ date }) => {
      if (!date || (!date.from && !date.to)) return false;
      const [from, to] = ends(date);
      return from < strip.to && to >= strip.from;
    })
    .toSorted((one, other) => length(other.date ?? {}) - length(one.date ?? {}))
    .slice(0, most)
    .toSorted(
      (one, other) => ends(one.date ?? {})[0] - ends(other.date ?? {})[0] || (one.id < other.id ? -1 : 1),
    );
}

function ends({ from, to }: Days): [number, number] {
  const [start, end] = [from ? dayNumber(from) : undefined, to ? dayNumber(to) : undefined];
  return [start ?? (end ?? 0) - 45, end ?? (start ?? 0) + 45];
}

function length(days: Days): number {
  const [from, to] = ends(days);
  return to - from;
}

function widened(first: number, last: number): [number, number] {
  const missing = Math.max(0, shortest - (last - first + 1));
  return [first - Math.ceil(missing / 2), last + Math.floor(missing / 2)];
}

function total(statuses: Readonly<Partial<Record<Status, number>>>): number {
  return Object.values(statuses).reduce((sum, count) => sum + count, 0);
}

function fullest(
  counted: ReadonlyMap<number, Readonly<Partial<Record<Status, number>>>>,
  first: number,
  last: number,
): [number, number] {
  let best: [number, number] = [last - longest + 1, last];
  let most = -1;
  for (let start = last - longest + 1; start >= first; start -= 1) {
    const end = start + longest - 1;
    const count = [...counted]
      .filter(([index]) => index >= start && index <= end)
      .reduce((sum, [, statuses]) => sum + total(statuses), 0);
    if (count > most) [best, most] = [[start, end], count];
  }
  return best;
}

function indexOf(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year * 12 + month - 1;
}

function firstDay(index: number): number {
  return Date.UTC(Math.floor(index / 12), index % 12, 1) / 86_400_000;
}
