/** What an event presupposes: relations that put a party to it where it is said to have happened, in the record's order. */
import type { Premise } from '../../model/api-events.ts';
import type { RecordRelation } from '../../model/record.ts';
import { headOf } from './document-head.ts';
import type { Generation } from './generations.ts';
import { namedRelations } from './show-actors.ts';

const mostPremises = 12;

/** The place is one that an account names, or one around it: who is in the province may be in its town. */
export async function premisesOf(generation: Generation, event: string): Promise<Premise[]> {
  const { tables } = generation;
  const rows = await tables
    .selectFrom('relations')
    .select('json')
    .where('object', 'in', eb => eb.selectFrom('event_places').select('place').where('event', '=', event))
    .where('subject', 'in', eb =>
      eb
        .selectFrom('participants')
        .select('actor')
        .where('event', '=', event)
        .where('role', 'in', ['initiator', 'target']),
    )
    .orderBy('position')
    .limit(mostPremises)
    .execute();
  if (rows.length === 0) return [];
  const relations = rows.map(({ json }) => JSON.parse(json) as RecordRelation);
  const told = relations.map(({ accounts }) => new Set(accounts.map(({ document }) => document)));
  const documents = await tables
    .selectFrom('documents')
    .select(['id', 'json'])
    .where('id', 'in', [...new Set(told.flatMap(ids => [...ids]))])
    .orderBy('position')
    .execute();
  const named = await namedRelations(generation, relations);
  return named.map((relation, index) => ({
    ...relation,
    documents: documents.filter(({ id }) => told[index]?.has(id)).map(({ json }) => headOf(JSON.parse(json))),
  }));
}
