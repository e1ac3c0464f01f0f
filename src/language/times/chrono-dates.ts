/** Dates that chrono-node reads: named days and ranges of days, a month with its year, “three weeks ago”, “yesterday”. What it leaves open (`isCertain`) is never filled in from its guess. */
import { casual, type ParsedResult, strict } from 'chrono-node/en';
import { type DateSpan, dayNumber, wholeMonth } from '../../model/calendar.ts';
import { oneDay, partNamed, partOf } from './calendar-words.ts';
import { dated, full, span, withoutYear } from './date-readings.ts';
import type { DateCandidate, DateContext, DateReading } from './read-date.ts';
import { around } from './relative-dates.ts';

type ParsedComponents = ParsedResult['start'];

const month = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const dayWords = /\b(?:yesterday|today|tonight|tomorrow|last night|this (?:morning|afternoon|evening))\b/i;
const monthAndYear = new RegExp(`\\b(?:${month})[a-z]*\\.?(?: of)?,? (?:19|20)\\d\\d\\b`, 'i');
const numbered = new RegExp(`\\d.*\\b(?:${month})|\\b(?:${month}).*\\d|\\d[-/.]\\d+[-/.]\\d|\\bago\\b`, 'i');
/** In “from 2 June” chrono reads an hour. */
const fromDay = new RegExp(`\\bfrom(?= \\d{1,2}(?:st|nd|rd|th)? (?:${month}))`, 'gi');
/** What a date that chrono may read holds: “Tuesday, the 6th” is also the start of “the 6th Brigade”. */
const namesDay = new RegExp(`\\b(?:${month})|\\d[-/.]\\d+[-/.]\\d|\\bago$`, 'i');
const boundBefore = /\b(since|until|till|by|before|after) (?:the )?(?:early |late )?$/i;
const partBefore =
  /\b(early|mid|late|the (?:very )?(?:beginning|start|middle|end|close|first days|last days) of|beginning of|end of)[- ](?:in )?$/i;

/** Chrono takes it for the last day; it says the last part of the month. */
const endOfMonth = new RegExp(`^end of (?=(?:${month})[a-z]*\\.?,? (?:19|20)\\d\\d$)`, 'i');

/** Chrono wants a day to count from even for words that need none. */
const anyDay = '2024-01-01';

/** Its candidates in `text`; nothing is asked where the text holds no word that chrono could read. */
export function chronoCandidates(text: string, { anchor }: DateContext): DateCandidate[] {
  // Noon in UTC, and the zone of the reference stated: else “yesterday” would hang on the machine.
  const reference = { instant: new Date(`${anchor?.day ?? anyDay}T12:00:00Z`), timezone: 0 };
  const results = [
    ...(numbered.test(text) ? strict.parse(text.replace(fromDay, '    '), reference) : []),
    ...(dayWords.test(text) || monthAndYear.test(text)
      ? casual.parse(text, reference).filter(isMonthOrDayWord)
      : []),
  ];
  return results.flatMap(result => candidateOf(result, text) ?? []);
}

/** The casual reader is asked for little: its hours, weekdays and bare months are guesses. */
function isMonthOrDayWord({ text, start }: ParsedResult): boolean {
  if (dayWords.test(text) || endOfMonth.test(text)) return true;
  return start.isCertain('year') && !start.isCertain('day');
}

function candidateOf(result: ParsedResult, whole: string): DateCandidate | undefined {
  const text = withoutStrayNumber(result.text.replace(endOfMonth, '').trimEnd());
  const end = result.index + (endOfMonth.test(result.text) ? result.text.length : text.length);
  if (!namesDay.test(text) && !dayWords.test(text)) return undefined;
  const before = whole.slice(0, end - text.length);
  const part = partBefore.exec(before);
  const bound = boundBefore.exec(part ? before.slice(0, part.index) : before);
  const start = bound?.index ?? part?.index ?? end - text.length;
  // “12 March 20255” has no year, and so no sense.
  if (/\d/.test(whole[end] ?? '') || /\d/.test(whole[start - 1] ?? '')) return undefined;
  const read = readerOf({ ...result, text, bound: bound?.[1], part: part?.[1] });
  return read && { start, end, read };
}

interface Stated {
  readonly text: string;
  readonly start: ParsedComponents;
  readonly end?: ParsedComponents | null;
  readonly bound: string | undefined;
  readonly part: string | undefined;
}

function readerOf({ text, start, end, bound, part }: Stated): DateCandidate['read'] | undefined {
  if (/\bago$/i.test(text)) return context => ago(text, start, context);
  if (dayWords.test(text)) return context => relativeDay(start, bound, context);
  const year = yearIn(text);
  if (start.isCertain('day') && part === undefined) {
    // “9/11” and “24/7” are names; “12/05/2025” may be May or December.
    if (/^\D*\d{1,2}(?:[/.]\d|-\d{1,2}-\d)/.test(text) && (year === undefined || isAmbiguous(text)))
      return year === undefined ? undefined : context => eitherMonth(text, year, bound, context);
    const make = (from: number, to: number) => days(start, end ?? undefined, from, to);
    if (year === undefined)
      return context =>
        withHour(
          withoutYear(at => make(at, at), context, { bound, weekday: weekdayIn(start) }),
          start,
        );
    // “30 December 2023 to 2 January 2024” has two years.
    return () => {
      const date = make(yearIn(text, 'first') ?? year, year);
      return end ? dated(date) : withHour(full(date, bound), start);
    };
  }
  if (!start.isCertain('month') || year === undefined) return undefined;
  const whole = wholeMonth(year, start.get('month') ?? 1);
  return () => dated(partOf(whole, partNamed(part)), { bound, grain: 'month' });
}

/** “Saturday, April 25”: only one year of several has that day on a Saturday. */
function weekdayIn(at: ParsedComponents): number | undefined {
  return at.isCertain('weekday') ? (at.get('weekday') ?? undefined) : undefined;
}

function withHour(reading: DateReading | undefined, at: ParsedComponents): DateReading | undefined {
  if (reading?.kind !== 'date' || !at.isCertain('hour')) return reading;
  const [hour, minute] = [at.get('hour') ?? 0, at.get('minute') ?? 0];
  return { ...reading, partOfDay: `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` };
}

function days(
  first: ParsedComponents,
  last: ParsedComponents | undefined,
  yearFrom: number,
  yearTo: number,
): DateSpan | undefined {
  const from = oneDay(yearFrom, first.get('month') ?? 0, first.get('day') ?? 0);
  if (!last?.isCertain('day')) return from;
  const to = oneDay(yearTo, last.get('month') ?? 0, last.get('day') ?? 0);
  return from?.from && to?.to ? span({ from: from.from, to: to.to }) : undefined;
}

/** Years count in four digits only: in “on 25 January 65 fighters” chrono sees 1965. */
function yearIn(text: string, which: 'first' | 'last' = 'last'): number | undefined {
  const years = text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g);
  const year = which === 'first' ? years?.[0] : years?.at(-1);
  return year === undefined ? undefined : Number(year);
}

/** “3 May at 12” of “at 12 villages”, “25 January 65” of “65 fighters”: the last number counts something else. */
function withoutStrayNumber(text: string): string {
  const stray = new RegExp(
    `^(.*(?:\\d(?:st|nd|rd|th)?,? (?:of )?(?:${month})[a-z.]*|(?:${month})[a-z.]* \\d{1,2}(?:st|nd|rd|th)?))(?:,? | at )\\d{1,2}$`,
    'i',
  );
  return stray.exec(text)?.[1] ?? text;
}

function isAmbiguous(text: string): boolean {
  const [first = 0, second = 0] = (text.match(/\d+/g) ?? []).map(Number);
  return first <= 12 && second <= 12 && first !== second;
}

/** Days before the day of writing within which a report tells of what happened. */
const reportedWithin = 45;

/** “7-10-2024” written on 10 October is of that week; written long after, it may be July. */
function eitherMonth(
  text: string,
  year: number,
  bound: string | undefined,
  { anchor }: DateContext,
): DateReading | undefined {
  const [first = 0, second = 0] = (text.match(/\d+/g) ?? []).map(Number);
  const told = [oneDay(year, second, first), oneDay(year, first, second)];
  const today = anchor && anchor.from !== 'earlier date' ? dayNumber(anchor.day) : undefined;
  const recent = told.filter(date => {
    const ago = today === undefined || !date?.from ? -1 : today - dayNumber(date.from);
    return ago >= 0 && ago <= reportedWithin;
  });
  const [only] = recent;
  if (recent.length === 1 && only) return full(only, bound);
  return { kind: 'open', because: 'either number may be the month' };
}

/** Days are exact; weeks, months and years are round figures, wide by half a unit. */
function ago(text: string, at: ParsedComponents, { anchor }: DateContext): DateReading {
  // Chrono makes “several” seven and “a few” three.
  if (/\b(?:several|few|some|many)\b/i.test(text)) return { kind: 'vague', turn: 'past' };
  if (!anchor || anchor.from === 'earlier date') return { kind: 'unanchored' };
  const unit = at.isCertain('day')
    ? /week/i.test(text)
      ? 'week'
      : 'day'
    : at.isCertain('month')
      ? 'month'
      : 'year';
  const date = around(
    dayOf(at),
    anchor.day,
    unit,
    /^\s*(?:about|around|some|roughly|nearly|almost|over|more|less|at least|just|approx)/i.test(text),
  );
  return { kind: 'date', date, grain: unit, countedFrom: 'anchor' };
}

function relativeDay(at: ParsedComponents, bound: string | undefined, { anchor }: DateContext): DateReading {
  if (!anchor || anchor.from === 'earlier date') return { kind: 'unanchored' };
  const day = dayOf(at);
  const reading = dated({ from: day, to: day }, { bound });
  return reading ? { ...reading, countedFrom: 'anchor' } : { kind: 'unanchored' };
}

function dayOf(at: ParsedComponents): string {
  return at.date().toISOString().slice(0, 10);
}
