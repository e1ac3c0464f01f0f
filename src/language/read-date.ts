/** Words for a time to a span of days, never finer than the words; nothing where they give no date or need an anchor that is not there. */
import type { DateSpan, Day } from '../model/calendar.ts';
import { absoluteDates } from './absolute-dates.ts';
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

/** One way of writing a time. `read` answers nothing when the words turn out to be no time at all. */
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

/** All times in `text` (plain characters, see foldForModels), in order. `tell` is given each date as it is read. */
export function readDates(
  text: string,
  contextAt: (start: number) => DateContext,
  tell: (match: DateMatch) => void,
): void {
  if (!temporal.test(text)) return;
  const candidates: {
    start: number;
    end: number;
    match: RegExpMatchArray;
    pattern: DatePattern;
    order: number;
  }[] = [];
  for (const [order, pattern] of datePatterns.entries()) {
    for (const match of text.matchAll(pattern.words)) {
      const start = match.index ?? 0;
      candidates.push({ start, end: start + match[0].length, match, pattern, order });
    }
  }
  candidates.sort(
    (left, right) => left.start - right.start || right.end - left.end || left.order - right.order,
  );
  let done = 0;
  for (const { start, end, match, pattern } of candidates) {
    if (start < done) continue;
    const reading = pattern.read(match, contextAt(start));
    if (!reading) continue;
    tell({ start, end, reading });
    done = end;
  }
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
