/** `variorum verify DIR`: whether everything that was kept is as it was written. */
import { type DefineCommand, example } from './command.ts';
import { Ended } from './failure.ts';
import { showProgress } from './progress.ts';
import { safeText } from './safe-text.ts';
import { printJson, type Terminal } from './terminal.ts';

const altered = 1;

export const verifyCommand: DefineCommand = (program, terminal) => {
  program
    .command('verify')
    .description(
      'check every entry of the ledger and every captured byte; exit code 1 when something was altered',
    )
    .argument('<dir>', 'the collection')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', example('variorum verify mastung'))
    .action((dir: string, { json = false }: { json?: boolean }) => verify(dir, json, terminal));
};

async function verify(dir: string, json: boolean, terminal: Terminal): Promise<void> {
  const [{ openCollection }, { verifyCollection }] = await Promise.all([
    import('../store/collection-folder.ts'),
    import('../store/verify-collection.ts'),
  ]);
  const folder = await openCollection(dir);
  const progress = showProgress('checking', terminal);
  const result = await verifyCollection(folder, { onProgress: progress.step }).finally(progress.end);
  const { bad, entries, captures, decisions, unnamed } = result;
  if (json) printJson({ whole: bad === undefined, ...result }, terminal);
  else if (bad) terminal.out(`Entry ${bad.entry} is bad: ${safeText(bad.wrong)}.\n`);
  else terminal.out(`All ${entries} entries are whole: ${captures} captures, ${decisions} decisions.\n`);
  if (!json && unnamed.length > 0) {
    terminal.out(
      `${unnamed.length} files in captures/ belong to no entry (an add was stopped, or entries are missing).\n`,
    );
  }
  if (bad) throw new Ended(altered);
}
