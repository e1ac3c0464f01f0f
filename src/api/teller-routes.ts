/** /api/voices: who tells, and how often each was first, alone, joined, contradicted, denied. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { type TellerFilter, tellerDetailSchema, tellerPageSchema } from '../model/api-tellers.ts';
import { findTellers, showTeller } from '../store/database/show-tellers.ts';
import { idSchema, json, knownQuery, problems, tellerQuery, troubles } from './api-schemas.ts';
import type { ApiWork } from './api-work.ts';
import { answer } from './conditional.ts';

const list = createRoute({
  method: 'get',
  path: '/api/voices',
  summary: 'Voices and outlets with their counts, voices first, those with the most events before others',
  request: { query: tellerQuery },
  responses: { 200: json('A page of voices and outlets', 'TellerPage', tellerPageSchema), ...troubles },
});

const detail = createRoute({
  method: 'get',
  path: '/api/voices/{id}',
  summary:
    'One voice or outlet: the events behind each count, and the tolls of its own fights beside others’',
  request: { params: idSchema, query: knownQuery },
  responses: {
    200: json('The voice or outlet', 'TellerDetail', tellerDetailSchema),
    404: problems,
    ...troubles,
  },
});

export function addTellerRoutes(app: OpenAPIHono, { room }: ApiWork): void {
  app.openapi(list, c => {
    const filter = c.req.valid('query') as TellerFilter;
    return answer(c, room, generation => findTellers(generation, filter)) as never;
  });
  app.openapi(detail, c => {
    const { id } = c.req.valid('param');
    return answer(c, room, generation => showTeller(generation, id), {
      absent: 'There is no voice and no outlet with this id.',
    }) as never;
  });
}
