/** Warnings compared by their quotes alone: one is right when it meets a quote of the gold. */
import { harmonicMean } from '../precision-recall.ts';
import { findQuote, overlapOf, type Stretch } from './find-quote.ts';
import { fewestShared } from './match-accounts.ts';
import type { GoldRecord, QuotedWords, ScoredRecord } from './scored-record.ts';

interface Placed {
  readonly document: string;
  readonly stretch: Stretch | undefined;
}

export function scoreWarnings(
  gold: GoldRecord,
  predicted: ScoredRecord,
  texts: ReadonlyMap<string, string>,
  documentOf: (id: string) => string | undefined,
): number {
  const wanted = (gold.warnings ?? []).flatMap(({ quotes }) =>
    quotes.map(quote => placeQuote(quote, quote.document, texts)),
  );
  const told = (predicted.warnings ?? [])
    .flatMap(({ quotes }) => quotes)
    .flatMap(quote => {
      const document = documentOf(quote.document);
      return document === undefined ? [] : [placeQuote(quote, document, texts)];
    })
    .filter(({ stretch }) => stretch);
  const precision = told.length === 0 ? 0 : told.filter(one => meetsAny(one, wanted)).length / told.length;
  const recall = wanted.length === 0 ? 1 : wanted.filter(one => meetsAny(one, told)).length / wanted.length;
  return harmonicMean(precision, recall);
}

/** Where the quote stands first. */
function placeQuote({ quote }: QuotedWords, document: string, texts: ReadonlyMap<string, string>): Placed {
  return { document, stretch: findQuote(texts.get(document) ?? '', quote) };
}

function meetsAny({ document, stretch }: Placed, others: readonly Placed[]): boolean {
  return others.some(
    other =>
      other.document === document &&
      stretch !== undefined &&
      other.stretch !== undefined &&
      overlapOf(stretch, other.stretch) >= fewestShared,
  );
}
