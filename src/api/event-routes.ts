/** /api/events: the list under its filters, its months, and one event with its accounts. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { type EventFilter, eventDetailSchema, eventPageSchema, timelineSchema } from '../model/api-events.ts';
import { eventTimeline, findEvents } from '../store/database/find-events.ts';
import { showEvent } from '../store/database/show-event.ts';
import { eventQuery, idSchema, json, problems, ruleQuery, timelineQuery, troubles } from './api-schemas.ts';
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

export function addEventRoutes(app: OpenAPIHono, { room }: ApiWork): void {
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
      absent: 'There is no event with this id.',
    }) as never;
  });
}
