/** The server on a real socket, with the real street: builds, progress, the command line through it, and what goes wrong. */
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addThrough, buildThrough } from '../../src/api/client.ts';
import { serveCollection } from '../../src/api/serve-collection.ts';
import { servedBy } from '../../src/api/served-by.ts';
import { run } from '../../src/cli/main.ts';
import { liveTerminal } from '../../src/cli/terminal.ts';
import { problemSchema } from '../../src/model/api.ts';
import { collectionSchema, type Progress, progressSchema } from '../../src/model/api-collection.ts';
import { documentDetailSchema, documentPageSchema } from '../../src/model/api-documents.ts';
import { addFiles } from '../../src/store/add-files.ts';
import { type CollectionFolder, initCollection } from '../../src/store/collection-folder.ts';
import { silent } from '../../src/store/log.ts';
import { startPostgres } from '../database/postgres-server.ts';

const home = mkdtempSync(join(tmpdir(), 'variorum-serve-'));
const logged: string[] = [];
let folder: CollectionFolder;
let server: { address: string; stop: () => Promise<void> };

/** A server over `folder`, its address, and what stops it. */
async function start(database?: string): Promise<typeof server> {
  const stop = Promise.withResolvers<void>();
  const ready = Promise.withResolvers<string>();
  const ended = serveCollection(
    folder,
    {
      port: 0,
      version: '0.1.0',
      database,
      log: (event, facts) => void logged.push(`${event} ${JSON.stringify(facts ?? {})}`),
      pages: async () => undefined,
    },
    ready.resolve,
    stop.promise,
  );
  ended.catch(ready.reject);
  return {
    address: await ready.promise,
    stop: async () => {
      stop.resolve();
      await ended;
    },
  };
}

function file(name: string, text: string) {
  const source = join(home, name);
  writeFileSync(source, text);
  return { source, path: name };
}

beforeAll(async () => {
  folder = await initCollection(join(home, 'collection'), { tool: 'test', now: () => new Date() });
  const first = file(
    'first.txt',
    'Gunmen killed three police officers in Quetta on 3 March 2025, officials said.\n',
  );
  await addFiles(folder, [{ ...first, stated: { published: '2025-03-04' } }], {
    person: 'test',
    tool: 'test',
  });
  server = await start();
  await buildThrough(server.address, () => undefined);
}, 120_000);

afterAll(async () => {
  await server?.stop();
  rmSync(home, { recursive: true, force: true });
});

const get = async (path: string) => (await fetch(`${server.address}${path}`)).json();

it('makes the record as of a day when it is asked for, beside the current one, and keeps a few days', async () => {
  const view = async (day: string) => collectionSchema.parse(await get(`/api/collection?known=${day}`));
  const [before, after] = await Promise.all([view('2025-03-03'), view('2025-03-04')]);
  expect(before).toMatchObject({ documents: 0, events: 0, known: { day: '2025-03-03', undated: 0 } });
  expect(after.documents).toBe(1);
  for (const day of ['2025-03-05', '2025-03-06', '2025-03-07', '2025-03-03'])
    expect((await view(day)).known?.day).toBe(day);
  expect(await get('/api/collection')).toMatchObject({ documents: 1 });
  const file = await fetch(`${server.address}/api/export/record?known=2025-03-03&rule=ucdp`);
  expect(((await file.json()) as { documents: unknown[] }).documents).toEqual([]);
});

it('builds what lay there, and shows its text with the quotes in their places', async () => {
  const view = collectionSchema.parse(await get('/api/collection'));
  expect(view).toMatchObject({ name: 'collection', documents: 1, building: false });
  const { items } = documentPageSchema.parse(await get('/api/documents'));
  const shown = documentDetailSchema.parse(await get(`/api/documents/${items[0]?.id}`));
  expect(shown.text).toContain('Gunmen killed');
  expect(shown.grounds).toMatchObject({ published: 'stated' });
  for (const { account } of shown.accounts)
    expect(shown.text.slice(account.start, account.end)).toBe(account.quote);
});

it('lets the command line add and build through it', async () => {
  expect(await servedBy(folder)).toBe(server.address);
  const second = file('second.txt', 'Two soldiers were injured in a blast in Mastung on 5 March 2025.\n');
  const statement = { stated: { outlet: 'The Sample Review', authors: ['A. Writer'] }, by: 'test' };
  const added = await addThrough(server.address, [second], statement, () => undefined);
  expect(added.added.map(({ path }) => path)).toEqual(['second.txt']);
  const states: string[] = [];
  const view = await buildThrough(server.address, progress => void states.push(progress.state));
  expect(view.documents).toBe(2);
  expect(states).toContain('building');
  expect(states.at(-1)).toBe('built');
  const { items } = documentPageSchema.parse(await get('/api/documents'));
  expect(items.find(document => document.path === 'second.txt')).toMatchObject({
    outlet: 'The Sample Review',
    authors: ['A. Writer'],
  });
}, 60_000);

it('is asked by the commands add and build', async () => {
  const third = file('third.txt', 'Militants abducted a teacher in Kalat on 7 March 2025.\n');
  let out = '';
  const terminal = {
    ...liveTerminal(),
    out: (text: string | Uint8Array) => {
      out += text;
    },
    err: () => undefined,
  };
  const command = (...words: string[]) => run(words, { version: '0.1.0', terminal });
  expect(await command('add', folder.path, third.source, '--outlet', 'The Third')).toBe(0);
  expect(out).toContain('Added 1 file.');
  expect(await command('add', folder.path, third.source)).toBe(0);
  expect(out).toContain('here already');
  expect(await command('build', folder.path)).toBe(0);
  expect(out).toContain(`Built by the server at ${server.address}.\n3 documents`);
  const { items } = documentPageSchema.parse(await get('/api/documents'));
  expect(items.find(document => document.path === 'third.txt')?.outlet).toBe('The Third');
}, 60_000);

it('takes a statement in and builds with it', async () => {
  const { items } = documentPageSchema.parse(await get('/api/documents'));
  const response = await fetch(`${server.address}/api/documents/${items[0]?.id}/description`, {
    method: 'PATCH',
    body: JSON.stringify({ outlet: 'Stated Outlet' }),
    headers: { 'content-type': 'application/json' },
  });
  expect(response.status).toBe(202);
  await buildThrough(server.address, () => undefined);
  const shown = documentDetailSchema.parse(await get(`/api/documents/${items[0]?.id}`));
  expect(shown.document.outlet).toBe('Stated Outlet');
  expect(shown.grounds.outlet).toBe('stated');
}, 60_000);

it('sends the state first, to two browsers at once', async () => {
  const first = await Promise.all(
    [1, 2].map(async () => {
      const stopped = new AbortController();
      const response = await fetch(`${server.address}/api/build/progress`, { signal: stopped.signal });
      expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
      const { value } = (await response.body?.getReader().read()) ?? {};
      stopped.abort();
      return new TextDecoder().decode(value);
    }),
  );
  for (const text of first) {
    expect(text).toMatch(/^event: progress\n/);
    progressSchema.parse(JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? ''));
  }
});

it('answers under no other name (DNS rebinding), and only on loopback', async () => {
  const { port, hostname } = new URL(server.address);
  expect(hostname).toBe('127.0.0.1');
  const status = await new Promise((resolve, reject) => {
    const asked = request({
      port,
      hostname,
      path: '/api/collection',
      headers: { host: `evil.example:${port}` },
    });
    asked.once('response', response => resolve(response.resume().statusCode)).once('error', reject);
    asked.end();
  });
  expect(status).toBe(403);
});

it('exports what the command line exports', async () => {
  const response = await fetch(`${server.address}/api/export/record`);
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="collection.json"');
  expect(await response.json()).toMatchObject({ format: 'variorum-record/1' });
  expect(await (await fetch(`${server.address}/api/export/csv`)).text()).toMatch(/^\W?event/);
});

it('refuses a second server and a writer, in a sentence', async () => {
  const served = `This collection is being served already, at ${server.address} `;
  await expect(start()).rejects.toThrow(served);
  const port = Number(new URL(server.address).port);
  const options = { port, version: '0', log: silent, pages: async () => undefined };
  const serve = (which: CollectionFolder) =>
    serveCollection(which, options, () => undefined, Promise.resolve());
  await expect(serve(folder)).rejects.toThrow(served);
  const other = await initCollection(join(home, 'other'), { tool: 'test', now: () => new Date() });
  await expect(serve(other)).rejects.toThrow(/is in use/);
});

it('says so while the folder is gone, and goes on once it is back', async () => {
  renameSync(folder.path, `${folder.path}.away`);
  const response = await fetch(`${server.address}/api/events`);
  expect(response.status).toBe(503);
  expect(problemSchema.parse(await response.json()).detail).toMatch(/gone/);
  renameSync(`${folder.path}.away`, folder.path);
  expect((await fetch(`${server.address}/api/events`)).status).toBe(200);
});

it('gives the lock back, starts again from what is there, and remakes a damaged database', async () => {
  const before = await get('/api/events');
  await server.stop();
  expect(existsSync(folder.lock)).toBe(false);
  const control = join(folder.derived, 'database', 'global', 'pg_control');
  expect(readFileSync(control).length).toBeGreaterThan(0);
  writeFileSync(control, 'damaged');
  logged.length = 0;
  server = await start();
  await buildThrough(server.address, () => undefined);
  expect(logged.some(line => line.startsWith('database.damaged'))).toBe(true);
  expect(await get('/api/events')).toEqual(before);
}, 120_000);

it('says that the record is not loaded yet, never that there is none', async () => {
  await server.stop();
  rmSync(folder.derived, { recursive: true });
  server = await start();
  const first = await fetch(`${server.address}/api/collection`);
  expect(first.status).toBe(503);
  expect(problemSchema.parse(await first.json()).detail).toMatch(/not loaded yet/);
  expect(await servedBy(folder)).toBe(server.address);
  const told: Progress[] = [progressSchema.parse(await get('/api/build'))];
  await buildThrough(server.address, progress => void told.push(progress));
  expect(told[0]).toMatchObject({ state: 'building' });
  const steps = new Set(told.map(({ step }) => step));
  for (const step of ['reading', 'comparing', 'loading'] as const) expect(steps).toContain(step);
  expect(told.filter(({ step }) => step === 'reading').every(({ total }) => total === 3)).toBe(true);
  expect(collectionSchema.parse(await get('/api/collection')).documents).toBe(3);
}, 120_000);

it('notices that its derived folder was deleted, and makes it again', async () => {
  const before = await get('/api/events');
  rmSync(folder.derived, { recursive: true });
  logged.length = 0;
  const response = await fetch(`${server.address}/api/events`);
  expect([200, 503]).toContain(response.status);
  await buildThrough(server.address, () => undefined);
  expect(logged.filter(line => line.startsWith('database.damaged'))).toHaveLength(1);
  expect(await get('/api/events')).toEqual(before);
  expect(existsSync(join(folder.derived, 'database', 'PG_VERSION'))).toBe(true);
}, 120_000);

it('answers at once from the tables that are there, before any build', async () => {
  await server.stop();
  logged.length = 0;
  server = await start();
  expect(collectionSchema.parse(await get('/api/collection')).documents).toBe(3);
  expect(logged.some(line => line.startsWith('database.damaged'))).toBe(false);
}, 60_000);

it('serves the same from a PostgreSQL server, and keeps no password in its lock', async () => {
  const before = await get('/api/events');
  await server.stop();
  const postgres = await startPostgres();
  try {
    server = await start(postgres.url.replace('variorum@', 'variorum:secret@'));
    await buildThrough(server.address, () => undefined);
    expect(await get('/api/events')).toEqual(before);
    expect(readFileSync(folder.lock, 'utf8')).not.toContain('secret');
    await postgres.stop();
    const response = await fetch(`${server.address}/api/events`);
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain('secret');
    await server.stop();
  } finally {
    await postgres.stop();
  }
  await expect(start('postgres://variorum:secret@127.0.0.1:1/none')).rejects.toThrow(
    /^The PostgreSQL server named by --database cannot be used(?!.*secret)/,
  );
  server = await start();
}, 120_000);
