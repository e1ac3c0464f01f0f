/** /api/events: the list under its filters, its months, and one event with its accounts. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  type EventDecisions,
  type EventFilter,
  eventDecisionsSchema,
  eventDetailSchema,
  eventPageSchema,
  timelineSchema,
} from '../model/api-events.ts';
import type { CollectionFolder } from '../store/collection-folder.ts';
import { eventTimeline, findEvents } from '../store/database/find-events.ts';
import type { Generation } from '../store/database/generations.ts';
import { showEvent } from '../store/database/show-event.ts';
import { decisionsIn } from '../store/decide.ts';
import { decisionsOn } from '../store/decisions-on.ts';
import { readLedger } from '../store/ledger.ts';
import {
  eventQuery,
  idSchema,
  json,
  knownQuery,
  problems,
  ruleQuery,
  timelineQuery,
  troubles,
} from './api-schemas.ts';
import type { ApiWork } from './api-work.ts';
import { answer } from './conditional.ts';

const list = createRoute({
  method: 'get',
  path: '/api/events',
  summary: 'Events under filters, a page at a time; latest first unless sorted otherwise',
  request: { query: eventQuery },
  responses: { 200: json('A page of events', 'EventPage', eventPageSchema), ...troubles },
});

const timeline = createRoute({
  method: 'get',
  path: '/api/events/timeline',
  summary: 'Events by month and status, under the filters of the list',
  request: { query: timelineQuery },
  responses: { 200: json('Months with counts', 'Timeline', timelineSchema), ...troubles },
});

const detail = createRoute({
  method: 'get',
  path: '/api/events/{id}',
  summary: 'One event: every account of it, field by field, and what every rule takes of them',
  request: { params: idSchema, query: ruleQuery },
  responses: { 200: json('The event', 'EventDetail', eventDetailSchema), 404: problems, ...troubles },
});

const decisions = createRoute({
  method: 'get',
  path: '/api/events/{id}/decisions',
  summary: 'What people judged of the passages that one event’s accounts stand in',
  request: { params: idSchema, query: knownQuery },
  responses: {
    200: json('The decisions', 'EventDecisions', eventDecisionsSchema),
    404: problems,
    ...troubles,
  },
});

export function addEventRoutes(app: OpenAPIHono, { room, folder }: ApiWork): void {
  app.openapi(list, c => {
    const filter = c.req.valid('query') as EventFilter;
    return answer(c, room, generation => findEvents(generation, filter)) as never;
  });
  app.openapi(timeline, c => {
    const filter = c.req.valid('query') as EventFilter;
    return answer(c, room, generation => eventTimeline(generation, filter)) as never;
  });
  app.openapi(detail, c => {
    const { id } = c.req.valid('param');
    const { rule } = c.req.valid('query');
    return answer(c, room, generation => showEvent(generation, id, rule), {
      absent: noEvent,
    }) as never;
  });
  app.openapi(decisions, c => {
    const { id } = c.req.valid('param');
    const { known } = c.req.valid('query');
    return answer(c, room, generation => decisionsOf(folder, generation, id, known), {
      absent: noEvent,
    }) as never;
  });
}

const noEvent = 'There is no event with this id.';

/**
 * From the ledger itself: what was judged counts from the next build on, which is then another generation.
 * @param known the last day whose decisions are shown, where one was asked for.
 */
async function decisionsOf(
  folder: CollectionFolder,
  generation: Generation,
  id: string,
  known: string | undefined,
): Promise<EventDecisions | undefined> {
  const detail = await showEvent(generation, id);
  if (!detail) return undefined;
  const { entries } = await readLedger(folder.ledger);
  const names = new Map([...detail.actors, ...detail.places].map(thing => [thing.id, thing.name]));
  const decisions = decisionsIn(entries).filter(({ at }) => known === undefined || at.slice(0, 10) <= known);
  return { items: decisionsOn(detail.event.accounts, decisions, thing => names.get(thing)) };
}
