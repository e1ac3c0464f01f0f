import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adder, collectionOf, failingDisk, filesOf, newCollection } from '../../test/store/fixtures.ts';
import { addFiles } from './add-files.ts';
import { capturePath } from './captures.ts';
import { sha256 } from './disk.ts';
import { readLedger } from './ledger.ts';

describe('adding files', () => {
  test('keeps the bytes under their hash and enters them', async () => {
    const folder = await newCollection();
    const [added] = await addFiles(folder, await filesOf({ 'a.txt': 'Gunmen fled.' }), adder);
    expect(added).toEqual({
      path: 'a.txt',
      sha256: sha256('Gunmen fled.'),
      byteLength: 12,
      outcome: 'added',
    });
    expect(await readFile(capturePath(folder, sha256('Gunmen fled.')), 'utf8')).toBe('Gunmen fled.');
    const { entries } = await readLedger(folder.ledger);
    expect(entries[1]).toMatchObject({
      kind: 'capture',
      capture: { path: 'a.txt', mediaType: 'text/plain' },
    });
  });

  test('the same file twice is told, and kept and entered once', async () => {
    const folder = await newCollection();
    const files = await filesOf({ 'a.txt': 'one' });
    await addFiles(folder, files, adder);
    const [again] = await addFiles(folder, files, adder);
    expect(again?.outcome).toBe('known');
    expect((await readLedger(folder.ledger)).entries).toHaveLength(2);
  });

  test('the same bytes under another name are one file with two entries', async () => {
    const folder = await collectionOf({ 'a.txt': 'one' });
    const [second] = await addFiles(folder, await filesOf({ 'b.txt': 'one' }), adder);
    expect(second).toMatchObject({ outcome: 'added', sameBytesAs: 'a.txt' });
    expect(await readdir(folder.captures)).toHaveLength(1);
  });

  test('other bytes under the same name are another version', async () => {
    const folder = await collectionOf({ 'a.txt': 'one' });
    const [second] = await addFiles(folder, await filesOf({ 'a.txt': 'two' }), adder);
    expect(second).toMatchObject({ outcome: 'added', newVersion: true });
  });

  test('what is stated is a decision with a name, entered once', async () => {
    const folder = await newCollection();
    const files = (await filesOf({ 'a.txt': 'one' })).map(file => ({
      ...file,
      stated: { outlet: 'Sample Wire' },
    }));
    await addFiles(folder, files, adder);
    const [again] = await addFiles(folder, files, adder);
    const corrected = files.map(file => ({ ...file, stated: { outlet: 'Sample Post' } }));
    const [third] = await addFiles(folder, corrected, adder);
    expect([again?.outcome, third?.outcome]).toEqual(['known', 'stated']);
    const { entries } = await readLedger(folder.ledger);
    expect(entries.map(entry => entry.kind)).toEqual(['opened', 'capture', 'decision', 'decision']);
    expect(entries[2]).toMatchObject({ decision: { by: 'Ada', judgement: { kind: 'describe' } } });
  });

  test('a capture that was damaged on the disk is healed by adding the file again', async () => {
    const folder = await collectionOf({ 'a.txt': 'one' });
    await writeFile(capturePath(folder, sha256('one')), 'eno');
    await addFiles(folder, await filesOf({ 'a.txt': 'one' }), adder);
    expect(await readFile(capturePath(folder, sha256('one')), 'utf8')).toBe('one');
  });

  test('clears away what an add that was killed left half-copied', async () => {
    const folder = await collectionOf({ 'a.txt': 'one' });
    await writeFile(join(folder.captures, 'incoming.1-aa.tmp'), 'tw');
    await addFiles(folder, await filesOf({ 'b.txt': 'two' }), adder);
    expect((await readdir(folder.captures)).filter(name => name.endsWith('.tmp'))).toEqual([]);
  });

  test('on a full disk says so; what was there stays and nothing half-written is left', async () => {
    const folder = await collectionOf({ 'a.txt': 'one' });
    const before = await readFile(folder.ledger);
    const disk = failingDisk(/incoming/, 'ENOSPC');
    const adding = addFiles(folder, await filesOf({ 'b.txt': 'two' }), { ...adder, disk });
    await expect(adding).rejects.toThrow('The disk is full');
    expect(await readFile(folder.ledger)).toEqual(before);
    expect(await readdir(folder.captures)).toEqual([sha256('one').slice(0, 2)]);
    expect(await addFiles(folder, await filesOf({ 'b.txt': 'two' }), adder)).toMatchObject([
      { outcome: 'added' },
    ]);
  });

  test('on a disk that can only be read says so', async () => {
    const folder = await newCollection();
    const adding = addFiles(folder, await filesOf({ 'a.txt': 'x' }), {
      ...adder,
      disk: failingDisk(/incoming/, 'EROFS'),
    });
    await expect(adding).rejects.toThrow('can only be read');
  });
});
