/** `npm run scorecard`: words in; figures on stdout, in the committed file and its page, or checked against them; an exit code out. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError, Option } from 'commander';
import type { Terminal } from '../src/cli/terminal.ts';
import { UserError } from '../src/model/user-error.ts';
import type { Benchmark, Figures, Means } from './benchmark.ts';
import { type Comparison, checkFigures, isFailed } from './check-figures.ts';
import { figuresText, keyedFigures, readFigures, replaceFigures } from './committed-figures.ts';
import { holdsFolder } from './data-folder.ts';
import { type Measured, measure } from './measure.ts';
import { scorecardPage } from './scorecard-page.ts';

/** What the command works with; a test hands in its own. */
export interface ScorecardSetup {
  readonly benchmarks: readonly Benchmark[];
  readonly means: Means;
  readonly terminal: Pick<Terminal, 'out' | 'err'>;
  /** The committed figures and the page made from them. */
  readonly committed: string;
  readonly page: string;
}

export const committedFigures = fileURLToPath(new URL('./scorecard.json', import.meta.url));
export const committedPage = fileURLToPath(new URL('../docs/scorecard.md', import.meta.url));

interface Options {
  readonly data: string;
  readonly split: 'dev' | 'test';
  readonly out?: string;
  readonly check?: true;
  readonly quick?: true;
}

/** @returns the exit code: 1 when the check fails, 2 for the user's mistake. Anything else throws. */
export async function runScorecard(words: readonly string[], setup: ScorecardSetup): Promise<number> {
  try {
    const program = newProgram(setup).parse([...words], { from: 'user' });
    return await score(program.args, program.opts<Options>(), setup);
  } catch (error) {
    return tellMistake(error, setup);
  }
}

async function score(names: readonly string[], options: Options, setup: ScorecardSetup): Promise<number> {
  const chosen = chooseBenchmarks(names, options, setup.benchmarks);
  if (!(await holdsFolder(options.data))) {
    throw new UserError(`There is no folder “${options.data}”.`, {
      hint: 'give the folder that holds treebanks/, record/ and the like with --data DIR',
    });
  }
  const measured = await measure(chosen, options.data, {
    withKeptBack: options.split === 'test',
    means: setup.means,
    tell: line => setup.terminal.err(`${line}\n`),
    // What is measured so far is kept, should the rest be stopped.
    sofar: async splits => {
      if (options.out !== undefined) await writeFile(options.out, figuresText(keyedFigures(splits)));
    },
  });
  const now = keyedFigures(measured.splits);
  printFigures(now, setup);
  if (options.check) return check(now, chosen, measured, setup);
  if (options.out === undefined) await commit(measured, setup);
  return 0;
}

async function check(now: Figures, chosen: readonly Benchmark[], measured: Measured, setup: ScorecardSetup) {
  const absent = (key: string) => !measured.notRun.some(start => key.startsWith(start));
  const comparisons = checkFigures(await readFigures(setup.committed), now, chosen, absent);
  const failed = comparisons.filter(isFailed);
  const missing = comparisons.filter(({ verdict }) => verdict === 'no data');
  const { out } = setup.terminal;
  for (const comparison of [...missing, ...failed]) out(`${verdictLine(comparison)}\n`);
  const passed = comparisons.length - failed.length - missing.length;
  out(`scorecard: ${passed} passed, ${failed.length} failed\n`);
  return failed.length > 0 ? 1 : 0;
}

function verdictLine({ key, committed, now, verdict }: Comparison): string {
  return `${verdict.padEnd(7)}  ${key}  ${committed}${now === undefined ? '' : ` → ${now}`}`;
}

async function commit(measured: Measured, { benchmarks, committed, page }: ScorecardSetup): Promise<void> {
  const figures = replaceFigures(await readFigures(committed), measured.splits);
  await writeFile(committed, figuresText(figures));
  await writeFile(page, scorecardPage(figures, benchmarks));
}

function printFigures(figures: Figures, { terminal }: ScorecardSetup): void {
  const width = Math.max(0, ...Object.keys(figures).map(key => key.length));
  for (const [key, value] of Object.entries(figures)) terminal.out(`${key.padEnd(width)}  ${value}\n`);
}

/** In the order of the list, however they were asked for. A slow one that is named is wanted. */
function chooseBenchmarks(
  names: readonly string[],
  { quick }: Pick<Options, 'quick'>,
  benchmarks: readonly Benchmark[],
): readonly Benchmark[] {
  const known = benchmarks.map(({ name }) => name);
  const unknown = names.find(name => !known.includes(name));
  if (unknown !== undefined) {
    throw new UserError(`There is no benchmark “${unknown}”.`, { hint: `there are ${known.join(', ')}` });
  }
  if (names.length === 0) return quick ? benchmarks.filter(({ slow }) => !slow) : benchmarks;
  return benchmarks.filter(({ name }) => names.includes(name));
}

function newProgram({ benchmarks, terminal }: ScorecardSetup): Command {
  return new Command('scorecard')
    .usage('[NAME…] --data DIR [options]')
    .description('Runs the benchmarks that DIR holds and keeps their figures in scorecard/scorecard.json.')
    .argument('[NAME...]', `only these: ${benchmarks.map(({ name }) => name).join(', ')}`)
    .requiredOption('--data <DIR>', 'the folder of benchmark data')
    .addOption(
      new Option('--split <SPLIT>', 'test: the kept-back splits as well')
        .choices(['dev', 'test'])
        .default('dev'),
    )
    .option('--out <FILE>', 'write this run’s figures to FILE and leave the kept ones alone')
    .option('--quick', 'leave out the benchmarks that take minutes')
    .option('--check', 'keep nothing; fail when a figure fell below the kept one')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: () => undefined });
}

function tellMistake(error: unknown, { terminal }: ScorecardSetup): number {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  if (!(error instanceof CommanderError || error instanceof UserError)) throw error;
  const message = error.message.replace(/^error: /, '');
  const hint = error instanceof UserError ? error.hint : 'npm run scorecard -- --help lists the options';
  terminal.err(`error: ${message}\n${hint ? `hint: ${hint}\n` : ''}`);
  return 2;
}
