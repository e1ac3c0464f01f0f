/** Patterns for days, years, decades and centuries by name: “Christmas Day”, “nineteen ninety-six”, “the nineties”, “'98”, “the 20th century”, “the week of March 6”. */
import { addDays, type DateSpan } from '../../model/calendar.ts';
import { readNumberAt } from '../quantities/read-number.ts';
import {
  hullOf,
  monthNumber,
  monthPattern,
  oneDay,
  partNamed,
  partOf,
  weekdayOf,
  weekOf,
  wholeYear,
  yearOf,
} from './calendar-words.ts';
import { dated, withoutYear } from './date-readings.ts';
import type { DateContext, DatePattern } from './read-date.ts';

const year = '((?:19|20)\\d\\d)';
const tens =
  'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?';
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
    ' ',
  );
const decades = [
  'twenties',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'seventies',
  'eighties',
  'nineties',
];

export const calendarNames: readonly DatePattern[] = [
  {
    name: 'holiday',
    example: 'on Christmas Eve; last Thanksgiving; Easter Sunday',
    words: new RegExp(
      `\\b(?:on |last |this |next )?(Christmas(?: Eve| Day)?|New Year's (?:Eve|Day)|Thanksgiving(?: Day)?|Good Friday|Easter(?: Sunday| Monday)?|Palm Sunday)\\b(?:,? ${year})?(?! (?:Island|Rising|tree))`,
      'g',
    ),
    read: ([words, name = '', stated], context) =>
      stated
        ? dated(holiday(name, Number(stated)))
        : withoutYear(
            at => holiday(name, at),
            /^last/.test(words) ? { ...context, outlook: 'back' } : context,
          ),
  },
  {
    name: 'week-of-day',
    example: 'the week of March 6',
    words: new RegExp(
      `\\bthe week of (?:(\\d{1,2}) )?(${monthPattern})(?: (\\d{1,2}))?(?:,? ${year})?\\b`,
      'g',
    ),
    read: ([, before, month = '', after, stated], context) => {
      const make = (at: number) => {
        const day = oneDay(at, monthNumber(month), Number(before ?? after))?.from;
        return day ? weekOf(day) : undefined;
      };
      if (before === undefined && after === undefined) return undefined;
      return stated ? dated(make(Number(stated))) : withoutYear(make, context, { grain: 'week' });
    },
  },
  {
    name: 'spelled-year',
    example: 'in nineteen ninety-six; the year two thousand',
    words: new RegExp(
      `\\b(?:(?:in|since|until|by|of) )?(?:(nineteen|twenty) (hundred|(?:oh|o)[- ](?:one|two|three|four|five|six|seven|eight|nine)|${tens})|(?:the year) (two thousand)(?: (?:and )?(${tens}|one|two|three|four|five|six|seven|eight|nine))?)\\b(?! (?:people|men|soldiers|troops|percent|dollars|thousand|hundred|million|billion))`,
      'gi',
    ),
    read: ([, first, rest = '', thousand, more]) => {
      const base = thousand ? 2000 : /nineteen/i.test(first ?? '') ? 1900 : 2000;
      const end = spelled(thousand ? (more ?? '') : rest.replace(/^(?:oh|o|hundred)[- ]?/i, ''));
      return end === undefined ? undefined : dated(wholeYear(base + end));
    },
  },
  {
    name: 'short-year',
    example: "in '98; the class of '89",
    words: /(?<![\w'])'(\d\d)\b(?!')/g,
    read: ([, digits], context) => {
      const at = century(Number(digits), context);
      return at === undefined ? undefined : dated(wholeYear(at));
    },
  },
  {
    name: 'named-decade',
    example: "the nineties; the late '80s",
    words: new RegExp(`\\bthe (?:(early|mid|late)[- ])?(?:(${decades.join('|')})|'?([2-9]0)s)\\b`, 'gi'),
    read: ([, which, name, digits], context) => {
      const short = name ? (decades.indexOf(name.toLowerCase()) + 2) * 10 : Number(digits);
      const first = century(short, context);
      if (first === undefined) return undefined;
      return dated(partOf(hullOf(wholeYear(first), wholeYear(first + 9)), partNamed(which)), {
        grain: 'decade',
      });
    },
  },
  {
    name: 'century',
    example: 'the 20th century; the late nineteenth century',
    words: new RegExp(
      `\\b(?:the |in the )?(?:(?:early|mid|late)[- ])?(?:(\\d{1,2})(?:st|nd|rd|th)|(${ordinals.join('|')}))[- ]century\\b`,
      'gi',
    ),
    read: ([, digits, word]) => {
      const number = digits ? Number(digits) : ordinals.indexOf((word ?? '').toLowerCase()) + 1;
      if (number < 1 || number > 21) return undefined;
      const from = wholeYear((number - 1) * 100 + 1);
      return { kind: 'date', date: hullOf(from, wholeYear(number * 100)), grain: 'century' };
    },
  },
];

function spelled(words: string): number | undefined {
  return words === '' ? 0 : readNumberAt(words.toLowerCase().split(/[- ]/), 0)?.value;
}

/** The year that ends in `digits`: the last one seen from the day of publication; without one, nothing is assumed. */
function century(digits: number, { anchor }: DateContext): number | undefined {
  if (!anchor) return undefined;
  const base = Math.floor(yearOf(anchor.day) / 100) * 100 + digits;
  return base > yearOf(anchor.day) + 1 ? base - 100 : base;
}

/** Fixed days, and those counted from Easter (western churches) or within November (United States). */
function holiday(name: string, y: number): DateSpan | undefined {
  if (/^Christmas Eve/.test(name)) return oneDay(y, 12, 24);
  if (/^Christmas/.test(name)) return oneDay(y, 12, 25);
  if (/Eve$/.test(name)) return oneDay(y, 12, 31);
  if (/^New/.test(name)) return oneDay(y, 1, 1);
  if (/^Thanks/.test(name)) return fourthThursday(y);
  const easter = easterOf(y);
  const shift = /^Good/.test(name) ? -2 : /^Palm/.test(name) ? -7 : /Monday$/.test(name) ? 1 : 0;
  return { from: addDays(easter, shift), to: addDays(easter, shift) };
}

function fourthThursday(y: number): DateSpan | undefined {
  const first = weekdayOf(`${y}-11-01`);
  return oneDay(y, 11, 1 + ((4 - first + 7) % 7) + 21);
}

/** Easter Sunday of the Gregorian calendar by the anonymous computus (Meeus, Jones, Butcher). */
function easterOf(y: number): string {
  const a = y % 19;
  const [b, c] = [Math.floor(y / 100), y % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  const [month, day] = [Math.floor(sum / 31), (sum % 31) + 1];
  return `${y}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
