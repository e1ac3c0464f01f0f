/** `npm run scorecard -- [NAME…] --data DIR`: the process around the command. */
import { liveTerminal } from '../src/cli/terminal.ts';
import { ownMeans } from './benchmark.ts';
import { benchmarks } from './benchmarks.ts';
import { committedFigures, committedPage, runScorecard } from './scorecard-command.ts';

try {
  process.exitCode = await runScorecard(process.argv.slice(2), {
    benchmarks,
    means: ownMeans,
    terminal: liveTerminal(),
    committed: committedFigures,
    page: committedPage,
  });
} catch (error) {
  // Node would end with 1, which says that a figure fell.
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 70;
}
