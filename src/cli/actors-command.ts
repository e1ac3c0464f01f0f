/** `variorum actors DIR import FILE.csv`: a user's own actors, kept as a capture; the next build knows them. */
import { readFile } from 'node:fs/promises';
import { UserError } from '../model/user-error.ts';
import { type DefineCommand, example } from './command.ts';
import { importAs } from './import-as.ts';
import { safeText } from './safe-text.ts';
import { printJson, type Terminal } from './terminal.ts';

export const actorsCommand: DefineCommand = (program, terminal) => {
  program
    .command('actors')
    .description(
      'import a table of your own actors: id, name, kind; aliases, acronyms, country, partOf, activeFrom, activeTo',
    )
    .argument('<dir>', 'the collection')
    .argument('<import>', 'the word “import”')
    .argument('<file>', 'a CSV file')
    .option('--by <name>', 'who imports it; without it your user name')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', example('variorum actors mastung import our-actors.csv'))
    .action((dir: string, word: string, file: string, options: { by?: string; json?: boolean }) =>
      importActors(dir, word, file, options, terminal),
    );
};

async function importActors(
  dir: string,
  word: string,
  file: string,
  { by, json }: { by?: string; json?: boolean },
  terminal: Terminal,
): Promise<void> {
  if (word !== 'import') {
    throw new UserError(`“${word}” is nothing that can be done with actors.`, {
      hint: `variorum actors ${dir} import FILE.csv`,
    });
  }
  const bytes = await readFile(file).catch(() => {
    throw new UserError(`There is no file “${file}”; nothing was imported.`, { hint: 'Check the spelling.' });
  });
  const { readUserActors } = await import('../knowledge/user-actors.ts');
  const { actors, bad } = readUserActors(bytes, file);
  if (actors.length === 0) {
    throw new UserError(`“${file}” holds no row that can be taken; nothing was imported.`, {
      hint: bad[0] ? `Row ${bad[0].row}: ${bad[0].reason}` : 'It has a header and no rows.',
    });
  }
  const fresh = await importAs('actors', dir, [file], by, terminal);
  if (json) {
    printJson({ actors: actors.length, bad, imported: fresh }, terminal);
    return;
  }
  terminal.out(`${actors.length} actors${fresh.length === 0 ? ', all here already' : ' imported'}.\n`);
  for (const { row, reason } of bad) terminal.out(`  Row ${row} was left out: ${safeText(reason)}.\n`);
  terminal.out(`Next: variorum build ${dir}\n`);
}
