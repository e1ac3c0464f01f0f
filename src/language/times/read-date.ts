/** Words for a time to a span of days, never finer than the words; nothing where they give no date or need an anchor that is not there. */
import type { DateSpan, Day } from '../../model/calendar.ts';
import type { TimeGrain } from '../../model/time.ts';
import { absoluteDates } from './absolute-dates.ts';
import { calendarNames } from './calendar-names.ts';
import { chronoCandidates } from './chrono-dates.ts';
import { clockTimes } from './clock-times.ts';
import { lengthsOfTime } from './lengths-of-time.ts';
import { otherCalendars } from './other-calendars.ts';
import type { Outlook } from './outlook.ts';
import { quarters } from './quarters.ts';
import { recurrences } from './recurrences.ts';
import { relativeDates } from './relative-dates.ts';
import { vagueTimes } from './vague-times.ts';
import { weekdays } from './weekdays.ts';

/** What the words may be counted from. */
export interface DateContext {
  /** The day of publication (or of the dateline, or of the last update), else a full date met earlier in the document. */
  readonly anchor?: { readonly day: Day; readonly from: 'publication' | 'dateline' | 'earlier date' };
  /** The date told last before these words: “two days later”, “that month”. */
  readonly previous?: DateSpan & { readonly grain?: TimeGrain };
  /** The quarter told last in these sentences: what “a year earlier” is compared with. */
  readonly quarter?: DateSpan;
  /** Which way the clause looks: “will meet on Friday”. */
  readonly outlook?: Outlook;
}

/** What a pattern says of the words it matched. */
export type DateReading =
  | {
      readonly kind: 'date';
      readonly date: DateSpan;
      readonly grain?: TimeGrain;
      readonly length?: string;
      readonly full?: true;
      readonly countedFrom?: 'anchor' | 'previous' | 'quarter';
      /** By its own words, where these hold an hour: “Nov. 6 at 5 p.m.”. */
      readonly partOfDay?: string;
    }
  /** Needs a day to count from that the document does not give. */
  | { readonly kind: 'unanchored' }
  /** A date that cannot be told, and why: “03/04/2025”, “12 Ramadan”, “31 February”. */
  | { readonly kind: 'open'; readonly because: string }
  /** An hour or part of a day without its day: “at 9:30 a.m.”. */
  | { readonly kind: 'clock'; readonly partOfDay: string }
  /** Words of time that never give a date: “recently”. */
  | { readonly kind: 'vague'; readonly turn?: 'past' | 'present' | 'future' }
  | { readonly kind: 'duration' | 'recurrence'; readonly length: string };

/** One way of writing a time that chrono does not know or gets wrong. `read` answers nothing when the words turn out to be no time at all. */
export interface DatePattern {
  readonly name: string;
  readonly example: string;
  readonly words: RegExp;
  readonly read: (match: RegExpMatchArray, context: DateContext) => DateReading | undefined;
}

/** Patterns that are tried only where the text holds one of their words. */
interface PatternGroup {
  readonly needs: RegExp;
  readonly patterns: readonly DatePattern[];
}

/** What chrono would take for something else. */
const beforeChrono: readonly PatternGroup[] = [
  { needs: /\d|Rama[dz]an|Muharram/, patterns: otherCalendars },
  { needs: /quarter|half|period|fiscal|year[- ](?:ago|earlier|before)|last year/i, patterns: quarters },
];
const afterChrono: readonly PatternGroup[] = [
  { needs: /\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/, patterns: absoluteDates },
  {
    needs:
      /century|nineteen|twenty|thousand|ties\b|'\d|\d0s|week of|Christmas|New Year|Thanksgiving|Easter|Good Friday|Palm Sunday/i,
    patterns: calendarNames,
  },
  {
    needs:
      /day|week|night|month|year|decade|century|spring|summer|autumn|fall|winter|morning|noon|evening|(?:hours|minutes|moments) (?:later|earlier|after)/i,
    patterns: [...relativeDates, ...weekdays],
  },
  { needs: /\d|noon|midday|night|morning|evening|dawn|dusk|sunrise|sunset/i, patterns: clockTimes },
  { needs: /\b(?:each|every|per|an?)\b|ly\b|days\b/i, patterns: recurrences },
  {
    needs: /seconds?|minute|hour|day|week|fortnight|month|quarter|year|decade|centur|while|time/i,
    patterns: lengthsOfTime,
  },
  {
    needs:
      /recent|ago|past|now|current|present|moment|soon|future|coming|later|lately|formerly|at (?:the|that) time|these days/i,
    patterns: vagueTimes,
  },
];

export interface DateMatch {
  readonly start: number;
  readonly end: number;
  readonly reading: DateReading;
}

/** Cheap look before any pattern runs. */
const temporal =
  /\d|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Sun|Mon|Tue|Wed|Thu|Fri|Sat)|(?:second|minute|hour|day|week|fortnight|month|quarter|year|decade|centur|period|night|morning|noon|evening|annual|today|tomorrow|recent|current|present|now|soon|late|past|previous|future|spring|summer|autumn|fall|winter|nineteen|twenty|christmas|easter|thanksgiving|ramadan)/i;

/** Words that may be a time; `read` is asked only when no earlier or longer candidate has taken them. */
export interface DateCandidate {
  readonly start: number;
  readonly end: number;
  readonly read: (context: DateContext) => DateReading | undefined;
}

/** All times in `text` (plain characters, see foldForModels), in order. `tell` is given each date as it is read. */
export function readDates(
  text: string,
  contextAt: (start: number) => DateContext,
  tell: (match: DateMatch) => void,
): void {
  if (!temporal.test(text)) return;
  // The earliest counts, then the longest, then the first in this order.
  const candidates = [
    ...candidatesOf(beforeChrono, text),
    ...chronoCandidates(text, contextAt(0)),
    ...candidatesOf(afterChrono, text),
  ].toSorted((left, right) => left.start - right.start || right.end - left.end);
  let done = 0;
  for (const { start, end, read } of candidates) {
    if (start < done) continue;
    const reading = read(contextAt(start));
    if (!reading) continue;
    tell({ start, end, reading });
    done = end;
  }
}

function candidatesOf(groups: readonly PatternGroup[], text: string): DateCandidate[] {
  const candidates: DateCandidate[] = [];
  for (const { needs, patterns } of groups) {
    if (!needs.test(text)) continue;
    for (const { words, read } of patterns) {
      for (const match of text.matchAll(words)) {
        const end = match.index + match[0].length;
        candidates.push({ start: match.index, end, read: context => read(match, context) });
      }
    }
  }
  return candidates;
}

/** The span of one expression that stands alone, as in tests and in statements of people. */
export function readDate(words: string, context: DateContext = {}): DateSpan | undefined {
  let date: DateSpan | undefined;
  readDates(
    words,
    () => context,
    ({ reading }) => {
      if (!date && reading.kind === 'date') date = reading.date;
    },
  );
  return date;
}
