/** Patterns for lengths of time: “for three days”, “a 36-hour siege”, “years of war”, “the past two months”. A length that ends today is a stretch of days too. */
import { addDays, type DateSpan, type Day } from '../../model/calendar.ts';
import {
  aboutPattern,
  countOf,
  daysIn,
  lengthOf,
  loosePattern,
  numberPattern,
  unitPattern,
} from './counted-units.ts';
import type { DateContext, DatePattern, DateReading } from './read-date.ts';

const count = `(${numberPattern}|${loosePattern})`;
const unit = `(${unitPattern})`;

export const lengthsOfTime: readonly DatePattern[] = [
  {
    name: 'stretch',
    example: 'in the past two weeks; over the next three months; the last few days',
    words: new RegExp(
      `\\b(?:(?:in|over|during|for|within|throughout|of|at least) )?(?:the|these) (past|last|previous|preceding|next|coming|following|first|final|latest) ${aboutPattern}?(?:${count} (?:more )?)${unit}(?: or so)?\\b`,
      'gi',
    ),
    read: ([, side, many, what = ''], context) => stretch(side ?? '', many, what, context),
  },
  {
    name: 'stretch-of-one',
    example: 'over the past year; in the last week',
    words:
      /\b(?:(?:in|over|during|for|within|throughout) )?(?:the )?past (day|week|month|quarter|year|decade|century|hour)\b|\b(?:in|over|during|for|within|throughout) the (?:last|previous) (day|week|month|quarter|year|decade|century|hour)\b(?! of\b)/gi,
    read: ([, one, other], context) => stretch('past', 'a', one ?? other ?? '', context),
  },
  {
    name: 'past-without-article',
    example: 'past 20 years; last five years',
    words: new RegExp(`\\b(past|last|next) ${count} ${unit}\\b`, 'gi'),
    read: ([, side, many, what = ''], context) => stretch(side ?? '', many, what, context),
  },
  {
    name: 'counted',
    example: 'three days; a 36-hour siege; nearly two and a half years; another week',
    words: new RegExp(
      `\\b(?:(?:for|the|those|these) )?${aboutPattern}?(?:(${numberPattern}|${loosePattern}|half an?|an?|one)(?: to (?:${numberPattern}))?( and a half)?[ -])(?:(?:more|full|consecutive|straight|whole|long|additional|further|trading|working|business|calendar|solid) )?${unit}( and a half)?\\b(?:-long\\b)?(?! ?(?:-|of )?(?:old|age)\\b| (?:or so )?ago\\b)`,
      'gi',
    ),
    read: ([words, many = '', half, what = '', halfAfter]) => counted(words, many, half ?? halfAfter, what),
  },
  {
    name: 'uncounted',
    example: 'for weeks; years of war; a decades-long conflict',
    words:
      /\b(?:for (?:the )?)?(?:seconds|minutes|hours|days|weeks|months|years|decades|centuries)\b(?:-long\b)?(?! ago\b|[- ]old\b)/gi,
    read: ([words]) =>
      counted(words, undefined, undefined, /[a-z]+(?=-long$)|[a-z]+$/i.exec(words)?.[0] ?? ''),
  },
  {
    name: 'unit-long',
    example: 'a day-long siege; the year-long war',
    words: /\b(hour|day|week|month|year|decade|century)-?long\b/gi,
    read: ([, what = '']) => counted('', '1', undefined, what),
  },
  {
    name: 'a-while',
    example: 'for a while; some time',
    words: /\b(?:for )?(?:a (?:long |short )?while|a long time|some time)\b/gi,
    read: () => ({ kind: 'duration', length: 'PXX' }),
  },
];

function stretch(
  side: string,
  many: string | undefined,
  what: string,
  { anchor }: DateContext,
): DateReading | undefined {
  const value = countOf(many);
  const length = lengthOf(value === undefined ? undefined : String(value), what);
  if (!length) return undefined;
  // “The first nine months” hang on something else; “the last few days” have no first day; hours are finer than days.
  if (/first|final|latest/i.test(side) || value === undefined || /^PT/.test(length))
    return { kind: 'duration', length };
  if (!anchor || anchor.from === 'earlier date') return { kind: 'duration', length };
  const days = Math.round(value * daysIn(what));
  const date = /next|coming|following/i.test(side) ? spanFrom(anchor.day, days) : spanTo(anchor.day, days);
  return { kind: 'date', date, length, countedFrom: 'anchor' };
}

function spanTo(day: Day, days: number): DateSpan {
  return { from: addDays(day, -days), to: day };
}

function spanFrom(day: Day, days: number): DateSpan {
  return { from: day, to: addDays(day, days) };
}

function counted(
  words: string,
  many: string | undefined,
  half: string | undefined,
  what: string,
): DateReading | undefined {
  // A name: “60 Minutes”, “This Week”.
  if (/^[A-Z][a-z]/.test(what)) return undefined;
  // “A second bomb”, “three-quarters of them”.
  if (
    (/^(?:an?|one|another)$/i.test(many ?? '') && /^(?:second|quarter)$/i.test(what)) ||
    /[a-z]-quarters/i.test(words)
  )
    return undefined;
  if (
    /^(?:some|many|few|\d+)$/i.test(many ?? '') &&
    /^(?:second|day|week|month|year|hour|minute|quarter)$/i.test(what) &&
    !/-/.test(words) &&
    many !== '1'
  )
    return undefined;
  const value = many === undefined ? undefined : countOf(many);
  const length = lengthOf(value === undefined ? undefined : String(value + (half ? 0.5 : 0)), what);
  return length ? { kind: 'duration', length } : undefined;
}
