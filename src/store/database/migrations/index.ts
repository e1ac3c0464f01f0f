/** All migrations in their order. */
import type { Migration } from 'kysely/migration';
import * as record from './001-record.ts';

export const migrations: Readonly<Record<string, Migration>> = { '001-record': record };
