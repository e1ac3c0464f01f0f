/** Expressions of time of a whole document, each with its span of days and the day it was counted from. */
import type { Sentence, TimeMention } from '../../model/analysis.ts';
import type { DateSpan } from '../../model/calendar.ts';
import type { Document } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import { foldForModels } from '../model-form.ts';
import { type DateContext, type DateMatch, readDates } from './read-date.ts';

/** In reading order. Words that lack a day to count from become a finding. */
export function readTimes(
  document: Document,
  sentences: readonly Sentence[],
): { times: TimeMention[]; findings: Finding[] } {
  const times: TimeMention[] = [];
  const findings: Finding[] = [];
  let earlier: DateSpan | undefined;
  let previous: DateSpan | undefined;
  for (const [index, sentence] of sentences.entries()) {
    const words = foldForModels(document.text.slice(sentence.start, sentence.end));
    const context = (): DateContext => ({
      ...anchorOf(document, earlier),
      ...(previous ? { previous } : {}),
    });
    readDates(words, context, match => {
      const mention = mentionOf(match, sentence, index, document, context());
      times.push(mention);
      if (match.reading.kind === 'unanchored') findings.push(undated(mention, document));
      if (!mention.date) return;
      previous = mention.date.from && mention.date.to ? mention.date : previous;
      if (match.reading.kind === 'date' && match.reading.full && mention.date.from) earlier = mention.date;
    });
  }
  return { times, findings };
}

function anchorOf(document: Document, earlier: DateSpan | undefined): DateContext {
  if (document.published) {
    const from = document.grounds.published === 'dateline' ? 'dateline' : 'publication';
    return { anchor: { day: document.published, from } };
  }
  return earlier?.from ? { anchor: { day: earlier.from, from: 'earlier date' } } : {};
}

function mentionOf(
  { start, end, reading }: DateMatch,
  sentence: Sentence,
  index: number,
  document: Document,
  { anchor, previous }: DateContext,
): TimeMention {
  const span = { start: sentence.start + start, end: sentence.start + end };
  const text = document.text.slice(span.start, span.end);
  if (reading.kind !== 'date') return { ...span, text, sentence: index };
  const counted =
    reading.countedFrom === 'anchor'
      ? anchor
      : reading.countedFrom === 'previous' && previous?.from
        ? ({ day: previous.from, from: 'words' } as const)
        : undefined;
  return { ...span, text, date: reading.date, ...(counted ? { anchor: counted } : {}), sentence: index };
}

function undated({ start, end, text }: TimeMention, document: Document): Finding {
  return {
    code: 'date-unread',
    message: `“${text}” gives no date: the document does not say from which day to count.`,
    document: document.id,
    start,
    end,
  };
}
