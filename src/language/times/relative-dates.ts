/** Patterns for times counted from another day that chrono misses or gets wrong: “two days later”, “on Sunday” (chrono may look ahead), “the next day”, “this summer”. */
import { addDays, type DateSpan, type Day, dayNumber, wholeMonth } from '../../model/calendar.ts';
import { readNumberAt } from '../quantities/read-number.ts';
import {
  hullOf,
  monthOf,
  partNamed,
  partOf,
  seasonOf,
  seasonPattern,
  weekdayNumber,
  weekdayOf,
  weekdayPattern,
  weekOf,
  wholeYear,
  yearOf,
} from './calendar-words.ts';
import type { DateContext, DatePattern, DateReading } from './read-date.ts';

const count =
  '((?:about|around|some|roughly|nearly|almost|over|more than|less than|at least|just over|approximately) )?(a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|a couple of|a few|several|\\d{1,3})';
const unit = '(day|week|fortnight|month|year|decade)s?';

export const relativeDates: readonly DatePattern[] = [
  {
    name: 'later-earlier',
    example: 'two days later; a day earlier',
    words: new RegExp(`\\b${count} ${unit} (later|earlier|afterwards?|previously)\\b`, 'gi'),
    read: ([, about, number, what, side], context) =>
      fromPrevious(context, day =>
        away(day, number ?? '', what ?? '', /later|after/i.test(side ?? '') ? 1 : -1, about !== undefined),
      ),
  },
  {
    name: 'next-day',
    example: 'the next day; the previous week; that month',
    words:
      /\b(?:(?:the|that) (next|following|previous|preceding|same|very same) |(?:later |earlier )?(that) |(?:later |earlier )?(the same) )(?:very )?(day|morning|afternoon|evening|night|week|weekend|month|year)\b/gi,
    read: ([, turn, that, same, what], context) => turnFrom(turn ?? that ?? same ?? '', what ?? '', context),
  },
  {
    name: 'weekday',
    example: 'on Sunday; late on Tuesday; last Friday; Wednesday night',
    words: new RegExp(
      `(?<![A-Za-z] ?[A-Z][a-z]{2,12} )\\b(?:(?:(?:early|late|later|earlier) )?(?:on|by|since|until|from|before|after|of) )?(?:(last|next|this|this past|the previous) )?(${weekdayPattern})(?:'s)?(?: (?:and|to) (${weekdayPattern}))?(?: (?:early|late))?(?: (?:morning|afternoon|evening|night))?\\b(?!,? (?:the )?\\d)(?! [A-Z](?![A-Z]))(?!, [A-Z][a-z]+ \\d)(?!-)`,
      'g',
    ),
    read: ([, turn, name = '', second], context) => weekdayFrom(turn, name, second, context),
  },
  {
    name: 'overnight',
    example: 'overnight',
    words: /\bovernight\b/gi,
    read: (_, context) => fromAnchor(context, day => ({ from: addDays(day, -1), to: day })),
  },
  {
    name: 'weekend',
    example: 'over the weekend',
    words: /\b(?:(?:over|during|at|on) the|(last|this)|the) weekend\b/gi,
    read: (_, context) => fromAnchor(context, lastWeekend),
  },
  {
    name: 'part-of-this-year',
    example: 'early this year; late last year; the end of last year',
    words:
      /\b(early|mid|late|(?:the )?(?:beginning|start|end|middle) of|(?:at the )?(?:beginning|start|end|middle) of)[- ](this|last|next|the) (month|year)\b/gi,
    read: ([, which, turn = '', what = ''], context) =>
      /the/i.test(turn)
        ? undefined
        : fromAnchor(context, day => {
            const whole = turnOf(turn.toLowerCase(), what.toLowerCase(), day, true);
            return whole && partOf(whole, partNamed(which));
          }),
  },
  {
    name: 'this-last',
    example: 'last year; earlier this month; next week',
    words: /\b(?:(early|earlier|late|later) )?(this|last|next) (week|month|year|decade)\b/gi,
    read: ([, , turn = '', what = ''], context) =>
      fromAnchor(context, day => turnOf(turn.toLowerCase(), what.toLowerCase(), day)),
  },
  {
    name: 'season',
    example: "this summer; last winter; this summer's fighting",
    words: new RegExp(
      `\\b(?:(early|mid|late)[- ])?(this|last|that) (?:(early|mid|late)[- ])?(${seasonPattern})\\b`,
      'gi',
    ),
    read: ([, , turn = '', , name = ''], context) =>
      fromAnchor(context, day => seasonFrom(turn.toLowerCase(), name, day)),
  },
  {
    name: 'past-stretch',
    example: 'in the past two weeks; over the last three months',
    words: new RegExp(
      `\\b(?:in|over|during|for|within) the (?:past|last|previous) (?:${count} )?${unit}\\b(?! of\\b)`,
      'gi',
    ),
    read: ([, , number, what], context) =>
      fromAnchor(context, day => stretch(day, number ?? 'one', what ?? '')),
  },
  {
    name: 'vague',
    example: 'recently; in recent months; years ago',
    words:
      /\b(?:recently|in recent (?:days|weeks|months|years|decades)|(?:days|weeks|months|years|decades) (?:ago|later|earlier)|long ago|in the past|for (?:years|decades|months|weeks))\b/gi,
    read: () => ({ kind: 'vague' }),
  },
];

function fromAnchor(
  { anchor }: DateContext,
  make: (day: Day) => DateSpan | undefined,
): DateReading | undefined {
  if (!anchor || anchor.from === 'earlier date') return { kind: 'unanchored' };
  const date = make(anchor.day);
  return date ? { kind: 'date', date, countedFrom: 'anchor' } : { kind: 'vague' };
}

/** Counted from the date told before: it must be one day (or nearly), else the result would be finer than the words. */
function fromPrevious(
  { previous }: DateContext,
  make: (day: Day) => DateSpan | undefined,
): DateReading | undefined {
  if (!previous?.from || !previous.to) return { kind: 'unanchored' };
  const first = make(previous.from);
  const last = make(previous.to);
  if (!first || !last) return { kind: 'vague' };
  return { kind: 'date', date: hullOf(first, last), countedFrom: 'previous' };
}

/** So many units away. Weeks, months and years are round figures: half a unit either side. */
function away(day: Day, number: string, what: string, side: 1 | -1, about: boolean): DateSpan | undefined {
  const many = numberOf(number);
  return many === undefined
    ? undefined
    : around(addDays(day, Math.round(side * many * daysIn(what))), day, what, about);
}

/** A round figure's width around its `middle`: half a unit, more the farther it lies from the day it is counted from. */
export function around(middle: Day, counted: Day, what: string, about: boolean): DateSpan {
  const length = daysIn(what);
  const many = Math.round(Math.abs(dayNumber(counted) - dayNumber(middle)) / length);
  const fuzz =
    length > 1 ? slack(many, length) : about ? Math.max(1, Math.round(many / 4)) : many > 30 ? 3 : 0;
  return { from: addDays(middle, -fuzz), to: addDays(middle, fuzz) };
}

/** Half a unit, and more for large counts: “thirty years ago” is no exact figure. */
function slack(many: number, length: number): number {
  return Math.round(length / 2) * (many >= 20 ? 3 : many >= 8 ? 2 : 1) - (length === 7 ? 1 : 0);
}

function daysIn(what: string): number {
  switch (what.toLowerCase()) {
    case 'day':
      return 1;
    case 'week':
      return 7;
    case 'fortnight':
      return 14;
    case 'month':
      return 30.44;
    case 'decade':
      return 3652.4;
    default:
      return 365.24;
  }
}

function numberOf(words: string): number | undefined {
  const low = words.toLowerCase();
  if (low === 'a' || low === 'an') return 1;
  if (low === 'a couple of') return 2;
  return readNumberAt([low], 0)?.value;
}

/** “The next day” from the day before; “that month” is the month of the date before. */
function turnFrom(turn: string, what: string, { previous }: DateContext): DateReading | undefined {
  if (!previous?.from || !previous.to) return { kind: 'unanchored' };
  const steps = /next|following/i.test(turn) ? 1 : /previous|preceding/i.test(turn) ? -1 : 0;
  const date = unitAround(previous, what.toLowerCase(), steps);
  return date ? { kind: 'date', date, countedFrom: 'previous' } : { kind: 'vague' };
}

function unitAround({ from, to }: DateSpan, what: string, steps: number): DateSpan | undefined {
  if (!from || !to) return undefined;
  if (what === 'year') return wholeYear(yearOf(from) + steps);
  if (what === 'month')
    return yearOf(from) === yearOf(to) && monthOf(from) === monthOf(to) ? monthAt(from, steps) : undefined;
  if (what === 'week') return hullOf(weekOf(addDays(from, steps * 7)), weekOf(addDays(to, steps * 7)));
  if (what === 'weekend') return lastWeekend(addDays(weekOf(from).to as Day, steps * 7));
  return from === to || steps === 0 ? { from: addDays(from, steps), to: addDays(to, steps) } : undefined;
}

function monthAt(day: Day, steps: number): DateSpan {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + steps;
  return wholeMonth(Math.floor(index / 12), (index % 12) + 1);
}

/** The last such day on or before publication; “last Sunday” printed on a Sunday is a week ago. */
function weekdayFrom(
  turn: string | undefined,
  name: string,
  second: string | undefined,
  context: DateContext,
): DateReading | undefined {
  return fromAnchor(context, day => {
    const back = (weekdayOf(day) - weekdayNumber(name) + 7) % 7;
    const low = turn?.toLowerCase();
    if (low === 'next') return single(addDays(day, back === 0 ? 7 : 7 - back));
    const first = addDays(day, low === 'last' && back === 0 ? -7 : -back);
    if (!second) return single(first);
    const last = addDays(first, (weekdayNumber(second) - weekdayNumber(name) + 7) % 7);
    const shift = last > day ? -7 : 0;
    return { from: addDays(first, shift), to: addDays(last, shift) };
  });
}

function single(day: Day): DateSpan {
  return { from: day, to: day };
}

function lastWeekend(day: Day): DateSpan {
  const back = (weekdayOf(day) - 6 + 7) % 7;
  const saturday = addDays(day, -back);
  return { from: saturday, to: addDays(saturday, 1) };
}

/** @param whole all of it, even the part that is still to come. */
function turnOf(turn: string, what: string, day: Day, whole = false): DateSpan | undefined {
  const steps = turn === 'this' ? 0 : turn === 'last' ? -1 : 1;
  const span = unitAround(single(day), what, steps);
  return span && steps === 0 && !whole ? hullOf(span, single(day)) : span;
}

function seasonFrom(turn: string, name: string, day: Day): DateSpan | undefined {
  const here = yearOf(day);
  const begun = [here, here - 1, here - 2]
    .map(year => seasonOf(name, year))
    .filter(season => (season.from ?? '') <= day);
  if (turn !== 'last') {
    // A summer that is about to begin is “this summer” as well.
    const thisYear = seasonOf(name, here);
    return (begun[0]?.to ?? '') >= day || name.toLowerCase() === 'winter' ? begun[0] : thisYear;
  }
  return begun.find(season => (season.to ?? '') < day);
}

function stretch(day: Day, number: string, what: string): DateSpan | undefined {
  const many = numberOf(number);
  return many === undefined ? undefined : { from: addDays(day, -Math.round(many * daysIn(what))), to: day };
}
