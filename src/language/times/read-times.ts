/** Expressions of time of a whole document, each with its span of days and the day it was counted from. */
import type { Sentence, TimeMention } from '../../model/analysis.ts';
import type { DateSpan, Day } from '../../model/calendar.ts';
import type { Document } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import { foldForModels } from '../model-form.ts';
import { inCalendarCase } from './calendar-words.ts';
import { partOfDayIn } from './clock-times.ts';
import { joinClocks } from './join-clocks.ts';
import { outlookAt } from './outlook.ts';
import { type DateContext, type DateMatch, readDates } from './read-date.ts';
import { updatedDay } from './updated-day.ts';

/** So many sentences after a quarter “a year earlier” is still compared with it. */
const comparedWithin = 4;

/** In reading order. Words that lack a day to count from, or whose date cannot be told, become a finding. */
export function readTimes(
  document: Document,
  sentences: readonly Sentence[],
): { times: TimeMention[]; findings: Finding[] } {
  const times: TimeMention[] = [];
  const findings: Finding[] = [];
  const updated = updatedDay(document);
  let earlier: DateSpan | undefined;
  let previous: DateContext['previous'];
  let quarter: { readonly span: DateSpan; readonly sentence: number } | undefined;
  for (const [index, sentence] of sentences.entries()) {
    const words = inCalendarCase(foldForModels(document.text.slice(sentence.start, sentence.end)));
    const context = (start: number): DateContext => ({
      ...anchorOf(document, updated, earlier),
      outlook: outlookAt(sentence, sentence.start + start),
      ...(previous ? { previous } : {}),
      ...(quarter && index - quarter.sentence <= comparedWithin ? { quarter: quarter.span } : {}),
    });
    const here: TimeMention[] = [];
    readDates(words, context, match => {
      const mention = mentionOf(match, sentence, index, document, context(match.start));
      here.push(mention);
      const finding = findingOf(match, mention, document);
      if (finding) findings.push(finding);
      if (!mention.date) return;
      if (mention.date.from && mention.date.to)
        previous = { ...mention.date, ...(mention.grain ? { grain: mention.grain } : {}) };
      if (
        mention.grain === 'quarter' &&
        match.reading.kind === 'date' &&
        match.reading.countedFrom !== 'quarter'
      )
        quarter = { span: mention.date, sentence: index };
      if (match.reading.kind === 'date' && match.reading.full && mention.date.from) earlier = mention.date;
    });
    times.push(...joinClocks(here, document.text));
  }
  return { times, findings };
}

function anchorOf(document: Document, updated: Day | undefined, earlier: DateSpan | undefined): DateContext {
  if (document.published) {
    const from = document.grounds.published === 'dateline' ? 'dateline' : 'publication';
    return { anchor: { day: document.published, from } };
  }
  if (updated) return { anchor: { day: updated, from: 'dateline' } };
  return earlier?.from ? { anchor: { day: earlier.from, from: 'earlier date' } } : {};
}

function mentionOf(
  { start, end, reading }: DateMatch,
  sentence: Sentence,
  index: number,
  document: Document,
  { anchor, previous, quarter }: DateContext,
): TimeMention {
  const span = { start: sentence.start + start, end: sentence.start + end };
  const text = document.text.slice(span.start, span.end);
  const place = { ...span, text, sentence: index };
  switch (reading.kind) {
    case 'date': {
      const counted =
        reading.countedFrom === 'anchor'
          ? anchor
          : reading.countedFrom === 'previous' && previous?.from
            ? ({ day: previous.from, from: 'words' } as const)
            : reading.countedFrom === 'quarter' && quarter?.from
              ? ({ day: quarter.from, from: 'words' } as const)
              : undefined;
      const partOfDay = reading.partOfDay ?? (reading.grain === 'day' ? partOfDayIn(text) : undefined);
      return {
        ...place,
        kind: 'date',
        date: reading.date,
        ...(counted ? { anchor: counted } : {}),
        ...(reading.grain ? { grain: reading.grain } : {}),
        ...(reading.length ? { length: reading.length } : {}),
        ...(partOfDay ? { partOfDay } : {}),
      };
    }
    case 'clock':
      return { ...place, kind: 'date', partOfDay: reading.partOfDay };
    case 'duration':
    case 'recurrence':
      return { ...place, kind: reading.kind, length: reading.length };
    case 'vague':
      return { ...place, kind: 'vague', ...(reading.turn ? { turn: reading.turn } : {}) };
    default:
      return { ...place, kind: 'date' };
  }
}

function findingOf(
  { reading }: DateMatch,
  { start, end, text }: TimeMention,
  document: Document,
): Finding | undefined {
  const because =
    reading.kind === 'unanchored'
      ? 'the document does not say from which day to count'
      : reading.kind === 'open'
        ? reading.because
        : undefined;
  if (because === undefined) return undefined;
  return {
    code: 'date-unread',
    message: `“${text}” gives no date: ${because}.`,
    document: document.id,
    start,
    end,
  };
}
