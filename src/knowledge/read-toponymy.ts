/** The tables that tell names of places from other capitalised words. */
import { foldName, type Toponymy } from '../model/knowledge.ts';
import { placeKinds } from '../model/place.ts';
import { oneOf, readTable, type Table } from './read-table.ts';

const partKinds = ['institution', 'street', 'division', 'never'] as const;

/** Reads them from a folder laid out like data/. */
export async function readToponymy(folder: URL): Promise<{ toponymy: Toponymy; tables: Table[] }> {
  const [given, common, parts, short, peoples] = await Promise.all([
    readTable(new URL('en/given-names.csv', folder), ['name']),
    readTable(new URL('en/common-words.csv', folder), ['word']),
    readTable(new URL('places/name-parts.csv', folder), ['word', 'kind']),
    readTable(new URL('places/abbreviations.csv', folder), [
      'abbreviation',
      'name',
      'country',
      'kind',
      'afterName',
    ]),
    readTable(new URL('places/demonyms.csv', folder), ['demonym', 'place', 'country', 'kind']),
  ]);
  const wordsOfKind = (kind: (typeof partKinds)[number]) =>
    new Set(parts.rows.filter(row => oneOf(row, 'kind', partKinds) === kind).map(row => row.word ?? ''));
  return {
    toponymy: {
      givenNames: new Set(given.rows.map(row => row.name ?? '')),
      commonWords: new Set(common.rows.map(row => row.word ?? '')),
      institutions: wordsOfKind('institution'),
      streets: wordsOfKind('street'),
      divisions: wordsOfKind('division'),
      never: wordsOfKind('never'),
      demonyms: new Map(peoples.rows.map(row => [foldName(row.demonym ?? ''), foldName(row.place ?? '')])),
      abbreviations: new Map(
        short.rows.map(row => [
          row.abbreviation ?? '',
          {
            name: row.name ?? '',
            country: row.country ?? '',
            kind: oneOf(row, 'kind', placeKinds),
            afterName: row.afterName === 'yes',
          },
        ]),
      ),
    },
    tables: [given, common, parts, short, peoples],
  };
}
