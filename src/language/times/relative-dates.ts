/** Patterns for times counted from another day that chrono misses or gets wrong: “two days later”, “the next day”, “nearly four years ago”, “this summer”. */
import { addDays, type DateSpan, type Day, dayNumber } from '../../model/calendar.ts';
import { grainNamed, seasonFrom, singleDay, unitAround } from './calendar-units.ts';
import { hullOf, partNamed, partOf, seasonPattern } from './calendar-words.ts';
import { countOf, daysIn, lengthOf } from './counted-units.ts';
import { dated, fromAnchor } from './date-readings.ts';
import type { DateContext, DatePattern, DateReading } from './read-date.ts';

const count =
  '((?:about|around|some|roughly|nearly|almost|over|more than|less than|at least|just over|approximately) )?(a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|a couple of|a few|several|\\d{1,3})';
const unit = '(day|week|fortnight|month|year|decade)s?';

export const relativeDates: readonly DatePattern[] = [
  {
    name: 'later-earlier',
    example: 'two days later; a day earlier; two days before,',
    words: new RegExp(
      `\\b${count} ${unit} (later\\b|earlier\\b|afterwards?\\b|previously\\b|before(?=,))`,
      'gi',
    ),
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
    name: 'hours-later',
    example: 'hours later,; minutes earlier,',
    // To the hour it may be another day: the words open a sentence that goes on about that day.
    words:
      /(?<=^|[.!?]["”’]? )(?:(?:only|just|a few|several|some) )?(?:hours|minutes|moments) (?:later|earlier|afterwards)(?=,)/gi,
    read: (_, context) => fromPrevious(context, 'day', singleDay),
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
    name: 'day-before',
    example: 'the day before; the day after',
    words: /\bthe (day) (before|after)\b/gi,
    // “The day before the raid” is counted from the raid.
    read: (match, context) => {
      const [words, what = '', side = ''] = match;
      const rest = (match.input ?? '').slice((match.index ?? 0) + words.length);
      return /^(?:$|[.,;:!?"')]| (?:and|but|in|at|near|by)\b)/.test(rest)
        ? turnFrom(side === 'before' ? 'previous' : 'next', what, context)
        : undefined;
    },
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
    // “This Week” is a programme.
    read: ([, , turn = '', what = ''], context) =>
      /^[A-Z][a-z]/.test(what)
        ? undefined
        : fromAnchor(context, day => turnOf(turn.toLowerCase(), what.toLowerCase(), day), {
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

/** “A day earlier” is not counted from a year or a season. */
const longestForDays = 62;

/** Counted from the date told before: it must be one day (or nearly), else the result would be finer than the words. */
function fromPrevious(
  { previous }: DateContext,
  unit: string,
  make: (day: Day) => DateSpan | undefined,
): DateReading | undefined {
  if (!previous?.from || !previous.to) return { kind: 'unanchored' };
  if (/^(?:day|week)$/i.test(unit) && dayNumber(previous.to) - dayNumber(previous.from) > longestForDays)
    return { kind: 'unanchored' };
  const first = make(previous.from);
  const last = make(previous.to);
  if (!first || !last) return { kind: 'vague' };
  const reading = dated(hullOf(first, last), { grain: grainNamed(unit) });
  return reading && { ...reading, countedFrom: 'previous' };
}

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
      const whole = unitAround(singleDay(day), what.toLowerCase(), 0);
      return whole && what.toLowerCase() !== 'day' ? partOf(whole, isEnd ? 'late' : partNamed(words)) : whole;
    },
    { grain: grainNamed(what) },
  );
}

/** @param whole all of it, even the part that is still to come. */
function turnOf(turn: string, what: string, day: Day, whole = false): DateSpan | undefined {
  const steps = /last|past/.test(turn) ? -1 : /next|coming/.test(turn) ? 1 : 0;
  const span = unitAround(singleDay(day), what, steps);
  return span && steps === 0 && !whole ? hullOf(span, singleDay(day)) : span;
}
