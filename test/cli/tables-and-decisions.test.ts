import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectionAt } from '../../src/store/collection-folder.ts';
import { readRecord } from '../../src/store/record-file.ts';
import { variorum as runs } from './fixtures.ts';

const text = 'The Stone Guard attacked a police post in Mastung on 4 March 2025, killing three officers.\n';
let base: string;
let dir: string;

function file(name: string, content: string): string {
  const path = join(base, name);
  writeFileSync(path, content);
  return path;
}

async function built() {
  expect((await runs('build', dir)).code).toBe(0);
  return (await readRecord(collectionAt(dir))).record;
}

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'variorum-tables-'));
  dir = join(base, 'collection');
  await runs('init', dir);
  await runs('add', dir, file('one.txt', text), '--published', '2025-03-05');
});
afterAll(() => rm(base, { recursive: true, force: true }));

describe('a user’s own tables', () => {
  test('actors: good rows are known to the next build, bad rows are told by number and reason', async () => {
    const table =
      'id,name,kind,country\nstone-guard,Stone Guard,armed_group,PK\nno id,X,armed_group,PK\nx2,Y,fleet,PK\n';
    const { code, out } = await runs('actors', dir, 'import', file('actors.csv', table));
    expect(code).toBe(0);
    expect(out).toContain('1 actors imported');
    expect(out).toContain('Row 3 was left out: “no id” is no id');
    expect(out).toContain('Row 4 was left out: “fleet” is none of');
    expect((await built()).actors.map(({ id }) => id)).toContain('stone-guard');
  });
  test('the same table again is kept once, and stays known when everything derived is gone', async () => {
    const again = await runs('actors', dir, 'import', join(base, 'actors.csv'));
    expect(again.out).toContain('all here already');
    await rm(join(dir, 'derived'), { recursive: true, force: true });
    expect((await built()).actors.map(({ id }) => id)).toContain('stone-guard');
  });
  test('a gazetteer gives places their ids', async () => {
    const row = [
      99,
      'Mastung',
      'Mastung',
      '',
      29.8,
      66.8,
      'P',
      'PPL',
      'PK',
      '',
      '02',
      '',
      '',
      '',
      9000,
      '',
      '',
      '',
      '2024-01-01',
    ];
    const { code, out } = await runs(
      'gazetteer',
      dir,
      'import',
      file('PK.txt', `${row.join('\t')}\n1\tShort\n`),
    );
    expect(code).toBe(0);
    expect(out).toContain('1 places');
    expect(out).toContain('row 2 was left out: it has 2 columns');
    expect((await built()).places.length).toBeGreaterThan(0);
    expect((await runs('verify', dir)).code).toBe(0);
  });
  test.each([
    ['gazetteer', 'nowhere.txt'],
    ['actors', 'nowhere.csv'],
  ])('%s: a file that is not there changes nothing', async (command, name) => {
    const { code, err } = await runs(command, dir, 'import', join(base, name));
    expect(code).toBe(2);
    expect(err).toContain('nothing was imported');
  });
});

describe('decisions', () => {
  test('good lines are entered once, bad ones told by number; the build honours or loses each', async () => {
    const account = (await built()).events[0]?.accounts[0];
    if (!account) throw new RangeError('the text tells of an attack');
    const { document, start, end, quote } = account;
    const reject = JSON.stringify({
      kind: 'reject',
      passage: { document, start, end, quote },
      why: 'no attack',
    });
    const lost = JSON.stringify({
      kind: 'reject',
      passage: { document: 'gone', start: 0, end: 3, quote: 'abc' },
    });
    const lines = file('decisions.jsonl', `${reject}\nnot json\n{"kind":"reject"}\n${lost}\n`);
    const { code, out } = await runs('decide', dir, lines, '--by', 'Ana Example');
    expect(code).toBe(0);
    expect(out).toContain('2 decisions entered');
    expect(out).toContain('Line 2 was left out: it is no JSON');
    expect(out).toContain('Line 3 was left out: passage');
    expect((await runs('decide', dir, lines, '--by', 'Ana Example')).out).toContain(
      '0 decisions entered, 2 here already',
    );
    const record = await built();
    expect(record.events.flatMap(({ accounts }) => accounts).some(other => other.start === start)).toBe(
      false,
    );
    const listed = await runs('decisions', dir);
    expect(listed.out).toContain('Ana Example: reject');
    expect(listed.out).toContain('no attack');
    expect(listed.out).toContain('A decision about “abc” is lost');
  });
  test('what may be one event is listed for a person', async () => {
    const { code, out } = await runs('decisions', dir, '--open');
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+ pairs? that may be one event/);
  });
});
