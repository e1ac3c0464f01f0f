/** Words for a time to a span of days, never finer than the words; nothing where they give no date or need an anchor that is not there. */
import type { DateSpan, Day } from '../../model/calendar.ts';
import { absoluteDates } from './absolute-dates.ts';
import { chronoCandidates } from './chrono-dates.ts';
import { relativeDates } from './relative-dates.ts';

/** What the words may be counted from. */
export interface DateContext {
  /** The day of publication (or of the dateline), else a full date met earlier in the document. */
  readonly anchor?: { readonly day: Day; readonly from: 'publication' | 'dateline' | 'earlier date' };
  /** The date told last before these words: “two days later”, “that month”. */
  readonly previous?: DateSpan;
}

/** What a pattern says of the words it matched. */
export type DateReading =
  | {
      readonly kind: 'date';
      readonly date: DateSpan;
      readonly full?: true;
      readonly countedFrom?: 'anchor' | 'previous';
    }
  /** Needs a day to count from that the document does not give. */
  | { readonly kind: 'unanchored' }
  /** Words of time that never give a date: “recently”. */
  | { readonly kind: 'vague' };

/** One way of writing a time that chrono does not know or gets wrong. `read` answers nothing when the words turn out to be no time at all. */
export interface DatePattern {
  readonly name: string;
  readonly example: string;
  readonly words: RegExp;
  readonly read: (match: RegExpMatchArray, context: DateContext) => DateReading | undefined;
}

/** Tried together; the earliest match counts, then the longest, then the first in this list. */
export const datePatterns: readonly DatePattern[] = [...absoluteDates, ...relativeDates];

export interface DateMatch {
  readonly start: number;
  readonly end: number;
  readonly reading: DateReading;
}

/** Cheap look before any pattern runs. */
const temporal =
  /\d|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Sun|Mon|Tue|Wed|Thu|Fri|Sat)|\b(?:day|days|week|weeks|weekend|month|months|year|years|decade|decades|hours|night|overnight|today|tonight|yesterday|tomorrow|recent|recently|spring|summer|autumn|fall|winter|fortnight|century)\b/i;

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
  // Of equal candidates the first stands: chrono's, then ours in the order of the list.
  const candidates = [...chronoCandidates(text, contextAt(0)), ...ownCandidates(text)].toSorted(
    (left, right) => left.start - right.start || right.end - left.end,
  );
  let done = 0;
  for (const { start, end, read } of candidates) {
    if (start < done) continue;
    const reading = read(contextAt(start));
    if (!reading) continue;
    tell({ start, end, reading });
    done = end;
  }
}

function ownCandidates(text: string): DateCandidate[] {
  return datePatterns.flatMap(({ words, read }) =>
    [...text.matchAll(words)].map(match => {
      const start = match.index ?? 0;
      return { start, end: start + match[0].length, read: (context: DateContext) => read(match, context) };
    }),
  );
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
