/** Everything the stages know before they read, from the package's own data/ and models/ folders. Loaded once a process. */
import { createHash } from 'node:crypto';
import { documentKinds } from '../model/document.ts';
import type { Knowledge, KnownOutlet } from '../model/knowledge.ts';
import { packageData } from './package-data.ts';
import { readActors } from './read-actors.ts';
import { readLexicon } from './read-lexicon.ts';
import { readModels } from './read-models.ts';
import { readPlaces } from './read-places.ts';
import { list, oneOf, type Row, readTable, type Table } from './read-table.ts';
import { readToponymy } from './read-toponymy.ts';
import { loadWinkTokeniser } from './wink-tokeniser.ts';

let loaded: Promise<Knowledge> | undefined;

/** The package's knowledge; the first call reads it, later calls share it. */
export function loadKnowledge(): Promise<Knowledge> {
  loaded ??= readKnowledge(packageData);
  return loaded;
}

/** Knowledge from any folder laid out like data/. @throws UserError naming the table and row that cannot be read. */
export async function readKnowledge(folder: URL): Promise<Knowledge> {
  const [
    { models, files },
    { lexicon, tables: words },
    { known, tables: people },
    { toponymy, tables: namings },
    outletTable,
    boilerplateTable,
  ] = await Promise.all([
    readModels(),
    readLexicon(new URL('en/', folder)),
    readActors(new URL('actors/', folder)),
    readToponymy(folder),
    readTable(new URL('outlets.csv', folder), ['id', 'name', 'aliases', 'domains', 'kind', 'agency']),
    // Read by the documents' libraries; here only because a changed row must make everything again.
    readTable(new URL('en/boilerplate.csv', folder), ['phrase']),
  ]);
  const { places, tables: lands } = await readPlaces(new URL('places/', folder), known.states);
  return {
    version: versionOf([...words, ...people, ...lands, ...namings, outletTable, boilerplateTable], files),
    lexicon,
    tokeniser: loadWinkTokeniser(),
    models,
    ...known,
    places,
    toponymy,
    outlets: outletTable.rows.map(knownOutlet),
  };
}

function versionOf(tables: readonly Table[], models: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const table of tables) hash.update(table.bytes);
  for (const bytes of models) hash.update(bytes);
  return hash.digest('hex');
}

function knownOutlet(row: Row): KnownOutlet {
  return {
    id: row.id ?? '',
    name: row.name ?? '',
    aliases: list(row.aliases),
    domains: list(row.domains),
    kind: oneOf(row, 'kind', documentKinds),
    agency: row.agency === 'yes',
  };
}
