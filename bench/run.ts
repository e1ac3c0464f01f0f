/** `npm run bench [-- origins]`: how fast a collection is added, built and served; or how fast copies and origins are found. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, platform, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { article } from './articles.ts';
import { measureLanguage } from './language.ts';
import { measureOrigins } from './origins.ts';
import { measureServe } from './serve.ts';

const program = fileURLToPath(new URL('../bin/variorum.mjs', import.meta.url));
/** Loaded into the measured process: leaves its own peak of resident memory behind when it ends. */
const peakReporter = `data:text/javascript,import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS * 1024)));`;
const count = Number(process.env.BENCH_ARTICLES ?? 1000);
const length = 700;
const base = mkdtempSync(join(tmpdir(), 'variorum-bench-'));

try {
  print(
    process.argv[2] === 'origins'
      ? measureOrigins()
      : [...measure(), ...measureLanguage(), ...(await measureServe())],
  );
} finally {
  rmSync(base, { recursive: true, force: true });
}

function measure(): readonly (readonly [what: string, value: string])[] {
  const articles = join(base, 'articles');
  const dir = join(base, 'collection');
  mkdirSync(articles);
  for (let number = 0; number < count; number++) {
    writeFileSync(join(articles, `${String(number).padStart(5, '0')}.txt`), article(number, length));
  }
  timed('init', dir);
  const add = timed('add', dir, articles, '--published', '2025-11-01');
  const build = timed('build', dir);
  const again = timed('build', dir);
  const help = median(Array.from({ length: 9 }, () => timed('--help').ms));
  return [
    [
      'machine',
      `${cpus()[0]?.model.trim() ?? 'unknown'}, ${availableParallelism()} cores, ${gibibytes(totalmem())}`,
    ],
    ['system', `${platform()} ${release()} ${arch()}, Node ${process.versions.node}`],
    ['articles', `${count} of ${length} words`],
    ['add', `${perSecond(add.ms)} documents/s`],
    ['build', `${perSecond(build.ms)} documents/s (${(build.ms / 1000).toFixed(1)} s)`],
    ['build, peak memory', gibibytes(build.peak)],
    ['build, nothing new', `${(again.ms / 1000).toFixed(1)} s`],
    ['variorum --help', `${help.toFixed(0)} ms (median of 9)`],
  ];
}

/** Runs the program as a user does. */
function timed(...words: readonly string[]): { readonly ms: number; readonly peak: number } {
  const report = join(base, 'peak');
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', peakReporter, program, ...words], {
    encoding: 'utf8',
    env: { ...process.env, BENCH_PEAK: report },
  });
  const ms = performance.now() - started;
  if (status !== 0) throw new Error(`variorum ${words[0]} ended with ${status}: ${stderr}`);
  return { ms, peak: Number(readFileSync(report, 'utf8')) };
}

function perSecond(ms: number): string {
  return (count / (ms / 1000)).toFixed(1);
}

function gibibytes(bytes: number): string {
  return `${(bytes / 1024 ** 3).toFixed(2)} GiB`;
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}

function print(rows: readonly (readonly [string, string])[]): void {
  const width = Math.max(...rows.map(([what]) => what.length));
  for (const [what, value] of rows) process.stdout.write(`${what.padEnd(width)}  ${value}\n`);
}
