/** /api/build: asks for a build, and tells how far it is as server-sent events. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { type Progress, progressSchema } from '../model/api-collection.ts';
import { json, troubles } from './api-schemas.ts';
import type { ApiWork } from './api-work.ts';

const build = createRoute({
  method: 'post',
  path: '/api/build',
  summary: 'Has the record made from all that is in the ledger now',
  responses: { 202: json('A build has begun', 'Progress', progressSchema), ...troubles },
});

const look = createRoute({
  method: 'get',
  path: '/api/build',
  summary: 'How far the build is, now; answers also before the tables are open',
  responses: { 200: json('The state of the build', 'Progress', progressSchema), ...troubles },
});

const follow = createRoute({
  method: 'get',
  path: '/api/build/progress',
  summary: 'The state of the build now, then at every change, as server-sent events named `progress`',
  responses: {
    200: {
      description: 'Events whose data are a Progress',
      content: { 'text/event-stream': { schema: z.string() } },
    },
    ...troubles,
  },
});

/** A line that says nothing, so that a proxy or a browser does not take the stream for dead. */
const heartbeat = 15_000;

export function addBuildRoutes(app: OpenAPIHono, { builds }: ApiWork): void {
  app.openapi(build, c => {
    builds.request();
    return c.json(builds.progress(), 202);
  });
  app.openapi(look, c => {
    c.header('Cache-Control', 'no-store');
    return c.json(builds.progress(), 200);
  });
  app.openapi(
    follow,
    c =>
      streamSSE(c, async stream => {
        c.header('Cache-Control', 'no-cache');
        const { promise: ended, resolve: end } = Promise.withResolvers<void>();
        const send = (progress: Progress) =>
          stream.writeSSE({ event: 'progress', data: JSON.stringify(progress) });
        const stop = builds.follow(progress => void send(progress));
        const beat = setInterval(() => void stream.write(': still here\n\n'), heartbeat);
        beat.unref();
        stream.onAbort(end);
        await send(builds.progress());
        await ended;
        clearInterval(beat);
        stop();
      }) as never,
  );
}
