/** `variorum demo`: the sample collection that ships with the package, built and shown. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ConflictRecord, RecordEvent } from '../model/record.ts';
import type { CollectionFolder } from '../store/collection-folder.ts';
import { buildWithProgress } from './build-command.ts';
import { type DefineCommand, example } from './command.ts';
import { jsonLog } from './log.ts';
import { portOf, serve, usualPort } from './serve.ts';
import type { Terminal } from './terminal.ts';

const sample = new URL('../../data/sample/', import.meta.url);

export const demoCommand: DefineCommand = (program, terminal) => {
  program
    .command('demo')
    .description('build and show the sample collection that comes with Variorum')
    .option('--dir <dir>', 'where to keep it', '.variorum-demo')
    .option('--serve', 'then open the reading room on it')
    .option('--port <number>', 'port of the reading room', portOf, usualPort)
    .addHelpText('after', example('variorum demo', 'variorum demo --serve'))
    .action(({ dir, serve: served, port }: DemoOptions) =>
      served ? serveDemo(dir, port, terminal) : demo(dir, terminal),
    );
};

interface DemoOptions {
  readonly dir: string;
  readonly serve?: true;
  readonly port: number;
}

async function serveDemo(dir: string, port: number, terminal: Terminal): Promise<void> {
  await demo(dir, terminal);
  terminal.out('\nThe reading room of the sample collection, until Ctrl-C:\n');
  await serve(dir, { port }, terminal);
}

async function demo(dir: string, terminal: Terminal): Promise<void> {
  const folder = await sampleCollection(dir, terminal);
  const { record } = await buildWithProgress(folder, terminal);
  const [{ overviewText }, { eventText }] = await Promise.all([
    import('./show-overview.ts'),
    import('./show-event.ts'),
  ]);
  terminal.out(`The sample collection, in ${dir}: invented outlets tell of the same events.\n\n`);
  terminal.out(`${overviewText(record, terminal)}\n`);
  const event = mostContested(record);
  if (event) terminal.out(`${eventText(record, event, terminal)}\n`);
  terminal.out(
    `Next:\n  npx variorum show ${dir} EVENT\n  npx variorum export ${dir} --format record --out record.json\n` +
      '  npx variorum init DIR, then add DIR FILE… and build DIR: your own documents\n',
  );
}

/** The demo's collection, made where it is missing; what was added to it by hand stays. */
async function sampleCollection(dir: string, terminal: Terminal): Promise<CollectionFolder> {
  const [{ addFiles }, { initCollection, openCollection }, { packageVersion }] = await Promise.all([
    import('../store/add-files.ts'),
    import('../store/collection-folder.ts'),
    import('../store/street.ts'),
  ]);
  const { existsSync } = await import('node:fs');
  const tool = `variorum ${await packageVersion()}`;
  const folder = existsSync(dir)
    ? await openCollection(dir)
    : await initCollection(dir, { tool, now: () => new Date() });
  await addFiles(folder, await sampleFiles(), {
    person: 'the sample collection',
    tool,
    log: jsonLog(terminal),
  });
  return folder;
}

async function sampleFiles() {
  const facts: SampleFacts[] = JSON.parse(await readFile(new URL('collection.json', sample), 'utf8'));
  return facts.map(({ file, ...stated }) => ({
    source: fileURLToPath(new URL(file, sample)),
    path: file,
    stated,
  }));
}

type SampleFacts = { readonly file: string } & import('../model/document.ts').Description;

/** The event that accounts contradict each other about most; of several the one with most accounts. */
export function mostContested({ events, disagreements }: ConflictRecord): RecordEvent | undefined {
  const weight = { conflict: 3, denial: 3, precision: 1, naming: 1 };
  const weights = new Map<string, number>();
  for (const { on, kind } of disagreements) weights.set(on, (weights.get(on) ?? 0) + weight[kind]);
  return events.toSorted(
    (left, right) =>
      (weights.get(right.id) ?? 0) - (weights.get(left.id) ?? 0) ||
      right.accounts.length - left.accounts.length ||
      (left.id < right.id ? -1 : 1),
  )[0];
}
