/** Voices and outlets: the list with its counts, and one with the events behind each count. */
import type { TellerDetail, TellerFilter, TellerPage, TellerSummary } from '../../model/api-tellers.ts';
import { pageOf, readCursor } from './cursor.ts';
import { headsById } from './document-head.ts';
import { eventsById, usualLimit } from './find-events.ts';
import type { Generation } from './generations.ts';
import { questionWords } from './search-words.ts';

const mostEvents = 200;

/** Voices before outlets, those with most events first; `q` finds by the beginnings of words of the name. */
export async function findTellers(
  { tables }: Generation,
  { kind, q, cursor: given, limit = usualLimit }: TellerFilter,
): Promise<TellerPage> {
  const cursor = readCursor('teller', given, 'number');
  let matching = tables.selectFrom('tellers');
  if (kind) matching = matching.where('kind', '=', kind);
  if (q?.trim()) {
    const words = questionWords(q);
    if (words.length === 0) matching = matching.where('id', '=', '');
    for (const word of words) matching = matching.where('folded', 'like', `% ${word}%`);
  }
  const { total } = await matching
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .$if(cursor !== undefined, query => query.where('position', '>', cursor?.value as number))
    .select(['id', 'position', 'json'])
    .orderBy('position')
    .limit(limit + 1)
    .execute();
  const { shown, ...next } = pageOf(rows, limit, 'teller');
  return {
    items: shown.map(({ json }) => JSON.parse(json) as TellerSummary),
    total,
    ...next,
  };
}

/** Undefined when there is no voice and no outlet of that id. */
export async function showTeller(generation: Generation, id: string): Promise<TellerDetail | undefined> {
  const row = await generation.tables
    .selectFrom('tellers')
    .select(['json', 'counts', 'tolls', 'told'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const counts = JSON.parse(row.counts) as TellerDetail['counts'];
  const tolls = JSON.parse(row.tolls) as TellerDetail['tolls'];
  const told = JSON.parse(row.told) as string[];
  const documents = tolls.flatMap(({ own, otherSide, others }) =>
    [...own, ...otherSide, ...others].map(({ document }) => document),
  );
  return {
    teller: JSON.parse(row.json),
    counts,
    tolls,
    events: await eventsById(generation, told, { most: mostEvents }),
    documents: await headsById(generation, documents),
  };
}
