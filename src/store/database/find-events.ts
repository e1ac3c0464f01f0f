/** Events under the filters of the list: a page of them, and their months for the strip above it. */
import { type ExpressionBuilder, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { EventFilter, EventPage, EventSummary, Timeline } from '../../model/api-events.ts';
import { readCursor, writeCursor } from './cursor.ts';
import type { Generation } from './generations.ts';
import { questionWords } from './search-words.ts';
import type { Tables } from './tables.ts';

const orders = {
  date: { column: 'sort_day', type: 'string' },
  accounts: { column: 'accounts', type: 'number' },
  deaths: { column: 'toll', type: 'number' },
} as const;

export const usualLimit = 50;

/** One page, latest (or most) first; undated events come last. */
export async function findEvents({ tables }: Generation, filter: EventFilter): Promise<EventPage> {
  const { sort = 'date', limit = usualLimit } = filter;
  const { column, type } = orders[sort];
  const cursor = readCursor(sort, filter.cursor, type);
  const matching = filtered(eventsUnder(tables, filter.rule), filter);
  const { total } = await matching
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .$if(cursor !== undefined, query =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple(column, 'id'), '<', tuple(cursor?.value as never, cursor?.id as never)),
      ),
    )
    .select(['id', 'summary', `${column} as value`])
    .orderBy(column, 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(row => summaryUnder(row.summary, filter.rule)),
    total,
    ...(rows.length > limit && last && { next: writeCursor(sort, { value: last.value, id: last.id }) }),
  };
}

/** Events by the month of the first day that they may lie on, and by status. */
export async function eventTimeline({ tables }: Generation, filter: EventFilter): Promise<Timeline> {
  const month = sql<string>`left(sort_day, 7)`;
  const rows = await filtered(eventsUnder(tables, filter.rule), filter)
    .select(({ fn }) => [month.as('month'), 'status', fn.countAll<number>().as('events')])
    .groupBy([month, 'status'])
    .orderBy('month')
    .orderBy('status')
    .execute();
  const months = Map.groupBy(
    rows.filter(row => row.month !== ''),
    row => row.month,
  );
  return {
    months: [...months].map(([name, own]) => ({
      month: name,
      statuses: Object.fromEntries(own.map(({ status, events }) => [status, events])),
    })),
    undated: rows.filter(row => row.month === '').reduce((sum, row) => sum + row.events, 0),
  };
}

type Events = SelectQueryBuilder<Tables, 'events', Record<never, never>>;

/** The events as a rule shows them: those of `views` in place of the build's own. */
export function eventsUnder(tables: Generation['tables'], rule: EventFilter['rule']): Events {
  if (rule === undefined) return tables.selectFrom('events');
  const shown = tables
    .selectFrom('events')
    .leftJoin('views', join => join.onRef('views.event', '=', 'events.id').on('views.rule', '=', rule))
    .select(['events.id', 'events.type', 'events.status', 'events.accounts'])
    .select(
      (['first_day', 'last_day', 'sort_day', 'toll', 'summary'] as const).map(column =>
        sql`case when views.event is null then ${sql.ref(`events.${column}`)} else ${sql.ref(`views.${column}`)} end`.as(
          column,
        ),
      ),
    )
    .select('events.search');
  // The columns that lists ask for, under the same names.
  return tables.selectFrom(shown.as('events')) as unknown as Events;
}

/** An event that another rule shows no differently is kept once, under the build's rule. */
export function summaryUnder(summary: string, rule: EventFilter['rule']): EventSummary {
  const shown = JSON.parse(summary) as EventSummary;
  return rule === undefined ? shown : { ...shown, rule };
}

/** The named events as the rule shows them, latest first. */
export async function eventsById(
  { tables }: Generation,
  ids: readonly string[],
  { rule, most }: { readonly rule?: EventFilter['rule']; readonly most: number },
): Promise<EventSummary[]> {
  if (ids.length === 0) return [];
  const rows = await eventsUnder(tables, rule)
    .where('id', 'in', [...new Set(ids)])
    .select('summary')
    .orderBy('sort_day', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ summary }) => summaryUnder(summary, rule));
}

function filtered(events: Events, filter: EventFilter): Events {
  const { q, actor, place, type, status, disagreement, from, to } = filter;
  let query = events;
  if (type) query = query.where('type', '=', type);
  if (status) query = query.where('status', '=', status);
  if (q?.trim()) query = query.where(matches('search', q));
  // An uncertain date counts wherever it may lie: the spans need only meet. What has no date has no place here.
  if (from || to) query = query.where('sort_day', '!=', '');
  if (from) query = query.where(({ eb, or }) => or([eb('last_day', 'is', null), eb('last_day', '>=', from)]));
  if (to) query = query.where(({ eb, or }) => or([eb('first_day', 'is', null), eb('first_day', '<=', to)]));
  if (actor) query = query.where('id', 'in', eb => eventsWith(eb, actor));
  if (place) {
    query = query.where('id', 'in', eb =>
      eb.selectFrom('event_places').select('event').where('place', '=', place),
    );
  }
  if (disagreement) {
    query = query.where('id', 'in', eb =>
      eb.selectFrom('disagreements').select('subject').where('kind', '=', disagreement),
    );
  }
  return query;
}

function eventsWith(eb: ExpressionBuilder<Tables, 'events'>, actor: string) {
  return eb
    .selectFrom('participants')
    .select('event')
    .where('actor', '=', actor)
    .where('role', 'in', ['initiator', 'target']);
}

/** Whether all words of a question stand in `column`, by stem or by beginning; a question without a word finds nothing. */
export function matches(column: string, question: string): RawBuilder<boolean> {
  const words = questionWords(question);
  if (words.length === 0) return sql<boolean>`false`;
  const terms = words.map(word => {
    const beginning = word.length > 1 ? `${word}:*` : word;
    return sql`(plainto_tsquery('english', ${word}::text) || to_tsquery('simple', ${beginning}::text))`;
  });
  return sql<boolean>`${sql.ref(column)} @@ (${sql.join(terms, sql` && `)})`;
}
