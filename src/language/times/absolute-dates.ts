/** Patterns for named days, months, seasons and years that chrono misses or gets wrong: pairs of days, parts of months, bare months, years, quarters. */
import { addDays, type DateSpan, wholeMonth } from '../../model/calendar.ts';
import {
  hullOf,
  monthNumber,
  monthPattern,
  oneDay,
  partNamed,
  partOf,
  seasonOf,
  seasonPattern,
  wholeYear,
  yearOf,
} from './calendar-words.ts';
import { dated, noSuchDay, span, withoutYear } from './date-readings.ts';
import type { DateContext, DatePattern, DateReading } from './read-date.ts';

const month = `(${monthPattern})`;
const dayNumeral = '(\\d{1,2})(?:st|nd|rd|th)?';
const year = '((?:18|19|20)\\d{2})';
const dash = '(?:\\s?(?:-|—)\\s?|\\s(?:to|and|or|until|till|through)\\s)';
/** Links that chrono does not take for a range of days. */
const link = '\\s(?:and|or|until|till|through)\\s';
const lead = '(?:(?:between|from)\\s)?';
const part =
  '(?:([Ee]arly|[Mm]id|[Ll]ate|[Tt]he (?:very )?(?:beginning|start|middle|end|close|first days|last days) of|beginning of|end of)[- ](?:in )?)?';
const open = '(?:([Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Bb]efore|[Aa]fter)\\s(?:the\\s)?)?';

export const absoluteDates: readonly DatePattern[] = [
  {
    name: 'days-of-a-month',
    example: 'between 10 and 12 June 2025',
    words: new RegExp(
      `\\b${lead}(?:the )?${dayNumeral}${link}(?:the )?${dayNumeral} (?:of )?${month}(?:,? ${year})?\\b`,
      'g',
    ),
    read: ([, d1, d2, m, y], context) => dayRange(m, d1, m, d2, y, context),
  },
  {
    name: 'month-and-days',
    example: 'May 7 and 8',
    words: new RegExp(
      `\\b${lead}${month} ${dayNumeral}${link}${dayNumeral}(?:,? ${year})?\\b(?! (?:${monthPattern}|[a-z]))`,
      'g',
    ),
    read: ([, m, d1, d2, y], context) => dayRange(m, d1, m, d2, y, context),
  },
  {
    name: 'between-days',
    example: 'between 30 May and 2 June 2025',
    words: new RegExp(`\\bbetween ${dayNumeral} ${month} and ${dayNumeral} ${month}(?:,? ${year})?\\b`, 'gi'),
    read: ([, d1, m1, d2, m2, y], context) => dayRange(m1, d1, m2, d2, y, context),
  },
  {
    name: 'impossible-day',
    example: '31 February 2025',
    words: new RegExp(
      `\\b(?:${dayNumeral}(?: of)? ${month}|${month} ${dayNumeral}(?![\\d:]))(?:,? ${year})?\\b`,
      'g',
    ),
    // A day that exists is read by chrono, whose words are at least as long; what is left does not exist, nor does its month count.
    read: () => noSuchDay,
  },
  {
    name: 'months-of-a-year',
    example: 'between May and July 2024',
    words: new RegExp(`\\b${lead}${month}(?: ${year})?${dash}${month} ${year}\\b`, 'g'),
    read: ([, m1, y1, m2, y2]) =>
      dated(
        span(
          hullOf(
            wholeMonth(Number(y1 ?? y2), monthNumber(m1 ?? '')),
            wholeMonth(Number(y2), monthNumber(m2 ?? '')),
          ),
        ),
      ),
  },
  {
    name: 'week-of-month',
    example: 'the third week of May',
    words: new RegExp(`\\bthe (first|second|third|fourth|last) week of ${month}(?:,? ${year})?\\b`, 'g'),
    read: ([, which, m, y], context) =>
      inYear(y, at => weekOfMonth(wholeMonth(at, monthNumber(m ?? '')), which ?? ''), context),
  },
  {
    name: 'bare-month',
    example: 'in March; late May; last September',
    words: new RegExp(
      `\\b(?:${open}${part}(?:([Tt]his|[Ll]ast|[Nn]ext) (?:past )?)?|(?:[Ii]n|[Dd]uring|[Oo]f|[Ff]rom|[Tt]hrough|[Tt]hroughout|[Bb]etween|[Aa]nd|[Tt]o) |(?<=\\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?) |'s ))${month}(?:(?: of)? (this|last|next) year)?\\b(?!\\.?,? \\d)`,
      'g',
    ),
    read: (match, context) => bareMonth(match, context),
  },
  {
    name: 'years',
    example: 'between 2014 and 2016',
    words: new RegExp(
      `\\b(?:(?:between|from) )?${year}(?:-|—| to | and | until | through )((?:19|20)?\\d{2})\\b`,
      'gi',
    ),
    read: ([words, y1, y2]) => yearRange(words, y1 ?? '', y2 ?? ''),
  },
  {
    name: 'decade',
    example: 'the late 1990s',
    words: /\b(?:the )?(?:(early|mid|late)[- ])?((?:19|20)\d0)s\b/g,
    read: ([, which, y]) =>
      dated(partOf(hullOf(wholeYear(Number(y)), wholeYear(Number(y) + 9)), partNamed(which)), {
        grain: 'decade',
      }),
  },
  {
    name: 'season-year',
    example: 'the summer of 2024',
    words: new RegExp(`\\b(?:the )?(?:(early|mid|late)[- ])?(${seasonPattern})(?: of|,)? ${year}\\b`, 'gi'),
    read: ([, which, name, y]) =>
      dated(partOfSeason(seasonOf(name ?? '', Number(y)), which), { grain: 'season' }),
  },
  {
    name: 'year',
    example: 'in 2015; early 2025; the 2016 agreement',
    words: new RegExp(
      `(?:\\b(since|until|till|by|before|after) |\\b(?:in )?(early|mid|late|the (?:beginning|start|middle|end) of|end of)[- ]|\\b(?:in|during|of|throughout|through|from|to|into|for|and|around|circa|as late as|post-|pre-) ?(?:the year |fiscal )?|(?<=\\b(?:the|a|an|its|their|his|her|this|that|whose|year) |'s |[(,] ?)|^)${year}\\b(?![-/.,]\\d)(?! ?%| (?:percent|people|troops|soldiers|men|women|children|fighters|families|houses|others|civilians|refugees|dollars|[a-z]+ (?:were|have|had)\\b))`,
      'gi',
    ),
    read: ([, bound, which, y]) =>
      dated(partOf(wholeYear(Number(y)), partNamed(which)), { bound, grain: 'year' }),
  },
];

function dayRange(
  m1: string | undefined,
  d1: string | undefined,
  m2: string | undefined,
  d2: string | undefined,
  y: string | undefined,
  context: DateContext,
): DateReading | undefined {
  return inYear(
    y,
    at => {
      const first = oneDay(at, monthNumber(m1 ?? ''), Number(d1));
      const last = oneDay(at, monthNumber(m2 ?? ''), Number(d2));
      return first && last ? span(hullOf(first, last)) : undefined;
    },
    context,
  );
}

function inYear(
  stated: string | undefined,
  make: (year: number) => DateSpan | undefined,
  context: DateContext,
): DateReading | undefined {
  return stated ? dated(make(Number(stated))) : withoutYear(make, context);
}

function bareMonth(match: RegExpMatchArray, context: DateContext): DateReading | undefined {
  const [words, bound, which, turn, name = '', ofYear] = match;
  const lead = (match.input ?? '').slice(0, match.index ?? 0);
  const alone = words === name && !/(?:\b(?:the|its|their|an?)|'s) $/i.test(lead);
  // “May” and “March” are verbs too, and “April” or “June” may be a person: alone they say nothing.
  if (alone && /^(?:May|March|Mar|April|June|August|Jan|Sep)$/.test(name)) return undefined;
  const after = (match.input ?? '').slice((match.index ?? 0) + words.length);
  // “Hungary and Jan Kavan”: a first name.
  if (name === 'Jan' && /^ [A-Z][a-z]/.test(after)) return undefined;
  if (/^May$/.test(name) && /^ (?:be|not|have|also|well|never|still|soon)\b/.test(after)) return undefined;
  if (alone && /^ [A-Z]/.test(after) && !/^ (?:[A-Z][a-z]+ )*(?:attack|raid|offensive)/.test(after))
    return undefined;
  const month = monthNumber(name);
  const make = (y: number) => partOf(wholeMonth(y, month), partNamed(which));
  if (ofYear) return monthOfYear(make, ofYear, context);
  if (turn?.toLowerCase() === 'this') return monthOfYear(make, turn, context);
  if (turn?.toLowerCase() === 'next')
    return shifted(make, context, day => [yearOf(day), yearOf(day) + 1], 'future');
  if (turn?.toLowerCase() === 'last')
    return shifted(make, context, day => [yearOf(day), yearOf(day) - 1], 'past');
  return withoutYear(make, context, { bound, grain: 'month' });
}

/** “In July last year”. */
function monthOfYear(
  make: (year: number) => DateSpan,
  turn: string,
  { anchor }: DateContext,
): DateReading | undefined {
  if (!anchor) return { kind: 'unanchored' };
  const shift = /last/i.test(turn) ? -1 : /next/i.test(turn) ? 1 : 0;
  const reading = dated(make(yearOf(anchor.day) + shift), { grain: 'month' });
  return reading && { ...reading, countedFrom: 'anchor' };
}

function shifted(
  make: (year: number) => DateSpan,
  { anchor }: DateContext,
  years: (day: string) => number[],
  side: 'past' | 'future',
): DateReading {
  if (!anchor) return { kind: 'unanchored' };
  const fits = ({ from = '', to = '' }: DateSpan) => (side === 'past' ? to < anchor.day : from > anchor.day);
  const date = years(anchor.day).map(make).find(fits);
  return date ? { kind: 'date', date, grain: 'month', countedFrom: 'anchor' } : { kind: 'unanchored' };
}

function weekOfMonth({ from, to }: DateSpan, which: string): DateSpan | undefined {
  if (!from || !to) return undefined;
  if (which === 'last') return { from: addDays(to, -6), to };
  const start = addDays(from, ['first', 'second', 'third', 'fourth'].indexOf(which) * 7);
  return { from: start, to: addDays(start, 6) };
}

function yearRange(words: string, first: string, last: string): DateReading | undefined {
  const to = last.length === 2 ? `${first.slice(0, 2)}${last}` : last;
  const loose = / (?:and|to) /.test(words) && !/^(?:between|from) /i.test(words);
  if (loose && / and /.test(words)) return undefined;
  return dated(span(hullOf(wholeYear(Number(first)), wholeYear(Number(to)))));
}

/** A season is ninety days: its parts are its months. */
function partOfSeason(season: DateSpan, which: string | undefined): DateSpan {
  const part = partNamed(which);
  if (!part || !season.from || !season.to) return season;
  if (part === 'early') return { from: season.from, to: addDays(season.from, 29) };
  if (part === 'late') return { from: addDays(season.to, -29), to: season.to };
  return { from: addDays(season.from, 30), to: addDays(season.to, -30) };
}
