/** The commands from words to output and exit code, on real folders; the street is the released one. */
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordSchema } from '../../src/model/record.ts';
import { freshFolder } from '../store/fixtures.ts';
import { variorum } from './fixtures.ts';

const article =
  'Gunmen attacked a police post in Mastung on 4 March 2025, killing three officers, police said.\n';

async function collectionWith(texts: Readonly<Record<string, string>>) {
  const base = await freshFolder();
  const dir = join(base, 'collection');
  const articles = join(base, 'articles');
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(join(articles, path, '..'), { recursive: true });
    await writeFile(join(articles, path), text);
  }
  await variorum('init', dir);
  return { base, dir, articles };
}

test('from nothing to an exported record', async () => {
  const { base, dir, articles } = await collectionWith({ 'a.txt': article });
  const added = await variorum(
    'add',
    dir,
    articles,
    '--outlet',
    'Sample Wire',
    '--published',
    '2025-03-05',
    '--json',
  );
  expect(JSON.parse(added.out).files).toMatchObject([{ path: 'a.txt', outcome: 'added' }]);
  const built = await variorum('build', dir, '--json');
  expect(JSON.parse(built.out)).toMatchObject({ captures: 1, read: 1, failed: 0, documents: 1 });
  const shown = await variorum('show', dir);
  expect(shown).toMatchObject({ code: 0, out: expect.stringContaining('1 document · ') });
  const out = join(base, 'record.json');
  expect((await variorum('export', dir, '--format', 'record', '--out', out)).code).toBe(0);
  const record = recordSchema.parse(JSON.parse(await readFile(out, 'utf8')));
  expect(record.documents).toMatchObject([{ path: 'a.txt', outlet: 'Sample Wire', published: '2025-03-05' }]);
  for (const { accounts } of record.events) {
    for (const { start, end, quote } of accounts) expect(article.slice(start, end)).toBe(quote);
  }
  const piped = await variorum('export', dir, '--format', 'record', '--out', '-');
  expect(piped.out).toBe(await readFile(out, 'utf8'));
  expect(await variorum('verify', dir)).toMatchObject({ code: 0, out: expect.stringContaining('are whole') });
});

test('dyads, voices and warnings of what was read, in words, as JSON and as CSV', async () => {
  const { dir, articles } = await collectionWith({
    'a.txt':
      'The BLA attacked the Pakistan Army near Mastung on 4 March 2025, killing 27 soldiers, the group said.\n',
    'b.txt': 'The BLA attacked the Pakistan Army near Mastung on 4 March 2025, killing three soldiers.\n',
  });
  await variorum('add', dir, articles);
  await variorum('build', dir);
  const { dyads } = JSON.parse((await variorum('dyads', dir, '--json')).out);
  const [dyad] = dyads.filter(({ first }: { first: { name: string } }) => /Baloch/.test(first.name));
  expect(dyad).toMatchObject({ violence: 'state-based', rule: 'representative' });
  const shown = await variorum('dyads', dir, 'BLA', '--rule', 'most-informative');
  expect(shown.out).toContain('2025-03');
  expect(shown.out.replace(/\s+/g, ' ')).toMatch(
    /In 2025 it passes 25 reported deaths under .*most-informative/,
  );
  const csv = await variorum('dyads', dir, '--csv');
  expect(csv.out).toMatch(/^dyad,first,.*\r\n/);
  expect(await variorum('dyads', dir, 'nobody')).toMatchObject({
    code: 2,
    err: expect.stringContaining('No violent event is reported between sides called “nobody”'),
  });
  const { tellers } = JSON.parse((await variorum('voices', dir, '--json')).out);
  expect(tellers.map(({ kind }: { kind: string }) => kind)).toContain('voice');
  expect((await variorum('voices', dir, 'bla')).out).toContain('alone:');
  expect((await variorum('voices', dir, 'nobody')).code).toBe(2);
  expect(await variorum('warnings', dir, '--state', 'lapsed')).toMatchObject({
    code: 0,
    out: expect.stringContaining('0 announcements as reported'),
  });
});

test('as known on a day: later and undated documents are left out and told; changes tells what they changed', async () => {
  const { dir, articles } = await collectionWith({
    'early.txt': article,
    'late.txt':
      'Gunmen attacked a police post in Mastung on 4 March 2025, killing nine officers, witnesses said.\n',
    'undated.txt': 'A bomb killed two traders in Quetta, officials said.\n',
  });
  await variorum('add', dir, join(articles, 'early.txt'), '--published', '2025-03-05');
  await variorum('add', dir, join(articles, 'late.txt'), '--published', '2025-04-01');
  await variorum('add', dir, join(articles, 'undated.txt'));
  await variorum('build', dir);
  const shown = await variorum('show', dir, '--as-known-on', '2025-03-31');
  expect(shown.out).toContain(
    'As known on 2025-03-31: 1 document; 1 came out later, 1 without a date left out (undated.txt).',
  );
  const known = await variorum(
    'export',
    dir,
    '--format',
    'record',
    '--out',
    '-',
    '--as-known-on',
    '2025-04-01',
  );
  expect(recordSchema.parse(JSON.parse(known.out)).documents.map(({ path }) => path)).toEqual([
    'early.txt',
    'late.txt',
  ]);
  const { changes } = JSON.parse(
    (await variorum('changes', dir, '--from', '2025-03-31', '--to', '2025-04-01', '--json')).out,
  );
  expect(changes.map(({ kind }: { kind: string }) => kind)).toContain('document-added');
  expect(changes.map(({ sentence }: { sentence: string }) => sentence).join(' ')).toContain('1 more account');
  const told = await variorum('changes', dir, '--from', '2025-03-04');
  expect(told.out).toMatch(/^From what was known on 2025-03-04 to now, .*: \d+ changes\.\n- New document:/);
  expect((await variorum('changes', dir, '--from', '2025-02-30')).err).toContain('is no day of the calendar');
  expect((await variorum('changes', dir, '--from', '2025-03-04', '--to', '2025-03-01')).code).toBe(2);
});

describe('add', () => {
  test('walks folders in order, keeps the folders below, leaves hidden files out', async () => {
    const { dir, articles } = await collectionWith({
      'b.txt': 'b',
      'x/a.txt': 'a',
      '.hidden': 'h',
      'x/.git/c': 'c',
    });
    const { out } = await variorum('add', dir, articles, '--json');
    const { files, passedOver } = JSON.parse(out);
    expect(files.map((file: { path: string }) => file.path)).toEqual(['b.txt', 'x/a.txt']);
    expect(passedOver.map((file: { path: string }) => file.path)).toEqual(['.hidden', 'x/.git']);
  });

  test('leaves what links lead to where it is', async () => {
    const { dir, articles } = await collectionWith({ 'a.txt': 'a' });
    const elsewhere = await collectionWith({ 'secret.txt': 's' });
    await symlink(join(elsewhere.articles, 'secret.txt'), join(articles, 'b.txt'));
    const { files, passedOver } = JSON.parse((await variorum('add', dir, articles, '--json')).out);
    expect(files.map((file: { path: string }) => file.path)).toEqual(['a.txt']);
    expect(passedOver).toEqual([{ path: 'b.txt', why: 'a link' }]);
  });

  test('never adds the collection to itself', async () => {
    const { base, dir } = await collectionWith({ 'a.txt': 'a' });
    expect(await variorum('add', dir, dir)).toMatchObject({
      code: 2,
      err: expect.stringContaining('itself'),
    });
    const { files } = JSON.parse((await variorum('add', dir, base, '--json')).out);
    expect(files.map((file: { path: string }) => file.path)).toEqual(['articles/a.txt']);
  });

  test.each([
    [['--published', '2025-02-30'], '“2025-02-30” is no calendar day'],
    [['--published', '9025-06-15'], '9025-06-15 is still to come'],
    [['--kind', 'blog'], 'Allowed choices are encyclopedia, news'],
    [['--outlet', ''], '--outlet states nothing'],
    [['--title', 'One title'], 'One title cannot be that of 2 files'],
  ])('refuses %j and adds nothing', async (options, told) => {
    const { dir, articles } = await collectionWith({ 'a.txt': 'a', 'b.txt': 'b' });
    const { code, err } = await variorum('add', dir, articles, ...options);
    expect(code).toBe(2);
    expect(err).toContain(told);
    expect((await readFile(join(dir, 'ledger.jsonl'), 'utf8')).trim().split('\n')).toHaveLength(1);
  });
});

describe('show', () => {
  test('says when more was added than was built', async () => {
    const { dir, articles } = await collectionWith({ 'a.txt': article });
    await variorum('build', dir);
    await variorum('add', dir, articles);
    const { out, err } = await variorum('show', dir);
    expect(out).toContain(`1 entry came in since: variorum build ${dir}`);
    expect(JSON.parse(err)).toMatchObject({ event: 'record.behind', entries: 1 });
  });

  test('of a collection that was never built says to build it', async () => {
    const { dir } = await collectionWith({});
    expect(await variorum('show', dir)).toEqual({
      code: 2,
      out: '',
      err: `error: “${dir}” has no record yet.\nhint: Make it with: variorum build ${dir}\n`,
    });
  });
});

test('verify names the first bad entry and ends with 1', async () => {
  const { dir, articles } = await collectionWith({ 'a.txt': article, 'b.txt': 'b' });
  await variorum('add', dir, articles);
  const ledger = join(dir, 'ledger.jsonl');
  await writeFile(ledger, (await readFile(ledger, 'utf8')).replace('a.txt', 'z.txt'));
  const { code, out, err } = await variorum('verify', dir);
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(out).toMatch(/^Entry 2 is bad: its content does not match its hash\.\n/);
  expect(JSON.parse((await variorum('verify', dir, '--json')).out)).toMatchObject({
    whole: false,
    bad: { entry: 2 },
  });
  expect(await variorum('build', dir)).toMatchObject({ code: 2, err: expect.stringContaining('Entry 2 of') });
});

test('the demo shows the sample, and again', async () => {
  const dir = join(await freshFolder(), 'demo');
  const first = await variorum('demo', '--dir', dir);
  expect(first.code).toBe(0);
  expect(first.out).toMatch(/6 documents · /);
  expect(first.out).toMatch(/\nvoice +/);
  expect(first.out).toMatch(/≠ conflict/);
  expect(await variorum('demo', '--dir', dir)).toMatchObject({ code: 0, out: first.out });
});

describe('words that are no command', () => {
  test.each([
    [['bild', 'x'], "unknown command 'bild'", 'did you mean build?'],
    [['add', 'x', 'y', '--outlte', 'z'], "unknown option '--outlte'", 'did you mean --outlet?'],
    [['build'], "missing required argument 'dir'", 'variorum --help'],
    [['build', 'x', 'y'], 'too many arguments', 'variorum --help'],
    [['export', 'x', '--out', '-'], "required option '--format <format>' not specified", 'variorum --help'],
    [
      ['export', 'x', '--format', 'pdf', '--out', '-'],
      'Allowed choices are record, csv, geojson',
      'variorum --help',
    ],
  ])('%j: exit code 2, one line and a hint', async (words, message, hint) => {
    const { code, out, err } = await variorum(...words);
    const [first = '', second = '', ...rest] = err.split('\n');
    expect({ code, out, rest }).toEqual({ code: 2, out: '', rest: [''] });
    expect(first).toContain(message);
    expect(second).toMatch(/^hint: /);
    expect(second).toContain(hint);
  });
});

describe('help', () => {
  test.each(['init', 'add', 'build', 'show', 'export', 'verify', 'demo'])(
    'of %s has an example',
    async name => {
      const { code, out, err } = await variorum(name, '--help');
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(new RegExp(`\\nExamples?:\\n  variorum ${name}`));
    },
  );

  test('is what no words at all give', async () => {
    expect(await variorum()).toEqual(await variorum('--help'));
  });

  test('is not needed for the version', async () => {
    expect(await variorum('--version')).toEqual({ code: 0, out: '0.0.0\n', err: '' });
  });
});
