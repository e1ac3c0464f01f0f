/** The process around the command line: its streams, its signals, its exit code. */
import { readFileSync } from 'node:fs';
import { run } from './main.ts';

/** Runs the process's own arguments and leaves their exit code behind. */
export async function start(): Promise<void> {
  // The reader went away (`| head`): nobody is left to tell, and nothing is wrong.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', error => {
      if ('code' in error && error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
      throw error;
    });
  }
  // process.exit runs the exit listeners, which release the lock.
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  process.exitCode = await run(process.argv.slice(2), { version });
}
