/** Dyads under a rule: the list, and one with its months, its events and what is said of how the two stand. */
import type { DyadDetail, DyadFilter, DyadPage, DyadSummary } from '../../model/api-dyads.ts';
import type { RecordRelation } from '../../model/record.ts';
import type { ViewRule } from '../../model/view.ts';
import { pageOf, readCursor } from './cursor.ts';
import { headsById } from './document-head.ts';
import { eventsById, usualLimit } from './find-events.ts';
import type { Generation } from './generations.ts';
import { namedRelations } from './show-actors.ts';

const usualRule: ViewRule = 'representative';
const mostEvents = 200;

/** Those that the rule sees events between; most events first. */
export async function findDyads(
  { tables }: Generation,
  { rule = usualRule, actor, violence, cursor: given, limit = usualLimit }: DyadFilter,
): Promise<DyadPage> {
  const cursor = readCursor(rule, given, 'number');
  let matching = tables.selectFrom('dyads').where('rule', '=', rule).where('events', '>', 0);
  if (violence) matching = matching.where('violence', '=', violence);
  if (actor) {
    matching = matching.where('id', 'in', eb =>
      eb.selectFrom('dyad_actors').select('dyad').where('actor', '=', actor),
    );
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
  const { shown, ...next } = pageOf(rows, limit, rule);
  return {
    items: shown.map(({ json }) => JSON.parse(json) as DyadSummary),
    total,
    ...next,
  };
}

/** Undefined when no rule sees such a dyad; one that only another rule sees has no events under this one. */
export async function showDyad(
  generation: Generation,
  id: string,
  rule: ViewRule = usualRule,
): Promise<DyadDetail | undefined> {
  const row = await generation.tables
    .selectFrom('dyads')
    .select(['json', 'periods', 'told'])
    .where('id', '=', id)
    .where('rule', '=', rule)
    .executeTakeFirst();
  if (!row) return undefined;
  const told = JSON.parse(row.told) as { events: string[]; relations: string[] };
  const relations = await relationsById(generation, told.relations);
  return {
    dyad: JSON.parse(row.json),
    periods: JSON.parse(row.periods),
    events: await eventsById(generation, told.events, { rule, most: mostEvents }),
    relations: await namedRelations(generation, relations),
    documents: await headsById(
      generation,
      relations.flatMap(({ accounts }) => accounts.map(({ document }) => document)),
    ),
  };
}

async function relationsById({ tables }: Generation, ids: readonly string[]): Promise<RecordRelation[]> {
  if (ids.length === 0) return [];
  const rows = await tables
    .selectFrom('relations')
    .select('json')
    .where('id', 'in', ids)
    .orderBy('position')
    .execute();
  return rows.map(({ json }) => JSON.parse(json) as RecordRelation);
}
