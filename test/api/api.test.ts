/** Every route without a port: what it answers, by the contract; what it refuses, as a problem that names the mistake. */
import { readFileSync, renameSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { contentSecurityPolicy } from '../../src/api/guards.ts';
import { problemSchema } from '../../src/model/api.ts';
import { actorDetailSchema, actorPageSchema } from '../../src/model/api-actors.ts';
import { collectionSchema, progressSchema } from '../../src/model/api-collection.ts';
import {
  addedSchema,
  documentDetailSchema,
  documentPageSchema,
  findingPageSchema,
  type Statement,
} from '../../src/model/api-documents.ts';
import { dyadDetailSchema, dyadPageSchema } from '../../src/model/api-dyads.ts';
import {
  eventDecisionsSchema,
  eventDetailSchema,
  eventPageSchema,
  timelineSchema,
} from '../../src/model/api-events.ts';
import { tellerDetailSchema, tellerPageSchema } from '../../src/model/api-tellers.ts';
import { warningPageSchema, warningViewSchema } from '../../src/model/api-warnings.ts';
import { hostile, openRoom } from './open-room.ts';

let room: Awaited<ReturnType<typeof openRoom>>;

beforeAll(async () => {
  room = await openRoom(120);
}, 60_000);
afterAll(() => room.close());

const get = (path: string, headers: Record<string, string> = {}) => room.app.request(path, { headers });

async function answered<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>> {
  const response = await get(path);
  expect(response.status, path).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  return schema.parse(await response.json());
}

async function refused(response: Response | Promise<Response>, status: number, naming = ''): Promise<string> {
  const settled = await response;
  const text = await settled.text();
  expect(settled.status, text).toBe(status);
  expect(settled.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = problemSchema.strict().parse(JSON.parse(text));
  expect(problem.status).toBe(status);
  expect(text).toContain(naming);
  expect(text).not.toContain(room.folder.path);
  expect(settled.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  return text;
}

describe('what it answers', () => {
  it('every list and everything that a list names', async () => {
    const view = await answered('/api/collection', collectionSchema);
    expect(view.events).toBe(120);
    const events = await answered('/api/events', eventPageSchema);
    expect(events.items).toHaveLength(50);
    const next = await answered(`/api/events?cursor=${events.next}`, eventPageSchema);
    expect(next.items[0]?.id).not.toBe(events.items[0]?.id);
    await answered('/api/events/timeline?status=contested', timelineSchema);
    for (const { id } of events.items.slice(0, 5)) {
      await answered(`/api/events/${id}`, eventDetailSchema);
      expect(await answered(`/api/events/${id}/decisions`, eventDecisionsSchema)).toEqual({ items: [] });
    }
    const documents = await answered('/api/documents?limit=3', documentPageSchema);
    for (const { id } of documents.items) await answered(`/api/documents/${id}`, documentDetailSchema);
    const actors = await answered('/api/actors?q=front&kind=armed_group', actorPageSchema);
    for (const { id } of actors.items) await answered(`/api/actors/${id}`, actorDetailSchema);
    const dyads = await answered('/api/dyads?limit=3', dyadPageSchema);
    for (const { id } of dyads.items)
      await answered(`/api/dyads/${encodeURIComponent(id)}?rule=ucdp`, dyadDetailSchema);
    const voices = await answered('/api/voices?limit=3', tellerPageSchema);
    for (const { id } of voices.items)
      await answered(`/api/voices/${encodeURIComponent(id)}`, tellerDetailSchema);
    const warnings = await answered('/api/warnings?status=awaiting', warningPageSchema);
    for (const { id } of warnings.items) await answered(`/api/warnings/${id}`, warningViewSchema);
    expect([dyads.total, voices.total, warnings.total].every(total => total > 0)).toBe(true);
    expect(await answered('/api/build', progressSchema)).toMatchObject({ state: 'idle' });
  });

  it('every filter of the contract', async () => {
    const { choices } = await answered('/api/collection', collectionSchema);
    const query = `q=front&actor=${choices.actors[0]?.id}&place=${encodeURIComponent(choices.places[0]?.id ?? '')}&from=2019-01-01&to=2026-01-01&sort=deaths&limit=200`;
    const page = await answered(`/api/events?${query}`, eventPageSchema);
    expect(page.total).toBe(page.items.length);
    for (const { status } of choices.statuses) {
      const { total } = await answered(`/api/events?status=${status}`, eventPageSchema);
      expect(total).toBe(choices.statuses.find(choice => choice.status === status)?.events);
    }
    for (const kind of ['conflict', 'precision', 'denial', 'naming']) {
      await answered(`/api/events?disagreement=${kind}`, eventPageSchema);
    }
  });

  it('the accounts of events, and the origins that these rest on', async () => {
    const view = await answered('/api/collection', collectionSchema);
    const { items } = await answered('/api/events?limit=200', eventPageSchema);
    expect(view.accounts).toBe(items.reduce((sum, event) => sum + event.accounts, 0));
    const details = await Promise.all(
      items.map(({ id }) => answered(`/api/events/${id}`, eventDetailSchema)),
    );
    expect(view.origins).toBe(new Set(details.flatMap(({ origins }) => origins.map(({ id }) => id))).size);
    // One that only a relation rests on is in neither figure.
    expect(view.origins).toBe(room.record.origins.length - 1);
  });

  it('every question as of a day, the same ones without it as before', async () => {
    const whole = await answered('/api/events?limit=200', eventPageSchema);
    const known = await answered('/api/events?limit=200&known=2024-10-20', eventPageSchema);
    expect(known.total).toBeLessThan(whole.total);
    expect(known.total).toBeGreaterThan(0);
    const view = await answered('/api/collection?known=2024-10-20', collectionSchema);
    expect(view).toMatchObject({ known: { day: '2024-10-20', undated: 0 }, events: known.total });
    expect((await answered('/api/collection', collectionSchema)).known).toBeUndefined();
    const gone = whole.items.find(({ id }) => !known.items.some(event => event.id === id));
    await refused(get(`/api/events/${gone?.id}?known=2024-10-20`), 404);
    await answered(`/api/events/${gone?.id}`, eventDetailSchema);
    for (const path of ['documents', 'actors', 'dyads', 'voices', 'warnings', 'findings', 'events/timeline'])
      expect((await get(`/api/${path}?known=2024-10-20`)).status, path).toBe(200);
    await refused(get('/api/events?known=2024-02-30'), 400, '“known” must be a day of the calendar');
  });

  it('as of a day also when that day’s tables are dropped meanwhile, and makes no database anew for it', async () => {
    room.drop();
    await answered('/api/events?known=2024-10-21', eventPageSchema);
    expect(room.mended()).toBe(0);
    room.drop();
    await refused(get('/api/events?limit=9'), 500);
    expect(room.mended()).toBe(1);
  });

  it('findings of files that gave no document apart from those of documents, with what to do', async () => {
    const files = await answered('/api/findings?of=files', findingPageSchema);
    expect(files.items).toEqual([
      { code: 'document-empty', message: 'The file is empty.', path: 'empty.txt', hint: expect.any(String) },
      { code: 'media-unread', message: 'No text.', path: 'picture.png', hint: expect.any(String) },
    ]);
    const first = await answered('/api/findings?limit=1', findingPageSchema);
    expect(first.total).toBe(room.record.findings.length);
    const next = await answered(`/api/findings?limit=1&cursor=${first.next}`, findingPageSchema);
    expect(next.items).not.toEqual(first.items);
    const documents = await answered('/api/findings?of=documents', findingPageSchema);
    expect(documents.total + files.total).toBe(first.total);
  });

  it('HEAD as GET, without the body', async () => {
    const response = await room.app.request('/api/events', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toBeTruthy();
    expect(await response.text()).toBe('');
    expect((await room.app.request('/', { method: 'HEAD' })).status).toBe(200);
  });

  it('hostile markup as JSON text that no browser runs', async () => {
    const response = await get('/api/documents?limit=1');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(documentPageSchema.parse(await response.json()).items[0]?.title).toBe(hostile);
  });

  it('304 to what is known, and anew once the question differs', async () => {
    const first = await get('/api/events?limit=2');
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const second = await get('/api/events?limit=2', { 'if-none-match': `"other", ${etag}` });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe('');
    expect((await get('/api/events?limit=3', { 'if-none-match': etag })).status).toBe(200);
  });

  it('OpenAPI 3.1 of all its routes', async () => {
    const description = (await (await get('/api/openapi.json')).json()) as {
      openapi: string;
      paths: object;
      components: { schemas: object };
    };
    expect(description.openapi).toBe('3.1.0');
    expect(Object.keys(description.paths).sort()).toEqual([
      '/api/actors',
      '/api/actors/{id}',
      '/api/build',
      '/api/build/progress',
      '/api/collection',
      '/api/documents',
      '/api/documents/{id}',
      '/api/documents/{id}/description',
      '/api/dyads',
      '/api/dyads/{id}',
      '/api/events',
      '/api/events/timeline',
      '/api/events/{id}',
      '/api/events/{id}/decisions',
      '/api/export/{format}',
      '/api/findings',
      '/api/voices',
      '/api/voices/{id}',
      '/api/warnings',
      '/api/warnings/{id}',
      '/api/warnings/{id}/answers',
    ]);
    expect(Object.keys(description.components.schemas)).toEqual(
      expect.arrayContaining(['Problem', 'EventPage', 'EventDetail', 'DocumentDetail', 'Collection']),
    );
  });

  it('the security headers with everything', async () => {
    for (const path of ['/api/collection', '/api/nonsense', '/', '/api/openapi.json']) {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toBe(contentSecurityPolicy);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    }
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:/);
  });
});

describe('what it refuses', () => {
  it.each([
    ['/api/events?type=ATTACK', 'type'],
    ['/api/events?status=true', 'status'],
    ['/api/events?from=2025-02-30', 'from'],
    ['/api/events?to=yesterday', 'to'],
    ['/api/events?limit=0', 'limit'],
    ['/api/events?limit=9999', 'limit'],
    ['/api/events?limit=many', 'limit'],
    ['/api/events?sort=likelihood', 'sort'],
    ['/api/events?frm=2025-01-01', 'frm'],
    ['/api/events?type=ASSAULT&type=AID', 'type'],
    ['/api/events?cursor=nonsense', 'cursor'],
    ['/api/events?sort=deaths&cursor=WyJkYXRlIiwiMjAyMCIsImUtMSJd', 'cursor'],
    ['/api/events/timeline?sort=date', 'sort'],
    ['/api/documents?cursor=%7B%7D', 'cursor'],
    ['/api/documents?limit=1.5', 'limit'],
    ['/api/actors?kind=terrorist', 'kind'],
    [`/api/events?q=${'a'.repeat(10_000)}`, 'q'],
    [`/api/events?${'x'.repeat(10_000)}=1`, 'xxx'],
    ['/api/events?q=a%00b', 'U+0000'],
    ['/api/events?from=2025-06-01&to=2025-05-01', '“from” lies after “to”'],
    ['/api/events/timeline?from=2025-06-01&to=2025-05-01', '“from” lies after “to”'],
    ['/api/findings?of=rumours', '“of” must be files or documents'],
  ])('%s, naming %s', async (path, naming) => {
    await refused(get(path), 400, naming);
  });

  it.each([
    '/api/events/e-none',
    '/api/events/..%2F..%2Fledger.jsonl',
    '/api/documents/..%2f..%2f..%2fetc%2fpasswd',
    '/api/documents/%E0%A4%A',
    `/api/actors/${encodeURIComponent("x' or 1=1 --")}`,
    '/api/actors/%F0%9F%92%A9',
    '/api/export/parquet',
    '/api/export/..%2Frecord',
    '/api/nonsense',
    '/api',
  ])('%s as not found', async path => {
    await refused(get(path), 404);
  });

  it.each([
    ['/api/events?limit=0', '“limit” must be at least 1.'],
    ['/api/events?limit=9999', '“limit” must be at most 200.'],
    ['/api/events?limit=many', '“limit” must be a number.'],
    ['/api/events?limit=1.5', '“limit” must be a whole number.'],
    ['/api/events?sort=likelihood', '“sort” must be date, accounts or deaths.'],
    ['/api/events?from=2025-02-30', '“from” must be a day of the calendar, written YYYY-MM-DD.'],
    ['/api/events?type=ASSAULT&type=AID', '“type” may be given only once.'],
    ['/api/events?frm=2025-01-01', '“frm” is no parameter here.'],
    [`/api/events?q=${'a'.repeat(201)}`, '“q” must have at most 200 characters.'],
    [`/api/documents/${'x'.repeat(1001)}`, '“id” must have at most 1000 characters.'],
  ])('%s in a sentence of our own', async (path, sentence) => {
    const problem = problemSchema.parse(await (await get(path)).json());
    expect(problem.detail).toBe(sentence);
  });

  it('a cursor of another kind of value', async () => {
    const cursor = Buffer.from(JSON.stringify(['date', { $ne: 1 }, 'e'])).toString('base64url');
    await refused(get(`/api/events?cursor=${cursor}`), 400, 'cursor');
  });

  it('wrong methods, saying which are right', async () => {
    const response = await room.app.request('/api/events', { method: 'DELETE' });
    expect(response.headers.get('allow')).toContain('GET');
    await refused(response, 405, 'GET');
    await refused(room.app.request('/api/build', { method: 'DELETE' }), 405, 'POST');
  });

  it('bodies of another type, broken ones and wrong ones', async () => {
    const id = room.record.documents[1]?.id;
    const patch = (body: string, type: string) =>
      room.app.request(`/api/documents/${id}/description`, {
        method: 'PATCH',
        body,
        headers: { 'content-type': type },
      });
    await refused(patch('{}', 'text/plain'), 415);
    await refused(patch('{"outlet":', 'application/json'), 400);
    await refused(patch('[]', 'application/json'), 400, 'The request’s body must be an object.');
    const day = '“published” must be a day of the calendar, written YYYY-MM-DD.';
    await refused(patch('{"published":"2025-13-01"}', 'application/json'), 400, day);
    await refused(patch('{"kind":"rumour"}', 'application/json'), 400, 'statement, report or empty.');
    await refused(patch('{"publisher":"x"}', 'application/json'), 400, 'publisher');
    await refused(
      room.app.request('/api/documents', {
        method: 'POST',
        body: '{}',
        headers: { 'content-type': 'application/json' },
      }),
      415,
    );
    await refused(
      room.app.request('/api/documents', { method: 'POST', body: new FormData() }),
      400,
      '“files” is missing.',
    );
  });

  it('a request that is too large, before it is read', async () => {
    const response = room.app.request('/api/documents', {
      method: 'POST',
      body: 'x',
      headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '999999999' },
    });
    await refused(response, 413, 'MB');
  });

  it('a page of another site, and a name that only points here', async () => {
    const post = (headers: Record<string, string>) =>
      room.app.request('/api/build', { method: 'POST', headers: { host: '127.0.0.1:4173', ...headers } });
    await refused(post({ origin: 'https://evil.example' }), 403);
    await refused(post({ origin: 'http://127.0.0.1:9999' }), 403);
    await refused(post({ origin: 'null' }), 403);
    await refused(post({ 'sec-fetch-site': 'cross-site' }), 403);
    await refused(post({ 'sec-fetch-site': 'same-site' }), 403);
    await refused(get('/api/collection', { host: 'evil.example' }), 403);
    await refused(get('/api/collection', { host: '127.0.0.1.evil.example:4173' }), 403);
    expect((await get('/api/collection', { host: 'localhost:4173' })).status).toBe(200);
    const own = await post({ origin: 'http://127.0.0.1:4173', 'sec-fetch-site': 'same-origin' });
    expect(own.status).toBe(202);
  });

  it('to tell how it looks inside when it fails', async () => {
    room.fail(new Error(`cannot open ${room.folder.path}/derived/database`));
    const text = await refused(get('/api/events'), 500);
    room.fail(undefined);
    expect(text).not.toContain('cannot open');
    expect(room.logged.some(line => line.includes('api.failed') && line.includes('cannot open'))).toBe(true);
  });

  it('everything while the folder is gone, and answers again once it is back', async () => {
    renameSync(room.folder.path, `${room.folder.path}.away`);
    await refused(get('/api/events'), 503, 'folder is gone');
    renameSync(`${room.folder.path}.away`, room.folder.path);
    expect((await get('/api/events')).status).toBe(200);
  });
});

describe('what it keeps', () => {
  const entries = () =>
    readFileSync(room.folder.ledger, 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));

  it('added files, with safe paths and what is stated of them', async () => {
    const before = room.builds();
    const form = new FormData();
    form.append('files', new File(['Gunmen attacked a post.'], '../../etc/report.txt'));
    form.append('files', new File(['Another report.'], 'C:\\desk\\second.txt'));
    form.append('files', new File(['Gunmen attacked a post.'], 'etc/report.txt'));
    form.append('outlet', 'The Sample Review');
    form.append('published', '2025-06-18');
    const response = await room.app.request('/api/documents', { method: 'POST', body: form });
    expect(response.status).toBe(200);
    const added = addedSchema.parse(await response.json());
    expect(added.added.map(file => file.path)).toEqual(['etc/report.txt', 'desk/second.txt']);
    expect(added.known.map(file => file.path)).toEqual(['etc/report.txt']);
    expect(room.builds()).toBe(before + 1);
    const captures = entries().filter(entry => entry.kind === 'capture');
    expect(captures.map(entry => entry.capture.path)).toEqual(['etc/report.txt', 'desk/second.txt']);
    const [decision] = entries().filter(entry => entry.kind === 'decision');
    expect(decision.decision.judgement.description).toEqual({
      outlet: 'The Sample Review',
      published: '2025-06-18',
    });
  });

  it('a statement of a document once, and its taking back', async () => {
    const document = room.record.documents[2];
    const patch = (statement: Statement) =>
      room.app.request(`/api/documents/${document?.id}/description`, {
        method: 'PATCH',
        body: JSON.stringify(statement),
        headers: { 'content-type': 'application/json' },
      });
    const decisions = () => entries().filter(entry => entry.decision?.judgement.sha256 === document?.sha256);
    expect((await patch({ outlet: 'Dawn', author: 'A; B', by: 'Reader' })).status).toBe(202);
    expect((await patch({ outlet: 'Dawn' })).status).toBe(200);
    expect((await patch({ title: '' })).status).toBe(200);
    expect((await patch({ outlet: '' })).status).toBe(202);
    expect(decisions().map(entry => entry.decision.judgement.description)).toEqual([
      { outlet: 'Dawn', authors: ['A', 'B'] },
      { outlet: '' },
    ]);
    expect(decisions()[0].decision.by).toBe('Reader');
    await refused(
      room.app.request('/api/documents/none/description', {
        method: 'PATCH',
        body: '{"outlet":"x"}',
        headers: { 'content-type': 'application/json' },
      }),
      404,
    );
  });

  it('a judgement on a warning as a decision about passages, and refuses one about nothing', async () => {
    const { items } = await answered('/api/warnings?status=awaiting', warningPageSchema);
    const [warning] = items;
    const [outcome] = warning?.outcomes ?? [];
    const answer = (id: string | undefined, body: object) =>
      room.app.request(`/api/warnings/${id}/answers`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      });
    const before = room.builds();
    expect((await answer(warning?.id, { event: outcome?.event, answer: 'yes', by: 'Reader' })).status).toBe(
      202,
    );
    expect(
      (await answer(warning?.id, { event: outcome?.event, answer: 'no', why: 'another party' })).status,
    ).toBe(202);
    expect(room.builds()).toBe(before + 2);
    const [yes, no] = entries()
      .flatMap(entry => entry.decision ?? [])
      .filter(({ judgement }) => judgement.kind.startsWith('answers'));
    const told = room.record.events.find(({ id }) => id === outcome?.event)?.accounts[0];
    expect(yes).toMatchObject({ by: 'Reader', judgement: { kind: 'answers' } });
    expect(yes.judgement.outcome).toEqual({
      document: told?.document,
      start: told?.start,
      end: told?.end,
      quote: told?.quote,
    });
    expect(no).toMatchObject({ why: 'another party', judgement: { kind: 'answers-not' } });
    await refused(answer('w-none', { event: outcome?.event, answer: 'yes' }), 404, 'no warning');
    await refused(answer(warning?.id, { event: 'e-none', answer: 'yes' }), 404, 'no event');
    await refused(answer(warning?.id, { event: 'e-none', answer: 'maybe' }), 400, 'answer');
  });

  it('refuses to export before there is a record', async () => {
    await refused(get('/api/export/csv'), 404, 'no record yet');
  });
});
