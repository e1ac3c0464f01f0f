/** /api/actors: who acts, suffers or speaks. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { actorDetailSchema, actorPageSchema } from '../model/api-actors.ts';
import { findActors, showActor } from '../store/database/show-actors.ts';
import { actorQuery, idSchema, json, problems, ruleQuery, troubles } from './api-schemas.ts';
import type { ApiWork } from './api-work.ts';
import { answer } from './conditional.ts';

const list = createRoute({
  method: 'get',
  path: '/api/actors',
  summary: 'Actors, those with the most events first; `q` finds by the beginnings of words of any name',
  request: { query: actorQuery },
  responses: { 200: json('A page of actors', 'ActorPage', actorPageSchema), ...troubles },
});

const detail = createRoute({
  method: 'get',
  path: '/api/actors/{id}',
  summary: 'One actor: its names as met, its latest 200 events, its relations',
  request: { params: idSchema, query: ruleQuery },
  responses: { 200: json('The actor', 'ActorDetail', actorDetailSchema), 404: problems, ...troubles },
});

export function addActorRoutes(app: OpenAPIHono, { room }: ApiWork): void {
  app.openapi(list, c => {
    const filter = c.req.valid('query');
    return answer(c, room, generation => findActors(generation, filter)) as never;
  });
  app.openapi(detail, c => {
    const { id } = c.req.valid('param');
    return answer(c, room, generation => showActor(generation, id, c.req.valid('query').rule), {
      absent: 'There is no actor with this id.',
    }) as never;
  });
}
