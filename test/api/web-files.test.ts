/** The pages: files by their names, the one page for every other address, and nothing from outside the folder. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, expect, it } from 'vitest';
import { webFiles } from '../../src/api/web-files.ts';

const home = mkdtempSync(join(tmpdir(), 'variorum-web-'));
const web = join(home, 'web');
mkdirSync(join(web, 'assets'), { recursive: true });
writeFileSync(join(web, 'index.html'), '<!doctype html><title>page</title>');
writeFileSync(join(web, 'assets', 'index-a1.js'), 'export {};');
writeFileSync(join(home, 'secret.json'), '{"secret":true}');
mkdirSync(join(home, 'web-beside'));
writeFileSync(join(home, 'web-beside', 'secret.json'), '{"secret":true}');

afterAll(() => rmSync(home, { recursive: true, force: true }));

const pages = (ready: Promise<void>) => new Hono().get('*', webFiles(web, ready));

it('serves files with their types, and keeps those whose names hold a hash', async () => {
  const response = await pages(Promise.resolve()).request('/assets/index-a1.js');
  expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
  expect(response.headers.get('cache-control')).toContain('immutable');
});

it.each([
  ['/', 200],
  ['/events', 200],
  ['/events/', 200],
  ['/events/e-1', 200],
  ['/documents/x%2Fy', 200],
  ['/actors/a.b', 200],
  ['/dyads/a~b', 200],
  ['/voices', 200],
  ['/warnings', 200],
  ['/warnings/x', 404],
  ['/%E0%A4%A', 404],
  ['/nonsense', 404],
  ['/events/e-1/more', 404],
  ['/index.php', 404],
])('gives the page for %s with %i', async (path, status) => {
  const response = await pages(Promise.resolve()).request(path);
  expect(response.status).toBe(status);
  expect(await response.text()).toContain('<title>page</title>');
});

it('knows the addresses of the router and no others', () => {
  const router = readFileSync(new URL('../../src/web/router.tsx', import.meta.url), 'utf8');
  const paths = [...router.matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path.replace('$id', 'x'));
  expect(paths.sort()).toEqual([
    '/',
    '/actors',
    '/actors/x',
    '/documents',
    '/documents/x',
    '/dyads',
    '/dyads/x',
    '/events',
    '/events/x',
    '/voices',
    '/voices/x',
    '/warnings',
  ]);
});

it.each([
  '/..%2Fsecret.json',
  '/assets/..%2F..%2Fsecret.json',
  '/..%2Fweb-beside%2Fsecret.json',
  '/%2e%2e%2fsecret.json',
])('gives nothing from outside for %s', async path => {
  expect(await (await pages(Promise.resolve()).request(path)).text()).not.toContain('secret');
});

it('says so when a file is not there, or the pages could not be built', async () => {
  expect((await pages(Promise.resolve()).request('/assets/index-b2.js')).status).toBe(404);
  expect((await pages(Promise.reject(new Error('no'))).request('/')).status).toBe(503);
});
