/** A gold record written as the program would write one, with ids of its own; and the same with half of it left out. */
import type { GoldRecord, ScoredAccount, ScoredRecord } from '../../scorecard/record/scored-record.ts';

export function goldAsRecord(gold: GoldRecord): ScoredRecord {
  const newId = new Map(gold.events.map(({ id }, index) => [id, `event-${index}`]));
  const events = gold.events.map(event => ({
    ...event,
    id: newId.get(event.id) ?? '',
    accounts: withIds(event.id, event.accounts),
  }));
  const relations = gold.relations.map(relation => ({
    ...relation,
    accounts: withIds(`${relation.subject} ${relation.relation} ${relation.object}`, relation.accounts),
  }));
  const accountIn = new Map(
    [...events, ...relations].flatMap(({ accounts }) => accounts.map(({ id, document }) => [document, id])),
  );
  return {
    documents: gold.documents.map(({ id, file }) => ({ id: `x${id}`, path: `folder/${file}` })),
    actors: gold.actors,
    places: gold.places,
    events,
    relations,
    disagreements: (gold.disagreements ?? []).map(one => ({ ...one, on: newId.get(one.on) ?? one.on })),
    warnings: (gold.warnings ?? []).map(({ quotes }) => ({ quotes: quotes.map(inOwnDocument) })),
    origins: (gold.sharedOrigins ?? []).map(({ documents }) => ({
      kind: 'work',
      accounts: documents.map(id => accountIn.get(`x${id}`) ?? ''),
    })),
  };
}

/** Every other event and relation gone, no disagreement, every account told in nobody's voice as a fact. */
export function gutted(record: ScoredRecord): ScoredRecord {
  const everyOther = <Value>(values: readonly Value[]) => values.filter((_, index) => index % 2 === 0);
  return {
    ...record,
    events: everyOther(record.events).map(event => ({
      ...event,
      accounts: event.accounts.map(account => ({ ...account, stance: 'asserted', voice: [] })),
    })),
    relations: everyOther(record.relations),
    disagreements: [],
  };
}

function withIds<Account extends Pick<ScoredAccount, 'document'>>(
  owner: string,
  accounts: readonly Account[],
) {
  return accounts.map((account, index) => ({ ...inOwnDocument(account), id: `${owner}/${index}` }));
}

function inOwnDocument<Quoted extends { readonly document: string }>(quoted: Quoted): Quoted {
  return { ...quoted, document: `x${quoted.document}` };
}
