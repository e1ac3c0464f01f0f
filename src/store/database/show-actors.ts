/** Actors: the list, and one with its names as met, its events and its relations. */

import type { ActorKind } from '../../model/actor.ts';
import type { DocumentHead } from '../../model/api.ts';
import type { ActorDetail, ActorPage } from '../../model/api-actors.ts';
import type { EventFilter, EventSummary } from '../../model/api-events.ts';
import type { ConflictRecord, RecordRelation } from '../../model/record.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { headOf } from './document-head.ts';
import { eventsUnder, summaryUnder, usualLimit } from './find-events.ts';
import type { Generation } from './generations.ts';
import { nameOf, namesById } from './name-things.ts';
import { questionWords } from './search-words.ts';
import { actorsById, namedActor, placesById } from './show-named.ts';

export interface ActorFilter {
  /** Beginnings of words of any of its names. */
  readonly q?: string | undefined;
  readonly kind?: ActorKind | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** Of an actor with thousands of events the latest; the list of events has them all, by its filter. */
const mostEvents = 200;

type RecordActor = ConflictRecord['actors'][number];

/** Those with the most events first, of equally many in the order of their ids. */
export async function findActors(
  { tables }: Generation,
  { q, kind, cursor: given, limit = usualLimit }: ActorFilter,
): Promise<ActorPage> {
  const cursor = readCursor('events', given, 'number');
  let matching = tables.selectFrom('actors');
  if (kind) matching = matching.where('kind', '=', kind);
  if (q?.trim()) {
    const words = questionWords(q);
    if (words.length === 0) matching = matching.where('id', 'is', null);
    // Words are letters and digits only, so none of them means something to LIKE.
    for (const word of words) matching = matching.where('folded', 'like', `% ${word}%`);
  }
  const { total } = await matching
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .$if(cursor !== undefined, query =>
      query.where(({ eb, or, and }) =>
        or([
          eb('events', '<', cursor?.value as number),
          and([eb('events', '=', cursor?.value as number), eb('id', '>', cursor?.id as string)]),
        ]),
      ),
    )
    .select(['id', 'short', 'json', 'events', 'relations', 'speaks'])
    .orderBy('events', 'desc')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(row => {
      const { id, name, aliases, kind: own, country } = JSON.parse(row.json) as RecordActor;
      const { short, events, relations, speaks } = row;
      return { id, name, short, aliases, kind: own, ...(country && { country }), events, relations, speaks };
    }),
    total,
    ...(rows.length > limit && last && { next: writeCursor('events', { value: last.events, id: last.id }) }),
  };
}

/** Undefined when there is no actor of that id. */
export async function showActor(
  generation: Generation,
  id: string,
  rule?: EventFilter['rule'],
): Promise<ActorDetail | undefined> {
  const [actor] = await actorsById(generation, [id]);
  if (!actor) return undefined;
  const names = await namesOf(generation, id);
  const documents = new Map(names.flatMap(name => name.documents.map(head => [head.id, head] as const)));
  return {
    actor,
    names,
    partOf: (await actorsById(generation, actor.partOf)).map(namedActor),
    parts: await partsOf(generation, id),
    events: await eventsOf(generation, id, rule),
    relations: await relationsOf(generation, id),
    documents: [...documents.values()],
  };
}

async function namesOf({ tables }: Generation, id: string): Promise<ActorDetail['names']> {
  const rows = await tables
    .selectFrom('names')
    .innerJoin('documents', 'documents.id', 'names.document')
    .select(['names.name', 'documents.json'])
    .where('names.actor', '=', id)
    .orderBy('names.position')
    .orderBy('documents.position')
    .execute();
  const byName = Map.groupBy(rows, row => row.name);
  return [...byName].map(([name, met]) => ({
    name: JSON.parse(name) as string,
    documents: met.map((row): DocumentHead => headOf(JSON.parse(row.json))),
  }));
}

async function partsOf({ tables }: Generation, id: string): Promise<ActorDetail['parts']> {
  const rows = await tables
    .selectFrom('actors')
    .select('json')
    .where('json', 'like', `%"partOf":[%${JSON.stringify(id).replace(/[\\%_]/g, '\\$&')}%`)
    .orderBy('position')
    .execute();
  return rows
    .map(({ json }) => JSON.parse(json) as RecordActor)
    .filter(actor => actor.partOf.includes(id))
    .map(namedActor);
}

async function eventsOf(
  { tables }: Generation,
  id: string,
  rule: EventFilter['rule'],
): Promise<EventSummary[]> {
  const rows = await eventsUnder(tables, rule)
    .select('summary')
    .where('id', 'in', eb =>
      eb
        .selectFrom('participants')
        .select('event')
        .where('actor', '=', id)
        .where('role', 'in', ['initiator', 'target']),
    )
    .orderBy('sort_day', 'desc')
    .orderBy('id', 'desc')
    .limit(mostEvents)
    .execute();
  return rows.map(({ summary }) => summaryUnder(summary, rule));
}

async function relationsOf(generation: Generation, id: string): Promise<ActorDetail['relations']> {
  const rows = await generation.tables
    .selectFrom('relations')
    .select('json')
    .where(({ eb, or }) => or([eb('subject', '=', id), eb('object', '=', id)]))
    .orderBy('position')
    .execute();
  return namedRelations(
    generation,
    rows.map(({ json }) => JSON.parse(json) as RecordRelation),
  );
}

/** The actors who tell it, each once. */
function speakersOf({ accounts }: RecordRelation): string[] {
  return [...new Set(accounts.flatMap(({ voice }) => voice.flatMap(({ actor }) => actor ?? [])))];
}

/** Relations with the names of who and what they join, and of who tells them. */
export async function namedRelations(
  generation: Generation,
  relations: readonly RecordRelation[],
): Promise<ActorDetail['relations']> {
  const ends = relations.flatMap(({ subject, object }) => [subject, object]);
  const names = namesById({
    actors: await actorsById(generation, [...ends, ...relations.flatMap(speakersOf)]),
    places: await placesById(generation, ends),
  });
  return relations.map(relation => ({
    ...relation,
    subjectName: nameOf(names, relation.subject),
    objectName: nameOf(names, relation.object),
    speakers: speakersOf(relation).map(actor => nameOf(names, actor)),
  }));
}
