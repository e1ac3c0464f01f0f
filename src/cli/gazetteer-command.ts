/** `variorum gazetteer DIR import PATH`: a GeoNames dump, kept as captures; the next build looks places up in it. */
import { basename, join } from 'node:path';
import { UserError } from '../model/user-error.ts';
import { type DefineCommand, example } from './command.ts';
import { importAs } from './import-as.ts';
import { safeText } from './safe-text.ts';
import { printJson, type Terminal } from './terminal.ts';

export const gazetteerCommand: DefineCommand = (program, terminal) => {
  program
    .command('gazetteer')
    .description(
      'import a GeoNames dump: allCountries, cities or a country’s file, alternateNames, admin codes, countryInfo',
    )
    .argument('<dir>', 'the collection')
    .argument('<import>', 'the word “import”')
    .argument('<path>', 'a file (.txt or .zip) as geonames.org gives it, or a folder of such files')
    .option('--by <name>', 'who imports it; without it your user name')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      example(
        'variorum gazetteer mastung import allCountries.zip',
        'variorum gazetteer mastung import geonames/',
      ),
    )
    .action((dir: string, word: string, path: string, options: { by?: string; json?: boolean }) =>
      importGazetteer(dir, word, path, options, terminal),
    );
};

async function importGazetteer(
  dir: string,
  word: string,
  path: string,
  { by, json }: { by?: string; json?: boolean },
  terminal: Terminal,
): Promise<void> {
  if (word !== 'import') {
    throw new UserError(`“${word}” is nothing that can be done with a gazetteer.`, {
      hint: `variorum gazetteer ${dir} import PATH`,
    });
  }
  const [{ openCollection }, { readGeonames }] = await Promise.all([
    import('../store/collection-folder.ts'),
    import('../knowledge/geonames/read-geonames.ts'),
  ]);
  await openCollection(dir);
  const { sources, dump } = await dumpAt(path);
  const { placeCount, nameCount, badRows } = await readGeonames(dump);
  if (placeCount === 0) {
    throw new UserError(`“${path}” holds no place; nothing was imported.`, {
      hint: badRows[0]?.reason ?? files,
    });
  }
  const fresh = await importAs('gazetteer', dir, sources, by, terminal);
  if (json) {
    printJson({ places: placeCount, names: nameCount, bad: badRows, imported: fresh }, terminal);
    return;
  }
  const state = fresh.length === 0 ? 'all here already' : `kept from ${fresh.length} files`;
  terminal.out(`${placeCount} places with ${nameCount} names, ${state}.\n`);
  for (const { file, row, reason } of badRows)
    terminal.out(`  ${safeText(file)}, row ${row} was left out: ${safeText(reason)}.\n`);
  terminal.out(`Next: variorum build ${dir}\n`);
}

const files = 'allCountries.zip, cities500.zip or PK.zip from download.geonames.org/export/dump, say.';

/** The files of a dump, and those on the disk that they come from. @throws UserError when there is none. */
async function dumpAt(path: string) {
  const [{ contentOf, openGeonamesFile }, { stat, readdir }] = await Promise.all([
    import('../knowledge/geonames/geonames-files.ts'),
    import('node:fs/promises'),
  ]);
  const found = await stat(path).catch(() => {
    throw new UserError(`There is no file or folder “${path}”; nothing was imported.`, { hint: files });
  });
  const paths = found.isDirectory() ? (await readdir(path)).sort().map(name => join(path, name)) : [path];
  const likely = paths.filter(each => /\.(?:zip|txt)$/i.test(each));
  const opened = await Promise.all(
    likely.map(async source => {
      const inside = await openGeonamesFile(source, basename(source));
      return { source, inside: inside.filter(({ name }) => contentOf(name) !== undefined) };
    }),
  );
  const used = opened.filter(({ inside }) => inside.length > 0);
  if (used.length === 0) {
    throw new UserError(`“${path}” is no GeoNames dump that Variorum knows; nothing was imported.`, {
      hint: files,
    });
  }
  return { sources: used.map(({ source }) => source), dump: used.flatMap(({ inside }) => inside) };
}
