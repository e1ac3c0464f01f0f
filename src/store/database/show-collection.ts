/** The collection at a glance: how much there is, from when to when, and the choices of every filter. */

import type { Named } from '../../model/api.ts';
import type { CollectionView } from '../../model/api-collection.ts';
import type { countsOf } from '../../model/counts.ts';
import type { Generation } from './generations.ts';

/** Of thousands of actors the filter offers those with the most events; the others are found by search. */
const mostChoices = 500;

export async function showCollection(generation: Generation): Promise<Omit<CollectionView, 'building'>> {
  const { tables } = generation;
  const facts = await tables.selectFrom('facts').selectAll().execute();
  const fact = (key: string) => JSON.parse(facts.find(row => row.key === key)?.json ?? '""');
  const { from, to } = await tables
    .selectFrom('events')
    .select(({ fn }) => [fn.min('first_day').as('from'), fn.max('last_day').as('to')])
    .executeTakeFirstOrThrow();
  return {
    name: fact('name'),
    clearance: fact('clearance'),
    version: fact('version'),
    ...(fact('counts') as ReturnType<typeof countsOf>),
    ...(fact('known') && { known: fact('known') }),
    days: { ...(from && { from }), ...(to && { to }) },
    choices: {
      types: (await eventsBy(generation, 'type')).map(({ value, events }) => ({ type: value, events })),
      statuses: (await eventsBy(generation, 'status')).map(({ value, events }) => ({
        status: value,
        events,
      })),
      actors: await actorChoices(generation),
      places: await placeChoices(generation),
    } as CollectionView['choices'],
  };
}

async function eventsBy({ tables }: Generation, column: 'type' | 'status') {
  return tables
    .selectFrom('events')
    .select(({ fn }) => [`${column} as value`, fn.countAll<number>().as('events')])
    .groupBy(column)
    .orderBy('events', 'desc')
    .orderBy('value')
    .execute();
}

async function actorChoices({ tables }: Generation): Promise<(Named & { events: number })[]> {
  return tables
    .selectFrom('actors')
    .select(['id', 'name', 'short', 'events'])
    .where('events', '>', 0)
    .orderBy('events', 'desc')
    .orderBy('id')
    .limit(mostChoices)
    .execute();
}

async function placeChoices({ tables }: Generation): Promise<(Named & { events: number })[]> {
  return tables
    .selectFrom('places')
    .select(['id', 'name', 'name as short', 'events'])
    .where('events', '>', 0)
    .orderBy('events', 'desc')
    .orderBy('id')
    .limit(mostChoices)
    .execute();
}
