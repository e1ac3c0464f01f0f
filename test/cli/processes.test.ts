/** Several processes on one collection, and processes that are stopped half-way: nothing is lost or written twice. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { buildCollection } from '../../src/store/build-collection.ts';
import type { CollectionFolder } from '../../src/store/collection-folder.ts';
import { collectionOf, shortStreet } from '../store/fixtures.ts';
import { program, variorum } from './fixtures.ts';

const slowBuild = fileURLToPath(new URL('slow-build.ts', import.meta.url));
const texts = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`${index}.txt`, `text ${index}`]));

/** A slow build that has begun to read its third capture. */
async function halfWay({ path }: CollectionFolder, pause = 50): Promise<ChildProcess> {
  const child = spawn(process.execPath, [slowBuild, path, String(pause)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  for await (const piece of child.stdout) {
    told += piece;
    if (told.includes('2.txt')) break;
  }
  return child;
}

async function undisturbed(folder: CollectionFolder) {
  const street = shortStreet();
  const result = await buildCollection(folder, { street: async () => street });
  return { result, read: street.read };
}

describe('a build', () => {
  test('killed half-way carries on at the next, to the same record', async () => {
    const folder = await collectionOf(texts);
    const child = await halfWay(folder);
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(existsSync(folder.lock)).toBe(true);
    expect(existsSync(join(folder.derived, 'record.json'))).toBe(false);
    const { result, read } = await undisturbed(folder);
    expect(result.remembered).toBeGreaterThanOrEqual(2);
    expect(read.length).toBeLessThanOrEqual(6);
    const { result: whole } = await undisturbed(await collectionOf(texts));
    expect(result.record).toEqual(whole.record);
    expect(JSON.stringify(result.record)).toBe(JSON.stringify(whole.record));
    expect((await variorum('verify', folder.path)).code).toBe(0);
  });

  test('ended by Ctrl-C leaves no lock', async () => {
    const folder = await collectionOf(texts);
    const child = await halfWay(folder);
    child.kill('SIGINT');
    const [code] = await once(child, 'close');
    expect(code).toBe(130);
    expect(existsSync(folder.lock)).toBe(false);
  });

  test('refuses to run beside another, and names it; reading goes on meanwhile', async () => {
    const folder = await collectionOf(texts);
    const before = await undisturbed(folder);
    await buildCollection(folder, { street: async () => shortStreet({ version: '2' }) });
    const child = await halfWay(folder, 400);
    try {
      const { code, err } = await variorum('build', folder.path);
      expect(code).toBe(2);
      expect(err).toMatch(
        new RegExp(
          `^error: This collection is being written by another process: ${child.pid} \\(.+\\), since 20.+\\nhint: Wait`,
        ),
      );
      expect((await variorum('verify', folder.path)).code).toBe(0);
      expect((await variorum('show', folder.path, '--json')).code).toBe(0);
      expect(before.result.record.documents).toHaveLength(8);
    } finally {
      child.kill('SIGKILL');
    }
  });
});

test('a reader that goes away ends the program quietly', async () => {
  const folder = await collectionOf(texts);
  await undisturbed(folder);
  const command = `"${process.execPath}" "${program}" show "${folder.path}" --json | head -c 1`;
  const child = spawn('bash', ['-c', `${command}; exit \${PIPESTATUS[0]}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let err = '';
  child.stderr.on('data', piece => {
    err += piece;
  });
  const [code] = await once(child, 'close');
  expect({ code, err }).toEqual({ code: 0, err: '' });
});
