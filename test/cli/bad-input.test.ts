/** What goes wrong at a person's hands or on a disk: each told in one sentence with what to do, and nothing lost. */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshFolder } from '../store/fixtures.ts';
import { program, variorum, variorumProcess } from './fixtures.ts';

async function emptyCollection(): Promise<string> {
  const dir = join(await freshFolder(), 'collection');
  await variorum('init', dir);
  return dir;
}

async function fileWith(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await freshFolder(), name);
  await writeFile(path, content);
  return path;
}

/** Adds and builds one file. @returns what add told and why no document came of it. */
async function built(name: string, content: string | Uint8Array) {
  const dir = await emptyCollection();
  const added = await variorum('add', dir, await fileWith(name, content));
  const result = await variorum('build', dir, '--json');
  expect([added.code, result.code]).toEqual([0, 0]);
  return { dir, told: added.out, summary: JSON.parse(result.out) };
}

describe('a file that gives no document', () => {
  test('empty', async () => {
    const { told, summary } = await built('empty.txt', '');
    expect(told).toContain('“empty.txt” is empty; it gives no document.');
    expect(summary.troubles).toMatchObject([{ code: 'document-empty', path: 'empty.txt' }]);
  });

  test('binary', async () => {
    const { summary } = await built(
      'image.txt',
      Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256),
    );
    expect(summary).toMatchObject({ documents: 0, troubles: [{ code: 'media-unread', path: 'image.txt' }] });
  });

  test('50 MB of text, with the limit', async () => {
    const line = 'Gunmen attacked a police post in Mastung. ';
    const { told, summary } = await built('dump.txt', line.repeat(Math.ceil(50e6 / line.length)));
    expect(told).toContain(
      '“dump.txt” has 50 MB: it is kept, but texts over 10 million characters are not read.',
    );
    expect(summary.troubles).toMatchObject([{ code: 'document-too-large', path: 'dump.txt' }]);
  });
});

test('text that is not UTF-8 is read all the same', async () => {
  const text = 'Am 4. März 2025 griffen Bewaffnete in Zürich einen Posten an. Drei Männer wurden getötet.';
  const { summary } = await built('alt.txt', Buffer.from(text, 'latin1'));
  expect(summary).toMatchObject({ documents: 1, troubles: [] });
});

test('a page with scripts gives none of them', async () => {
  const page = `<html><body><script>alert('Gunmen attacked Quetta.')</script><article><p>${'Police said that three people were killed in Mastung on Monday. '.repeat(8)}</p></article></body></html>`;
  const { dir, summary } = await built('page.html', page);
  expect(summary.documents).toBe(1);
  expect((await variorum('show', dir, '--json')).out).not.toContain('alert');
});

describe('a path', () => {
  test('that is missing: nothing of what was named with it is added', async () => {
    const dir = await emptyCollection();
    const there = await fileWith('a.txt', 'text');
    const { code, err } = await variorum('add', dir, there, '/nowhere/b.txt');
    expect(code).toBe(2);
    expect(err).toMatch(
      /^error: There is no file or folder “\/nowhere\/b\.txt”; nothing was added\.\nhint: .+\n$/,
    );
    expect(await readdir(join(dir, 'captures'))).toEqual([]);
  });

  test.each(['add', 'build', 'show', 'verify', 'export'])('that is no collection, for %s', async command => {
    const dir = await freshFolder();
    const rest: Record<string, string[]> = { add: [dir], export: ['--format', 'csv', '--out', '-'] };
    const { code, err } = await variorum(command, dir, ...(rest[command] ?? []));
    expect(code).toBe(2);
    expect(err).toBe(
      `error: “${dir}” holds no Variorum collection.\nhint: Make one with: variorum init ${dir}\n`,
    );
  });

  test('with a collection already: init changes nothing', async () => {
    const dir = await emptyCollection();
    const before = await readFile(join(dir, 'ledger.jsonl'));
    const { code, err } = await variorum('init', dir);
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('holds a collection already; nothing was changed'),
    ]);
    expect(await readFile(join(dir, 'ledger.jsonl'))).toEqual(before);
  });

  test('with other files: init refuses', async () => {
    const dir = await freshFolder();
    await writeFile(join(dir, 'notes.txt'), 'mine');
    expect(await variorum('init', dir)).toMatchObject({
      code: 2,
      err: expect.stringContaining('is not empty'),
    });
    expect(await readdir(dir)).toEqual(['notes.txt']);
  });

  test('that is a file: init refuses', async () => {
    const file = await fileWith('a.txt', '');
    expect(await variorum('init', file)).toMatchObject({
      code: 2,
      err: expect.stringContaining('not a folder'),
    });
  });

  test.runIf(process.platform === 'linux')(
    'where the system makes no folders: init says so at once',
    async () => {
      const { code, err } = await variorum('init', '/proc/variorum/collection');
      expect(code).toBe(2);
      expect(err).toMatch(/^error: .+\nhint: .+\n$/);
    },
  );

  test('whose captures are a file: add says what to do', async () => {
    const dir = await emptyCollection();
    await rm(join(dir, 'captures'), { recursive: true });
    await writeFile(join(dir, 'captures'), '');
    expect(await variorum('add', dir, await fileWith('a.txt', 'text'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('Move that file away'),
    });
  });

  test('that is a device or a pipe is not added', async () => {
    const dir = await emptyCollection();
    expect(await variorum('add', dir, '/dev/null')).toMatchObject({
      code: 2,
      err: expect.stringContaining('neither a file nor a folder'),
    });
  });
});

describe('an export', () => {
  async function builtCollection(): Promise<string> {
    const dir = await emptyCollection();
    await variorum('build', dir);
    return dir;
  }

  test.runIf(process.platform === 'linux')('to a full disk says so', async () => {
    const words = ['--format', 'record', '--out', '/dev/full'];
    const { code, err } = await variorum('export', await builtCollection(), ...words);
    expect(code).toBe(2);
    expect(err).toMatch(
      /^error: The disk is full: “\/dev\/full” could not be written.+\nhint: Free some space.+\n$/,
    );
  });

  test.runIf(process.platform === 'linux')('to a stdout that is full says so', async () => {
    const dir = await builtCollection();
    const full = openSync('/dev/full', 'w');
    const words = [program, 'export', dir, '--format', 'record', '--out', '-'];
    const { status, stderr } = spawnSync(process.execPath, words, {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect(stderr).toMatch(/^error: The disk is full: “standard output”.+\nhint: .+\n$/);
    expect(status).toBe(2);
  });

  test('onto a folder is refused', async () => {
    const folder = await freshFolder();
    const { code, err } = await variorum(
      'export',
      await builtCollection(),
      '--format',
      'csv',
      '--out',
      folder,
    );
    expect([code, err]).toEqual([2, expect.stringContaining(`“${folder}” is a folder.`)]);
  });

  test('into a folder that is not there is refused', async () => {
    const out = join(await freshFolder(), 'no', 'record.json');
    const { code, err } = await variorum('export', await builtCollection(), '--format', 'csv', '--out', out);
    expect([code, err]).toEqual([2, expect.stringContaining('there is no such file or folder')]);
  });
});

test.runIf(process.platform === 'linux')('a folder that cannot be written', async () => {
  const parent = await freshFolder();
  await mkdir(join(parent, 'shut'));
  await chmod(parent, 0o755);
  await chmod(join(parent, 'shut'), 0o555);
  // Root may write anywhere: the child runs as nobody.
  const asNobody = process.getuid?.() === 0 ? { uid: 65534, cwd: '/' } : {};
  const { code, err } = await variorumProcess(['init', join(parent, 'shut', 'collection')], asNobody).ended;
  expect(err).toMatch(
    /^error: “.+” could not be read or written: you have no right to it\.\nhint: Choose another/,
  );
  expect(code).toBe(2);
});
