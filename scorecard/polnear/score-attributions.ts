/** Predicted attributions against PolNeAR’s: exact F1 of the spans of each component, and the misses when asked. */
import { type Attribution, attributionsOf } from '../../src/claims/attribution/attribution.ts';
import type { Span } from '../../src/model/passage.ts';
import { precisionRecall } from '../precision-recall.ts';
import { type Component, components, type GoldAttribution, joinPieces, type Pieces } from './read-brat.ts';

/** Spans of one document, each once: two attributions may share a source. */
export type SpanSets = Readonly<Record<Component, ReadonlySet<string>>>;

/** What is counted of a component: distinct spans, all pieces of a discontinuous one right. */
export interface SpanCounts {
  readonly right: number;
  readonly predicted: number;
  readonly gold: number;
}

export type DocumentCounts = Readonly<Record<Component, SpanCounts>>;

export function countSpans(gold: SpanSets, predicted: SpanSets): DocumentCounts {
  const count = (name: Component): SpanCounts => ({
    right: [...predicted[name]].filter(key => gold[name].has(key)).length,
    predicted: predicted[name].size,
    gold: gold[name].size,
  });
  return { source: count('source'), cue: count('cue'), content: count('content') };
}

/** Percent, micro over the documents. */
export function scoreSpans(counts: readonly DocumentCounts[]): Record<`${Component}-f1`, number> {
  const f1 = (name: Component) => {
    const sum = (of: (each: SpanCounts) => number) =>
      counts.reduce((total, each) => total + of(each[name]), 0);
    return (
      100 *
      precisionRecall(
        sum(({ right }) => right),
        sum(({ predicted }) => predicted),
        sum(({ gold }) => gold),
      ).f1
    );
  };
  return { 'source-f1': f1('source'), 'cue-f1': f1('cue'), 'content-f1': f1('content') };
}

export function goldSpans(gold: readonly GoldAttribution[]): SpanSets {
  return spanSets(gold);
}

/**
 * PolNeAR is flat: of attributions within another's content only the outermost is annotated, and readings without
 * speaker are. So the inner links of voice chains, which the product keeps, are left out here.
 */
export function predictedSpans(attributions: readonly Attribution[], text: string): SpanSets {
  return spanSets(
    outermost(attributions).map(({ speakerWords, cueSpan, content }) => ({
      ...(speakerWords ? { source: joinPieces([withClosingComma(speakerWords, text)], text) } : {}),
      cue: joinPieces([cueSpan], text),
      content: joinPieces(content, text),
    })),
  );
}

/** PolNeAR takes the comma that closes an apposition into the source; the product leaves it out. */
function withClosingComma({ start, end }: Span, text: string): Span {
  return text[end] === ',' && text.slice(start, end).includes(', ')
    ? { start, end: end + 1 }
    : { start, end };
}

/** Those whose cue lies in no other's content; of two that lie in each other, the one with less content is inner. */
export function outermost(attributions: readonly Attribution[]): Attribution[] {
  return attributions.filter(
    inner =>
      !attributions.some(
        outer =>
          outer !== inner && attributionsOf(inner.cueSpan, [outer]).length > 0 && !isWithin(outer, inner),
      ),
  );
}

function isWithin(outer: Attribution, inner: Attribution): boolean {
  return attributionsOf(outer.cueSpan, [inner]).length > 0 && lengthOf(inner) > lengthOf(outer);
}

function lengthOf({ content }: Attribution): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0);
}

function spanSets(attributions: readonly GoldAttribution[]): SpanSets {
  const sets = { source: new Set<string>(), cue: new Set<string>(), content: new Set<string>() };
  for (const attribution of attributions) {
    for (const name of components) {
      const pieces = attribution[name];
      if (pieces && pieces.length > 0) sets[name].add(keyOf(pieces));
    }
  }
  return sets;
}

export function keyOf(pieces: Pieces): string {
  return pieces.map(({ start, end }) => `${start}-${end}`).join(' ');
}
