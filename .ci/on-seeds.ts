/** The program on real articles, as a user runs it: each check is a line, the counts go to a file. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ConflictRecord, recordSchema } from '../src/model/record.ts';

const [, , seeds = '', counts = ''] = process.argv;
const articles = readdirSync(seeds)
  .filter(name => name.endsWith('.txt'))
  .toSorted()
  .map(name => resolve(seeds, name));
const base = mkdtempSync(join(tmpdir(), 'variorum-ci-'));
let passed = 0;
let failed = 0;

try {
  const first = recordOf('first', articles);
  // Another order of arrival, one file at a time.
  const second = recordOf('second', articles.toReversed(), { oneByOne: true });
  check('the same record in another order of arrival', () => first?.equals(second ?? Buffer.of()) === true);
  const record = first && readRecord(first);
  if (record) checkRecord(record);
} finally {
  rmSync(base, { recursive: true, force: true });
  writeFileSync(counts, `${passed} ${failed}\n`);
}

function checkRecord(record: ConflictRecord): void {
  const texts = new Map(record.documents.map(({ id, path }) => [id, textOf(path)]));
  const quotes = [
    ...[...record.events, ...record.relations].flatMap(({ accounts }) => accounts),
    ...record.warnings.flatMap(warning => warning.quotes),
  ];
  check('every article is a document', () => record.documents.length === articles.length);
  check('nothing failed while reading', () => record.findings.every(({ code }) => code !== 'reading-failed'));
  check('there are events', () => record.events.length > 0);
  check(
    'the raid in Mastung is one event, told by three articles or more, with the toll in three wordings',
    () =>
      record.events.some(event => {
        const documents = new Set(event.accounts.map(({ document }) => document));
        const tolls = new Set(event.accounts.flatMap(({ fields }) => fields.deaths?.text ?? []));
        return /mastung/i.test(placeName(record, event.place)) && documents.size >= 3 && tolls.size >= 3;
      }),
  );
  check(`each of ${quotes.length} quotes is the text at its offsets`, () =>
    quotes.every(({ document, start, end, quote }) => texts.get(document)?.slice(start, end) === quote),
  );
}

function placeName({ places }: ConflictRecord, id: string | undefined): string {
  return places.find(place => place.id === id)?.name ?? '';
}

/** init, add, build, show, verify and export in a folder of its own. @returns the exported record. */
function recordOf(name: string, files: readonly string[], { oneByOne = false } = {}): Buffer | undefined {
  const dir = join(base, name);
  const out = join(base, `${name}.json`);
  const additions = oneByOne ? files.map(file => [file]) : [files];
  const steps = [
    ['init', dir],
    ...additions.map(added => ['add', dir, ...added]),
    ['build', dir],
    ['show', dir],
    ['verify', dir],
    ['export', dir, '--format', 'record', '--out', out],
  ];
  const done = steps.every(words => check(`${name}: variorum ${words[0]}`, () => runs(words)));
  return done ? readFileSync(out) : undefined;
}

function runs(words: readonly string[]): boolean {
  const program = fileURLToPath(new URL('../bin/variorum.mjs', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    timeout: 300_000,
  });
  if (status !== 0) process.stderr.write(stderr);
  return status === 0;
}

function readRecord(bytes: Buffer): ConflictRecord | undefined {
  const { success, data, error } = recordSchema.safeParse(JSON.parse(bytes.toString('utf8')));
  check('the record keeps to its format', () => success);
  if (error) process.stderr.write(`${error.message}\n`);
  return data;
}

/** A plain text as RECORD.md has it: the decoded file without a byte-order mark. */
function textOf(path: string): string {
  return new TextDecoder('utf-8').decode(readFileSync(join(seeds, path)));
}

function check(what: string, holds: () => boolean): boolean {
  const ok = holds();
  if (ok) passed++;
  else failed++;
  process.stdout.write(`${ok ? 'ok' : 'FAILED'}  ${what}\n`);
  return ok;
}
