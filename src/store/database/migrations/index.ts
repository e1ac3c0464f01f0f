/** All migrations in their order: a record's rows go in between the two. */
import type { Migration } from 'kysely/migration';
import * as record from './001-record.ts';
import * as indexes from './002-indexes.ts';

export const migrations = { '001-record': record, '002-indexes': indexes } as const satisfies Readonly<
  Record<string, Migration>
>;
