/** The reading room's own files: the built pages, and the one page for every address. */
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { Context } from 'hono';
import { problem } from './problems.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** The router's addresses (src/web/router.tsx): a list, or one thing of it. */
const screens = /^\/(?:(?:events|documents|actors|dyads|voices)(?:\/[^/]+)?\/?|warnings\/?)?$/;

/**
 * Answers from `folder`. Every other address gets the page, which says itself that there is no such screen: with 404
 * then, so that a program is told as well.
 * @param ready ends when the files are there; the first request may have to wait for it.
 */
export function webFiles(folder: string, ready: Promise<void>): (c: Context) => Promise<Response> {
  return async c => {
    try {
      await ready;
    } catch {
      return problem(c, 503, 'The reading room’s pages could not be built.', {
        hint: 'The server’s log says why; the API answers all the same, see /api/openapi.json.',
      });
    }
    const path = decoded(c.req.path);
    const type = types[extname(path).toLowerCase()];
    const bytes = type && path !== undefined ? await fileAt(folder, path) : undefined;
    if (bytes && type) return c.body(bytes, 200, { 'Content-Type': type, 'Cache-Control': cachingOf(path) });
    if (path.startsWith('/assets/')) return problem(c, 404, 'There is no such file.');
    const page = await fileAt(folder, '/index.html');
    if (!page)
      return problem(c, 503, 'The reading room’s pages are gone.', { hint: 'Start the server again.' });
    const status = screens.test(c.req.path) ? 200 : 404;
    return c.body(page, status, { 'Content-Type': types['.html'] as string, 'Cache-Control': 'no-cache' });
  };
}

/** Names under /assets/ hold a hash of their content. */
function cachingOf(path: string): string {
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

async function fileAt(folder: string, path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const full = join(folder, path);
  if (!full.startsWith(folder + sep)) return undefined;
  try {
    return new Uint8Array(await readFile(full));
  } catch {
    return undefined;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '/';
  }
}
