/** The ledger of warnings, latest first, each with the names it needs and the events that may answer it. */
import type { EventSummary } from '../../model/api-events.ts';
import type { WarningFilter, WarningPage, WarningView } from '../../model/api-warnings.ts';
import type { RecordWarning } from '../../model/record.ts';
import { pageOf, readCursor } from './cursor.ts';
import { headsById } from './document-head.ts';
import { eventsById, usualLimit } from './find-events.ts';
import type { Generation } from './generations.ts';
import { nameOf, namesById } from './name-things.ts';
import { actorsById } from './show-named.ts';

export async function findWarnings(generation: Generation, filter: WarningFilter): Promise<WarningPage> {
  const { kind, status, actor, cursor: given, limit = usualLimit } = filter;
  const { tables } = generation;
  const cursor = readCursor('warning', given, 'number');
  let matching = tables.selectFrom('warnings');
  if (kind) matching = matching.where('kind', '=', kind);
  if (status) matching = matching.where('state', 'in', status === 'open' ? ['open', 'awaiting'] : [status]);
  if (actor) {
    matching = matching.where('id', 'in', eb =>
      eb.selectFrom('warning_actors').select('warning').where('actor', '=', actor),
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
  const { shown, ...next } = pageOf(rows, limit, 'warning');
  const lastDay = await lastPublished(generation);
  return {
    items: await viewWarnings(
      generation,
      shown.map(({ json }) => JSON.parse(json) as RecordWarning),
    ),
    total,
    ...next,
    choices: await choicesOf(generation),
    ...(lastDay && { lastDay }),
  };
}

/** One warning; undefined when there is none of that id. */
export async function showWarning(generation: Generation, id: string): Promise<WarningView | undefined> {
  const row = await generation.tables
    .selectFrom('warnings')
    .select('json')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  return (await viewWarnings(generation, [JSON.parse(row.json) as RecordWarning]))[0];
}

async function viewWarnings(
  generation: Generation,
  warnings: readonly RecordWarning[],
): Promise<WarningView[]> {
  const mentioned = warnings.flatMap(({ against, voice }) => [
    ...against,
    ...voice.flatMap(({ actor }) => actor ?? []),
  ]);
  const names = namesById({ actors: await actorsById(generation, mentioned), places: [] });
  const documents = await headsById(
    generation,
    warnings.flatMap(({ quotes }) => quotes.map(({ document }) => document)),
  );
  const outcomes = warnings.flatMap(warning => warning.outcomes.map(({ event }) => event));
  const events = await eventsById(generation, outcomes, { most: outcomes.length });
  const summaries = new Map(events.map((event): [string, EventSummary] => [event.id, event]));
  return warnings.map(warning => ({
    ...warning,
    speakers: warning.voice.map(({ actor, text }) => ({
      name: actor === undefined ? text : nameOf(names, actor).name,
      ...(actor === undefined ? {} : { actor }),
    })),
    againstNames: warning.against.map(actor => nameOf(names, actor)),
    documents: documents.filter(({ id }) => warning.quotes.some(({ document }) => document === id)),
    outcomes: warning.outcomes.flatMap(outcome => {
      const summary = summaries.get(outcome.event);
      return summary ? [{ ...outcome, summary }] : [];
    }),
  }));
}

async function choicesOf({ tables }: Generation): Promise<WarningPage['choices']> {
  const rows = await tables
    .selectFrom('warnings')
    .select(({ fn }) => ['state', 'kind', fn.countAll<number>().as('warnings')])
    .groupBy(['state', 'kind'])
    .execute();
  const count = (fits: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(fits).reduce((sum, row) => sum + row.warnings, 0);
  return {
    statuses: (['open', 'awaiting', 'answered', 'lapsed'] as const).map(status => ({
      status,
      warnings: count(({ state }) => state === status || (status === 'open' && state === 'awaiting')),
    })),
    kinds: [...new Set(rows.map(({ kind }) => kind))].sort().map(kind => ({
      kind: kind as RecordWarning['kind'],
      warnings: count(row => row.kind === kind),
    })),
  };
}

/** What is open is open up to the last day on which any document came out. */
async function lastPublished({ tables }: Generation): Promise<string | undefined> {
  const rows = await tables.selectFrom('facts').select('json').where('key', '=', 'last-day').execute();
  const day = rows[0] && (JSON.parse(rows[0].json) as string | null);
  return day ?? undefined;
}
