/** A database, embedded (PGlite in a worker thread) or on a PostgreSQL server, behind one Kysely. Nothing in it is kept for good. */
import type { MessagePort } from 'node:worker_threads';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { UserError } from '../../model/user-error.ts';
import { joinPglite, type PgliteClient, startPglite } from './pglite-client.ts';
import { pgliteDialect } from './pglite-dialect.ts';
import type { Tables } from './tables.ts';

/** A folder for PGlite, memory, or the address of a PostgreSQL server. */
export type DatabasePlace = { readonly folder: string } | { readonly url: string } | 'memory';

/** What another thread needs to reach the same database. */
export type DatabaseShare = { readonly port: MessagePort } | { readonly url: string };

export interface Database {
  readonly db: Kysely<Tables>;
  readonly share: () => DatabaseShare;
  readonly close: () => Promise<void>;
}

/** The oldest server that the queries are tested on. */
const oldestServer = 160_000;

/** Opens the database; PGlite makes its folder where there is none. */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  if (place === 'memory') return embedded(await startPglite(undefined));
  if ('folder' in place) return embedded(await startPglite(place.folder));
  return overServer(place.url);
}

/** The same database from another thread. */
export async function joinDatabase(share: DatabaseShare): Promise<Database> {
  return 'port' in share ? embedded(joinPglite(share.port)) : overServer(share.url);
}

function embedded(client: PgliteClient): Database {
  const db = new Kysely<Tables>({ dialect: pgliteDialect(client) });
  return { db, share: () => ({ port: client.share() }), close: () => client.close() };
}

async function overServer(url: string): Promise<Database> {
  // Counts are int8; `pg` would hand them over as text.
  const types: pg.CustomTypesConfig = {
    getTypeParser: (id: number, format?: 'text' | 'binary') =>
      id === 20 ? Number : pg.types.getTypeParser(id, format as 'text'),
  };
  const pool = poolAt(url, types);
  // A server that goes away must not end this process: the next query tells.
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await refuseOldServer(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { db, share: () => ({ url }), close: () => db.destroy() };
}

function poolAt(url: string, types: pg.CustomTypesConfig): pg.Pool {
  try {
    return new pg.Pool({ connectionString: url, types, max: 8, connectionTimeoutMillis: 10_000 });
  } catch {
    throw unreachable('the address cannot be read');
  }
}

async function refuseOldServer(db: Kysely<Tables>): Promise<void> {
  const answer = await sql<{ version: number }>`select current_setting('server_version_num')::int as version`
    .execute(db)
    .catch((error: Error) => {
      throw unreachable(error.message);
    });
  const version = answer.rows[0]?.version ?? 0;
  if (version >= oldestServer) return;
  throw new UserError(
    `The PostgreSQL server is version ${Math.floor(version / 10_000)}; 16 or later is needed.`,
    {
      hint: 'Name another server, or leave --database out: the collection then has its own.',
    },
  );
}

/** Never the address itself: it may hold a password. */
function unreachable(why: string): UserError {
  return new UserError(`The PostgreSQL server named by --database cannot be used: ${why}.`, {
    hint: 'Check postgres://user:password@host:port/name, and that the server runs.',
  });
}
