import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { collectionOf, shortStreet } from '../../test/store/fixtures.ts';
import { buildCollection } from './build-collection.ts';
import { capturePath } from './captures.ts';
import { sha256 } from './disk.ts';
import { verifyCollection } from './verify-collection.ts';

const texts = { 'a.txt': 'one', 'b.txt': 'two' };

describe('verify', () => {
  test('finds nothing wrong with what is as it was written', async () => {
    const result = await verifyCollection(await collectionOf(texts));
    expect(result).toEqual({ entries: 3, captures: 2, decisions: 0, unnamed: [] });
  });

  test('names the entry of a capture that was altered, and of one that is gone', async () => {
    const folder = await collectionOf(texts);
    await writeFile(capturePath(folder, sha256('two')), 'tow');
    expect((await verifyCollection(folder)).bad).toMatchObject({
      entry: 3,
      wrong: expect.stringContaining('altered'),
    });
    await rm(capturePath(folder, sha256('one')));
    expect((await verifyCollection(folder)).bad).toMatchObject({
      entry: 2,
      wrong: expect.stringContaining('gone'),
    });
  });

  test('names the first entry of the ledger that was altered', async () => {
    const folder = await collectionOf(texts);
    await writeFile(folder.ledger, (await readFile(folder.ledger, 'utf8')).replace('b.txt', 'z.txt'));
    expect((await verifyCollection(folder)).bad).toMatchObject({
      entry: 3,
      wrong: expect.stringContaining('hash'),
    });
  });

  test('names a line that is cut off half-way', async () => {
    const folder = await collectionOf(texts);
    await appendFile(folder.ledger, '{"at":');
    expect((await verifyCollection(folder)).bad).toMatchObject({
      entry: 4,
      wrong: expect.stringContaining('cut off'),
    });
  });

  test('notices a ledger that lost its last entries since the record was built', async () => {
    const folder = await collectionOf(texts);
    await buildCollection(folder, { street: async () => shortStreet() });
    const lines = (await readFile(folder.ledger, 'utf8')).split('\n');
    await writeFile(folder.ledger, `${lines.slice(0, 2).join('\n')}\n`);
    const result = await verifyCollection(folder);
    expect(result.bad).toMatchObject({ entry: 3, wrong: expect.stringContaining('missing') });
    expect(result.unnamed).toHaveLength(1);
  });
});
