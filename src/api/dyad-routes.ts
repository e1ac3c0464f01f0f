/** /api/dyads: who against whom, under a rule. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { type DyadFilter, dyadDetailSchema, dyadPageSchema } from '../model/api-dyads.ts';
import { findDyads, showDyad } from '../store/database/show-dyads.ts';
import { dyadQuery, idSchema, json, problems, ruleQuery, troubles } from './api-schemas.ts';
import type { ApiWork } from './api-work.ts';
import { answer } from './conditional.ts';

const list = createRoute({
  method: 'get',
  path: '/api/dyads',
  summary: 'Pairs of sides with violent events between them under the rule, most events first',
  request: { query: dyadQuery },
  responses: { 200: json('A page of dyads', 'DyadPage', dyadPageSchema), ...troubles },
});

const detail = createRoute({
  method: 'get',
  path: '/api/dyads/{id}',
  summary:
    'One dyad: by month, by year under every rule, its latest 200 events, what is said of how the two stand',
  request: { params: idSchema, query: ruleQuery },
  responses: { 200: json('The dyad', 'DyadDetail', dyadDetailSchema), 404: problems, ...troubles },
});

export function addDyadRoutes(app: OpenAPIHono, { room }: ApiWork): void {
  app.openapi(list, c => {
    const filter = c.req.valid('query') as DyadFilter;
    return answer(c, room, generation => findDyads(generation, filter)) as never;
  });
  app.openapi(detail, c => {
    const { id } = c.req.valid('param');
    const { rule } = c.req.valid('query');
    return answer(c, room, generation => showDyad(generation, id, rule), {
      absent: 'No rule sees a violent event between these two.',
    }) as never;
  });
}
