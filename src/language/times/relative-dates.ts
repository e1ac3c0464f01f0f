/** Patterns for times counted from another day that chrono misses or gets wrong: “two days later”, “on Sunday” (chrono may look ahead), “the next day”, “this summer”. */
import { addDays, type DateSpan, type Day, dayNumber, wholeMonth } from '../../model/calendar.ts';
import type { TimeGrain } from '../../model/time.ts';
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
import { countOf, daysIn, lengthOf } from './counted-units.ts';
import { dated } from './date-readings.ts';
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
      countOf(number) === undefined
        ? lengthAlone(what ?? '')
        : fromPrevious(context, what ?? '', day =>
            away(
              day,
              number ?? '',
              what ?? '',
              /later|after/i.test(side ?? '') ? 1 : -1,
              about !== undefined,
            ),
          ),
  },
  {
    name: 'ago',
    example: 'nearly four years ago; a decade ago; a week or so ago',
    words: new RegExp(`\\b${count} (?:more )?${unit}(?: (or so))? ago\\b`, 'gi'),
    read: ([, about, number = '', what = '', loose], context) =>
      countOf(number) === undefined
        ? { kind: 'vague', turn: 'past' }
        : fromAnchor(context, day => away(day, number, what, -1, (about ?? loose) !== undefined), {
            grain: grainNamed(what),
          }),
  },
  {
    name: 'later-in-the-year',
    example: 'later in the day; earlier in the year; the end of the month; by year-end',
    words:
      /\b(?:(?:early|earlier|late|later) (?:in|on in) the|(?:at |by )?(?:the )?(?:beginning|start|middle|end) of the|(?:by |at |around |the )*)(?:(?<=the )(day|week|month|year)|(year)(?:'s)?[- ]?end)\b(?=[.,;:'")]|$| (?:by|as|when|and|said|to)\b)/gi,
    read: ([words, what, yearEnd], context) =>
      unitOfAnchor(words, what ?? yearEnd ?? '', yearEnd !== undefined, context),
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
      `(?<!\\b(?:Black|Bloody|Good|Easter|Palm|Ash|Holy|Super|Red|Man|Ruby) )\\b(?:(?:(?:early|late|later|earlier) )?(?:on|by|since|until|from|before|after|of) )?(?:(last|next|this|this past|this coming|the previous|the following|the coming) )?(${weekdayPattern})(?:'s)?(?: (?:and|to) (${weekdayPattern}))?(?: (?:early|late))?(?: (?:morning|afternoon|evening|night))?\\b(?!,? (?:the )?\\d)(?! [A-Z](?![A-Z]))(?!,? [A-Z][a-z]+\\.? \\d)(?!-)`,
      'g',
    ),
    read: ([words, turn, name = '', second], context) => weekdayFrom(words, turn, name, second, context),
  },
  {
    name: 'overnight',
    example: 'overnight',
    words: /\bovernight\b/gi,
    read: (_, context) => fromAnchor(context, day => ({ from: addDays(day, -1), to: day }), { grain: 'day' }),
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
        : fromAnchor(
            context,
            day => {
              const whole = turnOf(turn.toLowerCase(), what.toLowerCase(), day, true);
              return whole && partOf(whole, partNamed(which));
            },
            { grain: grainNamed(what) },
          ),
  },
  {
    name: 'this-last',
    example: 'last year; earlier this month; next week',
    words:
      /\b(?:(early|earlier|late|later) )?(this(?: past| coming)?|last|next|the current|current) (?:fiscal )?(week|month|year|decade|century)\b/gi,
    read: ([, , turn = '', what = ''], context) =>
      fromAnchor(context, day => turnOf(turn.toLowerCase(), what.toLowerCase(), day), {
        grain: grainNamed(what),
      }),
  },
  {
    name: 'season',
    example: "this summer; last winter; this summer's fighting",
    words: new RegExp(
      `\\b(?:(early|mid|late)[- ])?(this past|this|last|that|next|(?:in|during|over|by|into|since|until|through) the) (?:(early|mid|late)[- ])?(${seasonPattern})(?! of\\b| offensive| \\d)\\b`,
      'gi',
    ),
    read: ([, , turn = '', , name = ''], context) =>
      fromAnchor(context, day => seasonFrom(turn.toLowerCase(), name, day), { grain: 'season' }),
  },
];

/** “A few days later” is no day that we could tell. */
function lengthAlone(what: string): DateReading | undefined {
  const length = lengthOf(undefined, what);
  return length ? { kind: 'duration', length } : undefined;
}

function fromAnchor(
  { anchor }: DateContext,
  make: (day: Day) => DateSpan | undefined,
  { bound, grain }: { bound?: string | undefined; grain?: TimeGrain | undefined } = {},
): DateReading | undefined {
  if (!anchor || anchor.from === 'earlier date') return { kind: 'unanchored' };
  const reading = dated(make(anchor.day), { bound, grain });
  return reading ? { ...reading, countedFrom: 'anchor' } : { kind: 'vague' };
}

/** Counted from the date told before: it must be one day (or nearly), else the result would be finer than the words. */
function fromPrevious(
  { previous }: DateContext,
  unit: string,
  make: (day: Day) => DateSpan | undefined,
): DateReading | undefined {
  if (!previous?.from || !previous.to) return { kind: 'unanchored' };
  const first = make(previous.from);
  const last = make(previous.to);
  if (!first || !last) return { kind: 'vague' };
  const reading = dated(hullOf(first, last), { grain: grainNamed(unit) });
  return reading && { ...reading, countedFrom: 'previous' };
}

/** The grain of a unit's name; a fortnight is told in weeks. */
function grainNamed(unit: string): TimeGrain | undefined {
  const low = unit.toLowerCase();
  if (low === 'fortnight') return 'week';
  return (
    grains.find(grain => grain === low) ??
    (/^(?:morning|afternoon|evening|night)$/.test(low) ? 'day' : undefined)
  );
}
const grains: readonly TimeGrain[] = ['day', 'week', 'weekend', 'month', 'year', 'decade', 'century'];

/** So many units away. Weeks, months and years are round figures: half a unit either side. */
function away(day: Day, number: string, what: string, side: 1 | -1, about: boolean): DateSpan | undefined {
  const many = countOf(number);
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

/** “The next day” from the day before; “that month” is the month of the date before. */
function turnFrom(turn: string, what: string, { previous }: DateContext): DateReading | undefined {
  if (!previous?.from || !previous.to) return { kind: 'unanchored' };
  const steps = /next|following/i.test(turn) ? 1 : /previous|preceding/i.test(turn) ? -1 : 0;
  const date = unitAround(previous, what.toLowerCase(), steps);
  const reading = dated(date, { grain: grainNamed(what) });
  return reading ? { ...reading, countedFrom: 'previous' } : { kind: 'vague' };
}

function unitAround({ from, to }: DateSpan, what: string, steps: number): DateSpan | undefined {
  if (!from || !to) return undefined;
  if (what === 'year') return wholeYear(yearOf(from) + steps);
  if (what === 'decade') return years(Math.floor(yearOf(from) / 10 + steps) * 10, 10);
  if (what === 'century') return years(Math.floor(yearOf(from) / 100 + steps) * 100, 100);
  if (what === 'month')
    return yearOf(from) === yearOf(to) && monthOf(from) === monthOf(to) ? monthAt(from, steps) : undefined;
  if (what === 'week') return hullOf(weekOf(addDays(from, steps * 7)), weekOf(addDays(to, steps * 7)));
  if (what === 'weekend') return lastWeekend(addDays(weekOf(from).to as Day, steps * 7));
  return from === to || steps === 0 ? { from: addDays(from, steps), to: addDays(to, steps) } : undefined;
}

function years(first: number, many: number): DateSpan {
  return hullOf(wholeYear(first), wholeYear(first + many - 1));
}

function monthAt(day: Day, steps: number): DateSpan {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + steps;
  return wholeMonth(Math.floor(index / 12), (index % 12) + 1);
}

/** The last such day on or before publication; “last Sunday” printed on a Sunday is a week ago. */
function weekdayFrom(
  words: string,
  turn: string | undefined,
  name: string,
  second: string | undefined,
  context: DateContext,
): DateReading | undefined {
  return fromAnchor(context, day => {
    const back = (weekdayOf(day) - weekdayNumber(name) + 7) % 7;
    const low = turn?.toLowerCase();
    const ahead = !low && context.outlook === 'ahead' && !/'s/.test(words);
    if (/next|coming|following/.test(low ?? '') || (ahead && !second))
      return single(addDays(day, back === 0 ? (low ? 7 : 0) : 7 - back));
    const first = addDays(day, low === 'last' && back === 0 ? -7 : -back);
    // “Friday and Thursday” runs backwards: the first is told, the second left.
    if (!second || gapBetween(name, second) > 3) return single(first);
    const last = addDays(first, gapBetween(name, second));
    const shift = last > day && !ahead ? -7 : 0;
    return { from: addDays(first, shift), to: addDays(last, shift) };
  });
}

/** “The week” of a report is that of its day; “the day” may be any. */
function unitOfAnchor(
  words: string,
  what: string,
  isEnd: boolean,
  context: DateContext,
): DateReading | undefined {
  if (what.toLowerCase() === 'day' && !/early|later?/i.test(words)) return undefined;
  return fromAnchor(
    context,
    day => {
      const whole = unitAround(single(day), what.toLowerCase(), 0);
      return whole && what.toLowerCase() !== 'day' ? partOf(whole, isEnd ? 'late' : partNamed(words)) : whole;
    },
    { grain: grainNamed(what) },
  );
}

/** Days from one weekday to the next such other one. */
function gapBetween(name: string, second: string): number {
  return (weekdayNumber(second) - weekdayNumber(name) + 7) % 7;
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
  const steps = /last|past/.test(turn) ? -1 : /next|coming/.test(turn) ? 1 : 0;
  const span = unitAround(single(day), what, steps);
  return span && steps === 0 && !whole ? hullOf(span, single(day)) : span;
}

function seasonFrom(turn: string, name: string, day: Day): DateSpan | undefined {
  const here = yearOf(day);
  if (turn === 'next')
    return [here, here + 1].map(year => seasonOf(name, year)).find(({ from = '' }) => from > day);
  const begun = [here, here - 1, here - 2]
    .map(year => seasonOf(name, year))
    .filter(season => (season.from ?? '') <= day);
  if (turn !== 'last' && turn !== 'this past') {
    // A summer that is about to begin is “this summer” as well.
    const thisYear = seasonOf(name, here);
    return (begun[0]?.to ?? '') >= day || name.toLowerCase() === 'winter' ? begun[0] : thisYear;
  }
  return begun.find(season => (season.to ?? '') < day);
}
