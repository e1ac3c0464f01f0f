/** Patterns for quarters and fiscal years, as economic reporting counts them: “the third quarter of 2024”, “last year's fourth quarter”, “a year earlier” beside a quarter. */
import { type DateSpan, type Day, wholeMonth } from '../../model/calendar.ts';
import { hullOf, monthOf, yearOf } from './calendar-words.ts';
import { dated } from './date-readings.ts';
import type { DateContext, DatePattern, DateReading } from './read-date.ts';

const which = '(first|second|third|fourth|final|last)';
const year = '((?:19|20)\\d\\d)';
const lead =
  '(?:(?:in|for|during|from) )?(?:(?:the|its|their|a|his)(?: [a-z]{3,5})? )?(?:fiscal[- ]|latest |current |fiscal year )?';
const ordinals = ['first', 'second', 'third', 'fourth'];

export const quarters: readonly DatePattern[] = [
  {
    name: 'quarter-of-year',
    example: 'the first quarter of 2024; the third quarter of last year',
    words: new RegExp(
      `\\b${lead}${which}[- ](?:fiscal[- ])?(quarter|half) of (?:fiscal )?(?:${year}|(this|last|next|the|that) (?:fiscal )?year)\\b`,
      'gi',
    ),
    read: ([, ordinal = '', part = '', stated, turn], context) =>
      shareOf(ordinal, part, stated, turn, context),
  },
  {
    name: 'year-and-quarter',
    example: "last year's fourth quarter; the 2024 first half; the year-earlier third quarter",
    words: new RegExp(
      `\\b(?:(?:the|in|during) )?(?:the )?(?:${year}(?:'s)?|(this|last|next) year's|(year-ago|year-earlier))[- ](?:fiscal )?${which}[- ](quarter|half)\\b`,
      'gi',
    ),
    read: ([, stated, turn, earlier, ordinal = '', part = ''], context) =>
      shareOf(ordinal, part, stated, earlier ? 'last' : turn, context),
  },
  {
    name: 'quarter',
    example: 'the third quarter; fourth-quarter results',
    words: new RegExp(
      `\\b${lead}(?:fiscal[- ])?${which}[- ](?:fiscal[- ])?quarters?\\b(?: a year (?:ago|earlier))?(?! of (?:\\d|fiscal|this|last|next|the))`,
      'gi',
    ),
    read: ([words, ordinal = ''], context) =>
      /year (?:ago|earlier)/.test(words)
        ? shareOf(ordinal, 'quarter', undefined, 'last', context)
        : latestQuarter(ordinal, context),
  },
  {
    name: 'year-before-the-quarter',
    example: 'up from a year earlier; the year-ago quarter',
    words:
      /\b(?:(?:from|in) )?(?:the )?(?:comparable |corresponding )?(?:(?:quarter |period )?(?:of )?(?:a year (?:ago|earlier|before)|the year before)|(?:comparable )?year-(?:ago|earlier)(?: (?:quarter|period|level|figure))?|(?:same|corresponding) (?:quarter|period) (?:a year (?:ago|earlier)|last year|of last year)|last year(?='s (?:quarter|period))|(?:quarter |period )(?:a year ago|last year))\b/gi,
    read: (_, { quarter }) => yearBefore(quarter),
  },
  {
    name: 'the-quarter',
    example: 'in the quarter; this quarter; the latest quarter',
    words:
      /\b(?:the|this|that|last|next)(?: (latest|current|previous|same|preceding|following|next|past|recent))? (?:fiscal )?(?:quarter|(?<=latest )period)\b(?! of)/gi,
    read: ([words], context) => thisQuarter(words, context),
  },
  {
    name: 'fiscal-year',
    example: 'in fiscal 2024; the fiscal year 2024',
    words: new RegExp(`\\b(?:in |for )?(?:the )?fiscal (?:year )?${year}\\b`, 'gi'),
    // A fiscal year may begin up to nine months before the calendar's and end with it.
    read: ([, stated]) => ({
      kind: 'date',
      date: { from: `${Number(stated) - 1}-04-01`, to: `${stated}-12-31` },
      grain: 'year',
    }),
  },
];

function shareOf(
  ordinal: string,
  part: string,
  stated: string | undefined,
  turn: string | undefined,
  { anchor, previous }: DateContext,
): DateReading | undefined {
  if (stated) return dated(shareOfYear(ordinal, part, Number(stated)));
  const low = turn?.toLowerCase();
  const told = low === 'the' || low === 'that' ? previous?.from : undefined;
  const here = told ?? (anchor?.from === 'earlier date' ? undefined : anchor?.day);
  if (!here) return { kind: 'unanchored' };
  const shift = low === 'last' ? -1 : low === 'next' ? 1 : 0;
  const reading = dated(shareOfYear(ordinal, part, yearOf(here) + shift));
  return reading && { ...reading, countedFrom: told ? 'previous' : 'anchor' };
}

/** Quarters and halves of the calendar; “the last” is the fourth, or the second half. */
export function shareOfYear(ordinal: string, part: string, y: number): DateSpan {
  const months = /half/i.test(part) ? 6 : 3;
  const count = 12 / months;
  const index = /last|final/i.test(ordinal)
    ? count - 1
    : Math.min(count - 1, ordinals.indexOf(ordinal.toLowerCase()));
  return hullOf(wholeMonth(y, index * months + 1), wholeMonth(y, (index + 1) * months));
}

/** The last such quarter that has begun: one that has just ended is reported on, one that runs is spoken of. */
function latestQuarter(ordinal: string, { anchor }: DateContext): DateReading | undefined {
  if (!anchor || anchor.from === 'earlier date') return { kind: 'unanchored' };
  const here = yearOf(anchor.day);
  const spans = [here - 1, here, here + 1].map(y => shareOfYear(ordinal, 'quarter', y));
  const date = spans.findLast(({ from = '' }) => from <= anchor.day);
  return date && { kind: 'date', date, grain: 'quarter', countedFrom: 'anchor' };
}

/** Only where a quarter was told before; elsewhere a year ago is a year ago. */
function yearBefore(quarter: DateSpan | undefined): DateReading | undefined {
  if (!quarter?.from) return undefined;
  const date = quarterAt(quarter.from, -4);
  return { kind: 'date', date, grain: 'quarter', countedFrom: 'quarter' };
}

function thisQuarter(words: string, { anchor, quarter }: DateContext): DateReading | undefined {
  const steps = /\b(?:last|previous|preceding)\b/i.test(words)
    ? -1
    : /\b(?:next|following)\b/i.test(words)
      ? 1
      : 0;
  const running = /\b(?:this|current)\b/i.test(words);
  if (!running && !/^(?:last|next)|latest|recent/i.test(words) && quarter?.from)
    return { kind: 'date', date: quarterAt(quarter.from, steps), grain: 'quarter', countedFrom: 'quarter' };
  if (!anchor || anchor.from === 'earlier date') return { kind: 'unanchored' };
  // A quarter is reported on once it is over.
  const shift = running || steps > 0 ? steps : -1;
  return { kind: 'date', date: quarterAt(anchor.day, shift), grain: 'quarter', countedFrom: 'anchor' };
}

function quarterAt(day: Day, steps: number): DateSpan {
  const index = yearOf(day) * 4 + Math.floor((monthOf(day) - 1) / 3) + steps;
  const [y, first] = [Math.floor(index / 4), (index % 4) * 3 + 1];
  return hullOf(wholeMonth(y, first), wholeMonth(y, first + 2));
}
