/** `variorum build DIR`: the collection's record, from all that was added and decided. */
import type { BuildResult } from '../store/build-collection.ts';
import { type DefineCommand, example } from './command.ts';
import { countsOf } from './counts.ts';
import { jsonLog } from './log.ts';
import { showProgress } from './progress.ts';
import { safeText } from './safe-text.ts';
import { printJson, type Terminal } from './terminal.ts';

export const buildCommand: DefineCommand = (program, terminal) => {
  program
    .command('build')
    .description('read what is new and make the record; a build that was stopped carries on')
    .argument('<dir>', 'the collection')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', example('variorum build mastung'))
    .action(async (dir: string, { json }: { json?: boolean }) => {
      const { openCollection } = await import('../store/collection-folder.ts');
      const result = await buildWithProgress(await openCollection(dir), terminal);
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

function tellBuilt(dir: string, result: BuildResult, { out }: Terminal): void {
  const { documents, events, accounts, origins } = countsOf(result.record);
  const { captures, remembered, unchanged } = result;
  const memory = remembered > 0 && !unchanged ? ` (${remembered} read before)` : '';
  out(unchanged ? 'Nothing is new; the record stands.\n' : `Read ${captures} captures${memory}.\n`);
  out(`${documents} documents report ${events} events in ${accounts} accounts from ${origins} origins.\n`);
  const troubles = troublesOf(result);
  if (troubles.length > 0) out(`${troubles.length} could not be read as documents:\n`);
  for (const { path, message } of troubles) out(`  ${safeText(path ?? '')}: ${safeText(message)}\n`);
  out(`Next: variorum show ${dir}\n`);
}

/** Captures that gave no document, and why. */
function troublesOf({ record }: BuildResult) {
  return record.findings.filter(({ path, document }) => path !== undefined && document === undefined);
}
