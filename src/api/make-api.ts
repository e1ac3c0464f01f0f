/** The API as one Hono app: guards, routes by area, problems for everything that goes wrong, OpenAPI 3.1 of itself. */
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { addActorRoutes } from './actor-routes.ts';
import type { ApiWork } from './api-work.ts';
import { addBuildRoutes } from './build-routes.ts';
import { addCollectionRoutes } from './collection-routes.ts';
import { addDocumentRoutes } from './document-routes.ts';
import { addDyadRoutes } from './dyad-routes.ts';
import { addEventRoutes } from './event-routes.ts';
import { addExportRoutes } from './export-routes.ts';
import { addFindingRoutes } from './finding-routes.ts';
import { onlyLoopback, onlyOwnPages, withoutNul, withSecurityHeaders } from './guards.ts';
import { problem, problemOf } from './problems.ts';
import { isThere } from './reading-room.ts';
import { refuseInvalid } from './refuse-invalid.ts';
import { addTellerRoutes } from './teller-routes.ts';
import { addWarningRoutes } from './warning-routes.ts';

/** Most bytes that a request may bring. */
const mostBytes = 128 * 1024 * 1024;

/** @param page answers what is not the API: the reading room's own files. */
export function makeApi(
  work: ApiWork,
  { version, page }: { version: string; page?: (c: Context) => Promise<Response> },
): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook: refuseInvalid as never });
  const { folder } = work;
  app.use(withSecurityHeaders, onlyLoopback, withoutNul, onlyOwnPages);
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) =>
        problem(c, 405, `This address answers ${methods.join(', ')} only.`, {
          headers: { Allow: methods.join(', ') },
        }),
    }),
  );
  app.use('/api/*', async (c, next) => {
    if (await isThere(folder)) {
      await work.room.check();
      return next();
    }
    return problem(c, 503, 'The collection’s folder is gone.', {
      hint: 'Put it back where it was, or stop this server; what was open in the browser is not kept.',
    });
  });
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: mostBytes,
      onError: c =>
        problem(c, 413, `A request may bring ${mostBytes / 1024 / 1024} MB at most.`, {
          hint: 'Add fewer files at a time; very long files with “variorum add” while nothing serves.',
        }),
    }),
  );
  addCollectionRoutes(app, work);
  addEventRoutes(app, work);
  addDocumentRoutes(app, work);
  addActorRoutes(app, work);
  addDyadRoutes(app, work);
  addTellerRoutes(app, work);
  addWarningRoutes(app, work);
  addFindingRoutes(app, work);
  addBuildRoutes(app, work);
  addExportRoutes(app, work);
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Variorum', version, description: 'The record of one collection, and adding to it.' },
  });
  app.notFound(c => {
    // Hono hands HEAD on as GET, without the body.
    const isPage = ['GET', 'HEAD'].includes(c.req.method) && !/^\/api(\/|$)/.test(c.req.path);
    return isPage && page ? page(c) : problem(c, 404, 'There is nothing at this address.');
  });
  app.onError(problemOf(work.log, [resolve(folder.path), folder.path, tmpdir()]));
  return app;
}
