/** Shared origins compared as pairs of documents that rest on one. An outlet is no shared origin. */
import { precisionRecall } from '../precision-recall.ts';
import type { GoldRecord, ScoredRecord } from './scored-record.ts';

export function scoreOrigins(
  gold: GoldRecord,
  predicted: ScoredRecord,
  documentOf: (id: string) => string | undefined,
): number {
  const wanted = pairsOf((gold.sharedOrigins ?? []).map(({ documents }) => documents));
  const placed = [...predicted.events, ...predicted.relations]
    .flatMap(({ accounts }) => accounts)
    .flatMap(({ id, document }) => (id ? [[id, documentOf(document)] as const] : []));
  const documentOfAccount = new Map(placed);
  const found = pairsOf(
    (predicted.origins ?? [])
      .filter(({ kind }) => kind !== 'outlet')
      .map(({ accounts }) => accounts.flatMap(id => documentOfAccount.get(id) ?? [])),
  );
  return precisionRecall(wanted.intersection(found).size, found.size, wanted.size).f1;
}

function pairsOf(groups: readonly (readonly string[])[]): Set<string> {
  return new Set(
    groups.flatMap(documents =>
      documents.flatMap(left => documents.filter(right => left < right).map(right => `${left}\n${right}`)),
    ),
  );
}
