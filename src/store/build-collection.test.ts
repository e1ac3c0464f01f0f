import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  adder,
  collectionOf,
  failingDisk,
  filesOf,
  newCollection,
  shortStreet,
} from '../../test/store/fixtures.ts';
import type { Reading } from '../pipeline.ts';
import { addFiles } from './add-files.ts';
import { buildCollection } from './build-collection.ts';
import { capturePath } from './captures.ts';
import { sha256 } from './disk.ts';
import { readRecord } from './record-file.ts';

const texts = { 'a.txt': 'one', 'b.txt': 'two', 'c.txt': 'three' };

describe('a build', () => {
  test('reads every capture once, and only what is new the next time', async () => {
    const folder = await collectionOf(texts);
    const street = shortStreet();
    await buildCollection(folder, { street: async () => street });
    expect(street.read).toEqual(['a.txt', 'b.txt', 'c.txt']);
    await addFiles(folder, await filesOf({ 'd.txt': 'four' }), adder);
    const result = await buildCollection(folder, { street: async () => street });
    expect(street.read.slice(3)).toEqual(['d.txt']);
    expect(result).toMatchObject({ read: 1, remembered: 3, failed: 0, unchanged: false });
  });

  test('with nothing new leaves the record as it is', async () => {
    const folder = await collectionOf(texts);
    await buildCollection(folder, { street: async () => shortStreet() });
    expect(await buildCollection(folder, { street: async () => shortStreet() })).toMatchObject({
      unchanged: true,
    });
  });

  test('reads again what another version read, and forgets the old readings', async () => {
    const folder = await collectionOf(texts);
    await buildCollection(folder, { street: async () => shortStreet() });
    const street = shortStreet({ version: '2' });
    await buildCollection(folder, { street: async () => street });
    expect(street.read).toHaveLength(3);
    expect(await readdir(join(folder.derived, 'readings'))).toHaveLength(3);
  });

  test('reads again what something new is stated of', async () => {
    const folder = await collectionOf(texts);
    await buildCollection(folder, { street: async () => shortStreet() });
    const [file] = await filesOf({ 'b.txt': 'two' });
    await addFiles(folder, [{ ...file!, stated: { outlet: 'Sample Wire' } }], adder);
    const street = shortStreet();
    const { record } = await buildCollection(folder, { street: async () => street });
    expect(street.read).toEqual(['b.txt']);
    expect(record.documents[1]?.outlet).toBe('Sample Wire');
  });

  test('notices damaged readings and a damaged record, and makes them again', async () => {
    const folder = await collectionOf(texts);
    await buildCollection(folder, { street: async () => shortStreet() });
    const before = await readFile(join(folder.derived, 'record.json'));
    const readings = join(folder.derived, 'readings');
    for (const name of await readdir(readings)) await writeFile(join(readings, name), '{"sha256":"x"}\n[]');
    await writeFile(join(folder.derived, 'record.json'), before.subarray(0, -9));
    await expect(readRecord(folder)).rejects.toThrow('is damaged');
    const street = shortStreet();
    await buildCollection(folder, { street: async () => street });
    expect(street.read).toHaveLength(3);
    expect(await readFile(join(folder.derived, 'record.json'))).toEqual(before);
  });

  test('a street that keeps is given the same objects again, as long as they lie on the disk', async () => {
    const folder = await collectionOf(texts);
    const short = shortStreet();
    const given: (readonly Reading[])[] = [];
    const recordOf: typeof short.recordOf = (readings, findings, decisions) => {
      given.push(readings);
      return short.recordOf(readings, findings, decisions);
    };
    const street = { ...short, recordOf, remembered: new Map() };
    await buildCollection(folder, { street: async () => street });
    await addFiles(folder, await filesOf({ 'd.txt': 'four' }), adder);
    await buildCollection(folder, { street: async () => street });
    expect(given[1]?.[0]).toBe(given[0]?.[0]);
    await rm(join(folder.derived, 'readings'), { recursive: true });
    await addFiles(folder, await filesOf({ 'e.txt': 'five' }), adder);
    await buildCollection(folder, { street: async () => street });
    expect(given[2]?.[0]).not.toBe(given[0]?.[0]);
    expect(await readdir(join(folder.derived, 'readings'))).toHaveLength(5);
  });

  test('gives the same record in whatever order the files came', async () => {
    const forwards = await collectionOf(texts);
    const backwards = await collectionOf(Object.fromEntries(Object.entries(texts).toReversed()));
    const [one, other] = await Promise.all(
      [forwards, backwards].map(folder => buildCollection(folder, { street: async () => shortStreet() })),
    );
    expect(JSON.stringify(one?.record)).toBe(JSON.stringify(other?.record));
  });

  test('goes on after a fault in reading one file, tells of it, and tries it again the next time', async () => {
    const folder = await collectionOf(texts);
    const logged: unknown[] = [];
    const faulty = shortStreet({
      onRead: path => {
        if (path === 'b.txt') throw new TypeError('no such lemma');
      },
    });
    const result = await buildCollection(folder, {
      street: async () => faulty,
      log: (event, facts) => logged.push([event, facts]),
    });
    expect(result).toMatchObject({ read: 2, failed: 1 });
    expect(result.record.findings).toMatchObject([{ code: 'reading-failed', path: 'b.txt' }]);
    expect(JSON.stringify(logged)).toMatch(/reading\.failed.*TypeError: no such lemma.*\.ts:/);
    const mended = shortStreet();
    await buildCollection(folder, { street: async () => mended });
    expect(mended.read).toEqual(['b.txt']);
  });

  test('does not load a file that is too large to read', async () => {
    const folder = await collectionOf({ 'big.txt': Buffer.alloc(65 * 1024 * 1024, 'a ') });
    const street = shortStreet();
    const { record } = await buildCollection(folder, { street: async () => street });
    expect(street.read).toEqual([]);
    expect(record.findings).toMatchObject([{ code: 'document-too-large', path: 'big.txt' }]);
  });

  test('refuses a capture whose bytes were altered', async () => {
    const folder = await collectionOf(texts);
    await writeFile(capturePath(folder, sha256('two')), 'tow');
    await expect(buildCollection(folder, { street: async () => shortStreet() })).rejects.toThrow(
      'was altered',
    );
  });

  test('on a full disk keeps the last record, and carries on when there is room', async () => {
    const folder = await collectionOf(texts);
    await buildCollection(folder, { street: async () => shortStreet() });
    await addFiles(folder, await filesOf({ 'd.txt': 'four' }), adder);
    const disk = failingDisk(/record\.json/, 'ENOSPC');
    const building = buildCollection(folder, { street: async () => shortStreet(), disk });
    await expect(building).rejects.toThrow('The disk is full');
    expect((await readRecord(folder)).record.documents).toHaveLength(3);
    const street = shortStreet();
    await buildCollection(folder, { street: async () => street });
    expect(street.read).toEqual([]);
    expect((await readRecord(folder)).record.documents).toHaveLength(4);
  });

  test('of an empty collection is an empty record', async () => {
    const { record } = await buildCollection(await newCollection(), { street: async () => shortStreet() });
    expect(record.documents).toEqual([]);
  });
});
