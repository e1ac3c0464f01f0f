/** Who and where people said is meant at passages, asked mention by mention. */
import { overlap, type Span } from '../model/passage.ts';
import type { NamedPassage } from './read-decisions.ts';

/** The id that a person gave to what the span names; of several the first in order of ids. */
export type NamedAt = (kind: NamedPassage['kind'], document: string, span: Span) => string | undefined;

export function namedAt(named: readonly NamedPassage[]): NamedAt {
  const byDocument = Map.groupBy(named, ({ passage }) => passage.document);
  return (kind, document, span) =>
    byDocument.get(document)?.find(one => one.kind === kind && overlap(one.passage, span) > 0)?.id;
}
