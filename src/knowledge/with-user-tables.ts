/** The package's knowledge with a user's gazetteer and actors; a user's row takes the place of the package's of the same id. */
import { readFile } from 'node:fs/promises';
import type { TableUse } from '../model/capture.ts';
import type { Knowledge, KnownActor } from '../model/knowledge.ts';
import { contentOf, openGeonamesFile } from './geonames/geonames-files.ts';
import { readGeonames } from './geonames/read-geonames.ts';
import { indexActors } from './read-actors.ts';
import { readUserActors } from './user-actors.ts';
import { withGazetteer } from './with-gazetteer.ts';

/** Where a table's bytes lie, and the name that it was imported under. */
export interface TableFile {
  readonly use: TableUse;
  readonly name: string;
  readonly path: string;
}

export async function withUserTables(knowledge: Knowledge, tables: readonly TableFile[]): Promise<Knowledge> {
  const gazetteers = tables.filter(({ use }) => use === 'gazetteer');
  const actors = tables.filter(({ use }) => use === 'actors');
  const withPlaces = gazetteers.length === 0 ? knowledge : await withDump(knowledge, gazetteers);
  return actors.length === 0 ? withPlaces : withActors(withPlaces, actors);
}

async function withDump(knowledge: Knowledge, tables: readonly TableFile[]): Promise<Knowledge> {
  const opened = await Promise.all(tables.map(({ path, name }) => openGeonamesFile(path, name)));
  const files = opened.flat().filter(({ name }) => contentOf(name) !== undefined);
  return withGazetteer(knowledge, await readGeonames(files));
}

async function withActors(knowledge: Knowledge, tables: readonly TableFile[]): Promise<Knowledge> {
  const own: KnownActor[] = [];
  for (const { path, name } of tables) own.push(...readUserActors(await readFile(path), name).actors);
  const actors = new Map(
    [...own, ...[...knowledge.actors.values()]].toReversed().map(actor => [actor.id, actor]),
  );
  // A user's names come first among namesakes.
  const others = [...actors.values()].filter(({ id }) => !own.some(actor => actor.id === id));
  return { ...knowledge, actors, actorNames: indexActors([...own, ...others], knowledge.states) };
}
