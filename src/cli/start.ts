/** The process around the command line: its streams, its signals, its exit code. */
import { readFileSync } from 'node:fs';
import { keepHeapSmall } from '../knowledge/small-heap.ts';
import { codeOf, diskTrouble } from '../store/disk.ts';
import { tellFailure } from './failure.ts';
import { run } from './main.ts';
import { liveTerminal } from './terminal.ts';

/** Runs the process's own arguments and leaves their exit code behind. */
export async function start(): Promise<void> {
  keepHeapSmall();
  process.stdout.on('error', endOutput);
  // Without stderr there is nobody to tell, and the work can go on.
  process.stderr.on('error', () => undefined);
  // process.exit runs the exit listeners, which release the lock.
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  process.exitCode = await run(process.argv.slice(2), { version });
}

/** The reader went away (`| head`), which is nothing wrong; or what stdout goes to is full. */
function endOutput(error: Error): never {
  if (codeOf(error) === 'EPIPE') process.exit(process.exitCode ?? 0);
  process.exit(tellFailure(diskTrouble(error, 'standard output'), liveTerminal()));
}
