/**
 * Each loaded record is a generation: a schema of its own, made in small statements while the last one answers, and put
 * in its place by one row. Generations of one collection share a name; several collections live in one database.
 */
import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { layoutVersion } from './layout-version.ts';
import { migrations } from './migrations/index.ts';
import type { StateTables, Tables } from './tables.ts';

export interface Generation {
  /** Name of its schema. */
  readonly schema: string;
  /** What it was loaded from; the same version is the same content. */
  readonly version: string;
  /** The tables, without naming their schema. */
  readonly tables: Kysely<Tables>;
}

/** The name of a collection's schemas, from the hash of its ledger's first entry. */
export function schemaOf(openingHash: string): string {
  return `variorum_${openingHash.slice(0, 16)}`;
}

/** The name of the schemas of a collection as known on a day. */
export function knownBase(base: string, day: string): string {
  return `${knownPrefix(base)}${day.replaceAll('-', '')}`;
}

function knownPrefix(base: string): string {
  return `known_${base.slice(base.indexOf('_') + 1)}_`;
}

/** Removes all records as of some day that the database holds of a collection. */
export async function dropKnown(db: Kysely<Tables>, base: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select nspname as name from pg_namespace where starts_with(nspname, ${knownPrefix(base)})`.execute(db);
  for (const { name } of rows) await dropSchema(db, name);
}

/** The current generation when it is whole and of this version's layout; undefined otherwise. */
export async function currentGeneration(db: Kysely<Tables>, base: string): Promise<Generation | undefined> {
  await ensureState(db, base);
  const row = await stateOf(db, base).selectFrom('current').selectAll().executeTakeFirst();
  if (!row || row.layout !== (await layoutVersion())) return undefined;
  if (row.counts !== JSON.stringify(await countRows(db.withSchema(row.generation)))) return undefined;
  return { schema: row.generation, version: row.version, tables: db.withSchema(row.generation) };
}

/** A new generation filled by `fill`, current once that has ended; the ones before the last are dropped. */
export async function makeGeneration(
  db: Kysely<Tables>,
  base: string,
  version: string,
  fill: (generation: Generation) => Promise<void>,
): Promise<Generation> {
  await ensureState(db, base);
  await dropOthers(db, base);
  const schema = `${base}_${Date.now().toString(36)}`;
  const generation = { schema, version, tables: db.withSchema(schema) };
  await sql`create schema ${sql.id(schema)}`.execute(db);
  await migrate(generation, '001-record');
  await fill(generation);
  await migrate(generation, '002-indexes');
  await analyse(generation, db);
  const row = {
    one: 1,
    generation: schema,
    version,
    layout: await layoutVersion(),
    counts: JSON.stringify(await countRows(generation.tables)),
    loaded_at: new Date().toISOString(),
  };
  await stateOf(db, base)
    .insertInto('current')
    .values(row)
    .onConflict(conflict => conflict.column('one').doUpdateSet(row))
    .execute();
  return generation;
}

/** Removes all that the database holds of a collection. */
export async function dropCollection(db: Kysely<Tables>, base: string): Promise<void> {
  for (const schema of await schemasOf(db, base)) await dropSchema(db, schema);
  await dropSchema(db, base);
}

async function ensureState(db: Kysely<Tables>, base: string): Promise<void> {
  await sql`create schema if not exists ${sql.id(base)}`.execute(db);
  await sql`create table if not exists ${sql.id(base, 'current')} (
    one integer primary key check (one = 1), generation text not null, version text not null,
    layout text not null, counts text not null, loaded_at text not null)`.execute(db);
}

function stateOf(db: Kysely<Tables>, base: string): Kysely<StateTables> {
  return db.withSchema(base) as unknown as Kysely<StateTables>;
}

/** Of a load that was stopped, and of generations whose readers have long had their answers. */
async function dropOthers(db: Kysely<Tables>, base: string): Promise<void> {
  const current = await stateOf(db, base).selectFrom('current').select('generation').executeTakeFirst();
  for (const schema of await schemasOf(db, base)) {
    if (schema !== current?.generation) await dropSchema(db, schema);
  }
}

async function schemasOf(db: Kysely<Tables>, base: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select nspname as name from pg_namespace where starts_with(nspname, ${`${base}_`})`.execute(db);
  return rows.map(row => row.name);
}

async function dropSchema(db: Kysely<Tables>, schema: string): Promise<void> {
  await sql`drop schema if exists ${sql.id(schema)} cascade`.execute(db);
}

async function migrate({ tables, schema }: Generation, to: keyof typeof migrations): Promise<void> {
  const migrator = new Migrator({
    db: tables,
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableSchema: schema,
  });
  const { error } = await migrator.migrateTo(to);
  if (error) throw error;
}

/** Without statistics the planner guesses, and PGlite has nobody who gathers them later. */
async function analyse({ schema }: Generation, db: Kysely<Tables>): Promise<void> {
  for (const table of countedTables) await sql`analyze ${sql.id(schema, table)}`.execute(db);
}

const countedTables = [
  'facts',
  'documents',
  'events',
  'accounts',
  'participants',
  'event_places',
  'actors',
  'names',
  'places',
  'relations',
  'links',
  'unreal',
  'disagreements',
  'origins',
  'copies',
  'views',
  'dyads',
  'dyad_actors',
  'tellers',
  'warnings',
  'warning_actors',
  'warning_documents',
  'findings',
] as const satisfies readonly (keyof Tables)[];

async function countRows(tables: Kysely<Tables>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of countedTables) {
    const row = await tables
      .selectFrom(table as 'facts')
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow();
    counts[table] = row.rows;
  }
  return counts;
}
