/** Actors and places by their ids, in the record's order. */
import type { Named } from '../../model/api.ts';
import type { ConflictRecord } from '../../model/record.ts';
import { shortName } from '../../model/short-name.ts';
import type { Generation } from './generations.ts';

export async function actorsById(
  { tables }: Generation,
  ids: readonly string[],
): Promise<ConflictRecord['actors']> {
  if (ids.length === 0) return [];
  const rows = await tables
    .selectFrom('actors')
    .select('json')
    .where('id', 'in', [...new Set(ids)])
    .orderBy('position')
    .execute();
  return rows.map(({ json }) => JSON.parse(json));
}

export async function placesById(
  { tables }: Generation,
  ids: readonly string[],
): Promise<ConflictRecord['places']> {
  if (ids.length === 0) return [];
  const rows = await tables
    .selectFrom('places')
    .select('json')
    .where('id', 'in', [...new Set(ids)])
    .orderBy('id')
    .execute();
  return rows.map(({ json }) => JSON.parse(json));
}

/** An actor as a label. */
export function namedActor(actor: ConflictRecord['actors'][number]): Named {
  return { id: actor.id, name: actor.name, short: shortName(actor) };
}
