/** `variorum init DIR`: a new, empty collection. */
import { type DefineCommand, example } from './command.ts';
import { printJson } from './terminal.ts';

export const initCommand: DefineCommand = (program, terminal) => {
  program
    .command('init')
    .description('make a new, empty collection')
    .argument('<dir>', 'a new or empty folder')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', example('variorum init mastung'))
    .action(async (dir: string, { json }: { json?: boolean }) => {
      const [{ initCollection }, { packageVersion }] = await Promise.all([
        import('../store/collection-folder.ts'),
        import('../store/street.ts'),
      ]);
      const tool = `variorum ${await packageVersion()}`;
      const { path, ledger } = await initCollection(dir, { tool, now: () => new Date() });
      if (json) printJson({ collection: path, ledger }, terminal);
      else terminal.out(`“${dir}” is a collection now.\nNext: variorum add ${dir} FILE…\n`);
    });
};
