/** Kysely over the database worker: each connection is a session, so that transactions do not mix. */
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { PgliteClient } from './pglite-client.ts';
import type { DatabaseRequest } from './pglite-messages.ts';

/** The dialect for `new Kysely({ dialect })`. */
export function pgliteDialect(client: PgliteClient): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driverOver(client),
    createIntrospector: db => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

interface Session extends DatabaseConnection {
  readonly run: (
    kind: DatabaseRequest['kind'],
    query: CompiledQuery,
  ) => Promise<QueryResult<Record<string, unknown>>>;
}

function driverOver(client: PgliteClient): Driver {
  let sessions = 0;
  const run = (connection: DatabaseConnection, kind: DatabaseRequest['kind']) =>
    (connection as Session).run(kind, CompiledQuery.raw(kind)).then(() => undefined);
  return {
    init: async () => undefined,
    acquireConnection: async () => {
      sessions += 1;
      return sessionOf(client, sessions);
    },
    beginTransaction: connection => run(connection, 'begin'),
    commitTransaction: connection => run(connection, 'commit'),
    rollbackTransaction: connection => run(connection, 'rollback'),
    releaseConnection: async () => undefined,
    destroy: () => client.close(),
  };
}

function sessionOf(client: PgliteClient, session: number): Session {
  const run: Session['run'] = async (kind, { sql, parameters }) => {
    const { rows, affectedRows } = await client.send({ session, kind, sql, parameters });
    return { rows, ...(affectedRows !== undefined && { numAffectedRows: BigInt(affectedRows) }) };
  };
  return {
    run,
    executeQuery: async <Row>(query: CompiledQuery) => (await run('query', query)) as QueryResult<Row>,
    streamQuery: () => {
      throw new RangeError('PGlite does not stream: page by key');
    },
  };
}
