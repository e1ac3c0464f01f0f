/** Our reading of a time as TIMEX3 (TimeML 1.2.1): its type, and its value at the grain of its words. */
import type { TimeMention } from '../../src/model/analysis.ts';
import {
  addDays,
  type DateSpan,
  type Day,
  dayNumber,
  dayOf,
  lengthInDays,
} from '../../src/model/calendar.ts';
import type { TimeGrain } from '../../src/model/time.ts';
import type { Timex } from './read-timeml.ts';

const turns = { past: 'PAST_REF', present: 'PRESENT_REF', future: 'FUTURE_REF' } as const;

/**
 * The expressions in reading order. An hour without a day is of the day told before it, else of the day of creation;
 * words that TIMEX3 has no value for are left out.
 */
export function timexesOf(times: readonly TimeMention[], created: Day): Timex[] {
  let day = created;
  return times.flatMap(time => {
    const ends = endsOf(time);
    if (ends.length > 0) return ends;
    const timex = timexOf(time, day);
    if (time.kind === 'date' && time.grain === 'day') day = middleOf(time.date ?? {}) ?? day;
    return timex ? [{ start: time.start, end: time.end, ...timex }] : [];
  });
}

/** “Between 2014 and 2016” is one time to us, two expressions to TIMEX3: its first and its last part. */
function endsOf({ kind, date, grain, length, start, text }: TimeMention): Timex[] {
  const parts = /^(.*?\d.*?)(?:-| to | and | through | until | or | till )(.*\d.*)$/.exec(text);
  if (kind !== 'date' || grain !== undefined || length || !parts || !date?.from || !date.to) return [];
  const [, first = '', last = ''] = parts;
  const end = start + text.length;
  const fine = (words: string) => (/^\D*\d{4}$/.test(words) ? 'year' : 'day');
  return [
    { start, end: start + first.length, type: 'DATE', value: valueAt(date.from, fine(first)) },
    { start: end - last.length, end, type: 'DATE', value: valueAt(date.to, fine(last)) },
  ];
}

function timexOf(time: TimeMention, day: Day): Pick<Timex, 'type' | 'value'> | undefined {
  switch (time.kind) {
    case 'duration':
      return time.length ? { type: 'DURATION', value: time.length } : undefined;
    case 'recurrence':
      return time.length ? { type: 'SET', value: time.length } : undefined;
    case 'vague':
      return time.turn && { type: 'DATE', value: turns[time.turn] };
    default:
      return dateOf(time, day);
  }
}

function dateOf(
  { date, grain, length, partOfDay }: TimeMention,
  day: Day,
): Pick<Timex, 'type' | 'value'> | undefined {
  if (!date) return partOfDay ? { type: 'TIME', value: day + partOfDay } : undefined;
  if (length) return { type: 'DURATION', value: length };
  const middle = middleOf(date);
  if (!middle) return undefined;
  const value = valueAt(middle, grain ?? grainOfLength(date));
  return partOfDay ? { type: 'TIME', value: value + partOfDay } : { type: 'DATE', value };
}

/** A day for certain within the time: the middle of what we make of “two months ago”, the known end of “since May”. */
function middleOf({ from, to }: DateSpan): Day | undefined {
  return from && to ? dayOf(Math.floor((dayNumber(from) + dayNumber(to)) / 2)) : (from ?? to);
}

/** Of a span that is no unit of the calendar, as “10 to 12 June” or “2014 to 2016”. */
function grainOfLength(date: DateSpan): TimeGrain {
  const days = lengthInDays(date);
  return days < 28 ? 'day' : days < 360 ? 'month' : 'year';
}

function valueAt(day: Day, grain: TimeGrain): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  switch (grain) {
    case 'day':
      return day;
    case 'weekend':
      return `${isoWeek(day)}-WE`;
    case 'week':
      return isoWeek(day);
    case 'month':
      return day.slice(0, 7);
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`;
    case 'half':
      return `${year}-H${Math.ceil(month / 6)}`;
    case 'season':
      return month < 3
        ? `${year - 1}-WI`
        : `${year}-${['SP', 'SU', 'FA', 'WI'][Math.floor((month - 3) / 3)]}`;
    case 'decade':
      return day.slice(0, 3);
    case 'century':
      return day.slice(0, 2);
    default:
      return day.slice(0, 4);
  }
}

/** ISO 8601: the week from Monday that holds most of its days in the year. 1970-01-01 was a Thursday. */
function isoWeek(day: Day): string {
  const monday = addDays(day, -((dayNumber(day) + 3) % 7));
  const thursday = addDays(monday, 3);
  const week = Math.floor((dayNumber(thursday) - dayNumber(`${thursday.slice(0, 4)}-01-01`)) / 7) + 1;
  return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`;
}
