/** A small server for the browser tests: the built pages under the strict policy, and canned answers shaped by the contract. */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Progress } from '../../src/model/api-collection.ts';
import type { DyadFilter } from '../../src/model/api-dyads.ts';
import type { EventFilter } from '../../src/model/api-events.ts';
import type { TellerFilter } from '../../src/model/api-tellers.ts';
import type { WarningFilter } from '../../src/model/api-warnings.ts';
import * as answers from './fixture-answers.ts';
import * as events from './fixture-event-answers.ts';
import * as parties from './fixture-parties.ts';

/** Builds the pages into a folder of the test's own, so that a server of this checkout keeps its own. @returns the folder. */
export function buildPages(name = 'web-fixture'): string {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const pages = join(root, 'dist', name);
  const vite = ['build', '-c', 'src/web/vite.config.ts', '--outDir', pages, '--logLevel', 'warn'];
  const built = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', ...vite], {
    cwd: root,
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`the pages could not be built: ${built.stderr}`);
  return pages;
}

/** The same as the real server's. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface FixtureServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

interface Fixture {
  readonly port?: number;
  /** How far a build is before which there is no record. */
  readonly loading?: Progress;
}

/** @param pages the folder that `buildPages` gave. */
export async function startFixtureServer(
  pages: string,
  { port = 0, loading }: Fixture = {},
): Promise<FixtureServer> {
  const server = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    void handle(request, response, pages, loading);
  });
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve));
  const { port: open } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${open}`,
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  pages: string,
  loading: Progress | undefined,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (!pathname.startsWith('/api/'))
    return sendPage(join(pages, extname(pathname) in types ? pathname : 'index.html'), response);
  const query = Object.fromEntries(searchParams);
  const [, , kind, id, part] = pathname.split('/').map(decodeURIComponent);
  if (pathname === '/api/build/progress') return progress(response, loading);
  if (loading) return refuse(response);
  if (pathname === '/api/build') return send(response, { state: 'idle', done: 0, total: 0 });
  if (kind === 'findings') return page(response, answers.unread, query);
  if (kind === 'documents' && request.method === 'POST') return addDocuments(request, response);
  if (kind === 'documents' && part === 'description') return describe(id ?? '', request, response);
  if (kind === 'collection') return send(response, { ...answers.collection(), ...known(query.known) });
  if (pathname === '/api/events/timeline') return send(response, events.timeline(query as EventFilter));
  if (kind === 'events' && id && part === 'decisions') return sendOne(response, events.eventDecisions(id));
  if (kind === 'events')
    return id
      ? sendOne(response, events.eventDetail(id))
      : page(response, events.findEvents(query as EventFilter), query);
  if (kind === 'documents')
    return id ? sendOne(response, answers.documentDetail(id)) : page(response, answers.documents(), query);
  if (kind === 'actors')
    return id ? sendOne(response, answers.actorDetail(id)) : page(response, answers.actors(query), query);
  if (kind === 'dyads')
    return id
      ? sendOne(response, parties.dyadDetail(id, query.rule as DyadFilter['rule']))
      : page(response, parties.dyads(query as DyadFilter), query);
  if (kind === 'voices')
    return id
      ? sendOne(response, parties.voiceDetail(id))
      : page(response, parties.voices(query as TellerFilter), query);
  if (kind === 'warnings' && request.method === 'POST') {
    parties.judge(id ?? '', JSON.parse(await body(request)));
    return send(response, { state: 'idle', done: 0, total: 0 }, 202);
  }
  if (kind === 'warnings')
    return page(response, parties.findWarnings(query as WarningFilter), query, parties.warningChoices);
  return sendOne(response, undefined);
}

/** As if only two documents had been there by any earlier day. */
function known(day: string | undefined): object {
  return day ? { known: { day, undated: 1 }, documents: 2 } : {};
}

function page(
  response: ServerResponse,
  all: readonly unknown[],
  query: Readonly<Record<string, string>>,
  beside: object = {},
): void {
  const start = Number(query.cursor ?? 0);
  const end = start + Number(query.limit ?? 50);
  send(response, {
    items: all.slice(start, end),
    total: all.length,
    ...(end < all.length ? { next: String(end) } : {}),
    ...beside,
  });
}

function sendOne(response: ServerResponse, found: unknown): void {
  const missing = {
    type: 'about:blank',
    title: 'There is nothing with this id.',
    status: 404,
    hint: 'Go back to the list and choose again.',
  };
  send(response, found ?? missing, found ? 200 : 404);
}

function send(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, {
    'content-type': status < 400 ? 'application/json' : 'application/problem+json',
  });
  response.end(JSON.stringify(value));
}

function refuse(response: ServerResponse): void {
  const detail = 'The collection’s record is not loaded yet.';
  send(response, { type: 'about:blank', title: 'Unavailable for now', status: 503, detail }, 503);
}

function progress(response: ServerResponse, state: Progress = { state: 'idle', done: 0, total: 0 }): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(`event: progress\ndata: ${JSON.stringify(state)}\n\n`);
}

async function body(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function addDocuments(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const names = [...(await body(request)).matchAll(/filename="([^"]*)"/g)].map(([, name = '']) => name);
  const sha256 = '0'.repeat(64);
  for (const path of names.filter(name => name.endsWith('.png'))) {
    answers.unread.push({
      code: 'media-unread',
      message: 'The file is a picture.',
      path,
      hint: 'Add its text.',
    });
  }
  send(response, {
    added: names.filter(name => !name.endsWith('.bin')).map(path => ({ path, sha256 })),
    known: [],
    refused: names
      .filter(name => name.endsWith('.bin'))
      .map(path => ({
        path,
        reason: 'No reader knows this kind of file.',
        hint: 'Save it as text or HTML.',
      })),
  });
}

async function describe(id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const statement = JSON.parse(await body(request)) as Record<string, string>;
  const kept = Object.entries({ ...answers.stated.get(id), ...statement }).filter(
    ([, value]) => value !== '',
  );
  answers.stated.set(id, Object.fromEntries(kept));
  send(response, { state: 'idle', done: 0, total: 0 });
}

async function sendPage(file: string, response: ServerResponse): Promise<void> {
  try {
    const bytes = await readFile(file);
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' });
    response.end(bytes);
  } catch {
    response.writeHead(404).end();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await startFixtureServer(buildPages(), { port: Number(process.argv[2] ?? 4199) });
  process.stdout.write(`${url}\n`);
}
