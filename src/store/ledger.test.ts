import { appendFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failingDisk, freshFolder, now } from '../../test/store/fixtures.ts';
import { liveDisk } from './disk.ts';
import { appendEntries, inspectLedger, openLedger, readLedger } from './ledger.ts';
import { emptyHead, type LedgerContent } from './ledger-entry.ts';
import { silent } from './log.ts';

const opened: LedgerContent = { kind: 'opened', format: 'variorum-ledger/1', tool: 'test' };

function decision(why: string): LedgerContent {
  const judgement = { kind: 'origin-reliable', origin: 'o-1' } as const;
  return { kind: 'decision', decision: { judgement, by: 'Ada', at: '2026-01-01T00:00:00.000Z', why } };
}

async function ledgerOf(count: number): Promise<string> {
  const path = join(await freshFolder(), 'ledger.jsonl');
  await writeFile(path, '');
  const contents = [
    opened,
    ...Array.from({ length: count - 1 }, (_, index) => decision(`“reason” ${index}`)),
  ];
  await appendEntries(path, { head: emptyHead, length: 0 }, contents, { now });
  return path;
}

describe('a ledger', () => {
  test('chains each entry to the one before', async () => {
    const { entries, head } = await readLedger(await ledgerOf(3));
    expect(entries.map(entry => entry.seq)).toEqual([1, 2, 3]);
    expect(entries[1]?.previous).toBe(entries[0]?.hash);
    expect(head.hash).toBe(entries[2]?.hash);
  });

  test('takes up where another process stopped', async () => {
    const path = await ledgerOf(2);
    await appendEntries(path, await readLedger(path), [decision('later')], { now });
    expect((await readLedger(path)).entries).toHaveLength(3);
  });

  test('cut at any byte of its last line loses that line at most, and keeps the bytes aside', async () => {
    const whole = await readFile(await ledgerOf(3));
    const start = whole.subarray(0, -1).lastIndexOf(10) + 1;
    for (let length = start + 1; length < whole.length - 1; length += 17) {
      const path = join(await freshFolder(), 'ledger.jsonl');
      await writeFile(path, whole.subarray(0, length));
      const told: string[] = [];
      const reading = await openLedger(path, event => told.push(event));
      expect(reading.entries).toHaveLength(2);
      expect(told).toEqual(['ledger.torn']);
      expect(await readFile(path)).toEqual(whole.subarray(0, start));
      expect(await readFile(join(path, '../ledger.torn'), 'utf8')).toBe(`${whole.subarray(start, length)}\n`);
    }
  });

  test('keeps a whole last entry that lacks only its newline', async () => {
    const path = await ledgerOf(3);
    await truncate(path, (await readFile(path)).length - 1);
    const reading = await openLedger(path, silent);
    await appendEntries(path, reading, [decision('next')], { now });
    expect((await readLedger(path)).entries).toHaveLength(4);
  });

  test('a reader passes over a torn line and changes nothing', async () => {
    const path = await ledgerOf(2);
    await appendFile(path, '{"at":"20');
    const before = await readFile(path);
    expect((await readLedger(path)).entries).toHaveLength(2);
    expect(await readFile(path)).toEqual(before);
  });

  test.each([
    ['a changed letter', (text: string) => text.replace('reason” 0', 'reasom” 0'), 2],
    ['an entry taken out', (text: string) => text.split('\n').toSpliced(1, 1).join('\n'), 2],
    ['two entries swapped', (text: string) => text.split('\n').with(1, text.split('\n')[2]!).join('\n'), 2],
    ['another spelling', (text: string) => text.replace('{"at"', '{ "at"'), 1],
    ['a line that is no entry', (text: string) => text.replace('\n', '\nhello\n'), 2],
  ])('names the first entry damaged by %s', async (_, damage, entry) => {
    const path = await ledgerOf(4);
    await writeFile(path, damage(await readFile(path, 'utf8')));
    expect((await inspectLedger(path)).damage?.entry).toBe(entry);
    await expect(readLedger(path)).rejects.toThrow(`Entry ${entry} of`);
    await expect(openLedger(path, silent)).rejects.toThrow(`Entry ${entry} of`);
  });

  test('on a full disk ends where it ended before', async () => {
    const path = await ledgerOf(2);
    const before = await readFile(path);
    const disk = failingDisk(/ledger\.jsonl$/, 'ENOSPC', 40);
    const append = appendEntries(path, await readLedger(path), [decision('lost')], { now, disk });
    await expect(append).rejects.toThrow('The disk is full');
    expect(await readFile(path)).toEqual(before);
  });

  test('of a later format is refused with what to do', async () => {
    const path = join(await freshFolder(), 'ledger.jsonl');
    await writeFile(path, '');
    const later = { ...opened, format: 'variorum-ledger/9' } as LedgerContent;
    await appendEntries(path, { head: emptyHead, length: 0 }, [later], { now, disk: liveDisk });
    await expect(readLedger(path)).rejects.toThrow('format that this version does not know');
  });
});
