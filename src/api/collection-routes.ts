/** /api/collection: the collection at a glance. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { type CollectionView, collectionSchema } from '../model/api-collection.ts';
import type { Generation } from '../store/database/generations.ts';
import { showCollection } from '../store/database/show-collection.ts';
import { json, knownQuery, troubles } from './api-schemas.ts';
import type { ApiWork } from './api-work.ts';
import { answer } from './conditional.ts';

const glance = createRoute({
  method: 'get',
  path: '/api/collection',
  summary: 'The collection at a glance, with the choices of every filter',
  request: { query: knownQuery },
  responses: { 200: json('The collection', 'Collection', collectionSchema), ...troubles },
});

export function addCollectionRoutes(app: OpenAPIHono, { room, builds }: ApiWork): void {
  // Every page asks for it first, and it is the same as long as the generation is.
  const views = new WeakMap<Generation, Omit<CollectionView, 'building'>>();
  const view = async (generation: Generation) => {
    const known = views.get(generation) ?? (await showCollection(generation));
    views.set(generation, known);
    return known;
  };
  app.openapi(glance, c => {
    const building = builds.progress().state === 'building';
    return answer(c, room, async generation => ({ ...(await view(generation)), building }), {
      state: String(building),
    }) as never;
  });
}
