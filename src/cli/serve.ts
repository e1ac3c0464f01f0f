/** `variorum serve DIR`: the reading room of a collection, in the browser, on this machine only. */
import { InvalidArgumentError } from 'commander';
import { type DefineCommand, example } from './command.ts';
import { jsonLog } from './log.ts';
import type { Terminal } from './terminal.ts';

export interface ServeCommandOptions {
  readonly port: number;
  readonly database?: string;
}

export const usualPort = 4173;

export const serveCommand: DefineCommand = (program, terminal) => {
  program
    .command('serve')
    .description('show a collection in the browser, at an address of this machine only')
    .argument('<dir>', 'the collection')
    .option('--port <number>', 'port on 127.0.0.1; 0 for any that is free', portOf, usualPort)
    .option(
      '--database <url>',
      'a PostgreSQL server (16 or later) for the derived data: postgres://…',
      databaseOf,
    )
    .addHelpText('after', example('variorum serve mastung', 'variorum serve mastung --port 8080'))
    .action((dir: string, options: ServeCommandOptions) => serve(dir, options, terminal));
};

/** Serves until it is interrupted (Ctrl-C). */
export async function serve(
  dir: string,
  { port, database }: ServeCommandOptions,
  terminal: Terminal,
): Promise<void> {
  const [{ serveCollection }, { openCollection }, { packageVersion }] = await Promise.all([
    import('../api/serve-collection.ts'),
    import('../store/collection-folder.ts'),
    import('../store/street.ts'),
  ]);
  const folder = await openCollection(dir);
  await serveCollection(
    folder,
    { port, database, version: await packageVersion(), log: jsonLog(terminal) },
    address => terminal.out(`${address}\n`),
    interrupted(),
  );
}

/** The process's own answer to a signal is to end at once; here the database is closed first. */
function interrupted(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.removeAllListeners(signal);
      process.once(signal, () => {
        // A second signal does not wait.
        process.once(signal, () => process.exit(signal === 'SIGINT' ? 130 : 143));
        resolve();
      });
    }
  });
}

/** @throws InvalidArgumentError for commander, on anything but the address of a PostgreSQL server. */
function databaseOf(text: string): string {
  if (/^postgres(?:ql)?:\/\/./.test(text)) return text;
  throw new InvalidArgumentError('It begins with postgres:// and names a PostgreSQL server.');
}

/** @throws InvalidArgumentError for commander, on anything but a port number. */
export function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
}
