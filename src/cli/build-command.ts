/** `variorum build DIR`: the collection's record, from all that was added and decided. */
import { countsOf } from '../model/counts.ts';
import type { BuildResult } from '../store/build-collection.ts';
import { type DefineCommand, example } from './command.ts';
import { jsonLog } from './log.ts';
import { showProgress } from './progress.ts';
import { safeText } from './safe-text.ts';
import { printJson, type Terminal } from './terminal.ts';
import { buildThroughServer } from './through-server.ts';

export const buildCommand: DefineCommand = (program, terminal) => {
  program
    .command('build')
    .description('read what is new and make the record; a build that was stopped carries on')
    .argument('<dir>', 'the collection')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', example('variorum build mastung'))
    .action(async (dir: string, { json }: { json?: boolean }) => {
      const [{ openCollection }, { servedBy }] = await Promise.all([
        import('../store/collection-folder.ts'),
        import('../api/served-by.ts'),
      ]);
      const folder = await openCollection(dir);
      const address = await servedBy(folder);
      if (address) {
        const { record } = await buildThroughServer(address, folder, terminal);
        if (json)
          printJson({ server: address, ...countsOf(record), troubles: troublesOf({ record }) }, terminal);
        else tellRecord(dir, `Built by the server at ${address}.`, record, terminal);
        return;
      }
      const result = await buildWithProgress(folder, terminal);
      if (json) printJson(summaryOf(result), terminal);
      else tellBuilt(dir, result, terminal);
    });
};

/** Builds, showing how far it is. */
export async function buildWithProgress(
  folder: Awaited<ReturnType<typeof import('../store/collection-folder.ts').openCollection>>,
  terminal: Terminal,
): Promise<BuildResult> {
  const { buildCollection } = await import('../store/build-collection.ts');
  const progress = showProgress('reading', terminal);
  return buildCollection(folder, { log: jsonLog(terminal), onProgress: progress.step }).finally(progress.end);
}

function summaryOf(result: BuildResult) {
  const { captures, read, remembered, failed, unchanged, record } = result;
  return { captures, read, remembered, failed, unchanged, ...countsOf(record), troubles: troublesOf(result) };
}

function tellBuilt(dir: string, result: BuildResult, terminal: Terminal): void {
  const { captures, remembered, unchanged, record } = result;
  const memory = remembered > 0 && !unchanged ? ` (${remembered} read before)` : '';
  const done = unchanged ? 'Nothing is new; the record stands.' : `Read ${captures} captures${memory}.`;
  tellRecord(dir, done, record, terminal);
}

function tellRecord(dir: string, done: string, record: BuildResult['record'], { out }: Terminal): void {
  const { documents, events, accounts, origins } = countsOf(record);
  out(`${done}\n`);
  out(`${documents} documents report ${events} events in ${accounts} accounts from ${origins} origins.\n`);
  const troubles = troublesOf({ record });
  if (troubles.length > 0) out(`${troubles.length} could not be read as documents:\n`);
  for (const { path, message } of troubles) out(`  ${safeText(path ?? '')}: ${safeText(message)}\n`);
  out(`Next: variorum show ${dir}\n`);
}

/** Captures that gave no document, and why. */
function troublesOf({ record }: Pick<BuildResult, 'record'>) {
  return record.findings.filter(({ path, document }) => path !== undefined && document === undefined);
}
