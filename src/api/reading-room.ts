/** What answers the screens: the collection's database, opened once, remade when it is damaged. */
import { rm, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type ConflictRecord, notCleared, recordFormat } from '../model/record.ts';
import { UserError } from '../model/user-error.ts';
import type { CollectionFolder } from '../store/collection-folder.ts';
import {
  currentGeneration,
  dropCollection,
  type Generation,
  schemaOf,
} from '../store/database/generations.ts';
import { loadRecord } from '../store/database/load-record.ts';
import { type Database, type DatabaseShare, openDatabase } from '../store/database/open-database.ts';
import { readLedger } from '../store/ledger.ts';
import type { Log } from '../store/log.ts';

/** A way to the data that has nothing to do with where they lie. */
export interface ReadingRoom {
  /** The generation that answers now; waits while the database is being opened. */
  readonly generation: () => Promise<Generation>;
  /** Looks which generation is current, after a build. */
  readonly refresh: () => Promise<void>;
  /** What a build needs to write into the same database. */
  readonly target: () => Promise<{ readonly share: DatabaseShare; readonly base: string }>;
  /** Makes the database anew when `error` tells that it is damaged. @returns whether it does so. */
  readonly mend: (error: unknown) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

interface Opened {
  readonly database: Database;
  readonly base: string;
  readonly generation: Generation;
}

/** @param onRemade told when the data have to be loaded again. */
export function openReadingRoom(
  folder: CollectionFolder,
  url: string | undefined,
  log: Log,
  onRemade: () => void,
): ReadingRoom {
  let opened = open(folder, url, log);
  // Whoever asks gets the error; until then it must not end the process.
  opened.catch(() => undefined);
  let mending: Promise<boolean> | undefined;
  const mend = async (error: unknown): Promise<boolean> => {
    if (!tellsDamage(error) || !(await isThere(folder))) return false;
    log('database.damaged', { error: messageOf(error), next: 'made again' });
    const last = await opened.catch(() => undefined);
    await last?.database.close().catch(() => undefined);
    opened = remove(folder, url).then(() => open(folder, url, log));
    await opened;
    onRemade();
    return true;
  };
  return {
    generation: async () => (await opened).generation,
    refresh: async () => {
      const { database, base, generation } = await opened;
      const current = await currentGeneration(database.db, base);
      opened = Promise.resolve({ database, base, generation: current ?? generation });
    },
    target: async () => {
      const { database, base } = await opened;
      return { share: database.share(), base };
    },
    mend: error => {
      mending ??= mend(error).finally(() => {
        mending = undefined;
      });
      return mending;
    },
    close: async () => {
      const last = await opened.catch(() => undefined);
      await last?.database.close();
    },
  };
}

/** Whether the collection is where it was. */
export async function isThere(folder: CollectionFolder): Promise<boolean> {
  return stat(folder.ledger).then(
    () => true,
    () => false,
  );
}

async function open(folder: CollectionFolder, url: string | undefined, log: Log): Promise<Opened> {
  const { entries } = await readLedger(folder.ledger);
  const base = schemaOf(entries[0]?.hash ?? '');
  const name = basename(resolve(folder.path));
  try {
    return await openOnce(folder, url, base, name);
  } catch (error) {
    if (error instanceof UserError || !(await isThere(folder))) throw error;
    log('database.damaged', { error: messageOf(error), next: 'made again' });
    await remove(folder, url, base);
    return openOnce(folder, url, base, name);
  }
}

async function openOnce(
  folder: CollectionFolder,
  url: string | undefined,
  base: string,
  name: string,
): Promise<Opened> {
  const database = await openDatabase(url === undefined ? { folder: databaseFolder(folder) } : { url });
  try {
    const generation =
      (await currentGeneration(database.db, base)) ?? (await loadNothing(database, base, name));
    return { database, base, generation };
  } catch (error) {
    await database.close().catch(() => undefined);
    throw error;
  }
}

/** An empty record, so that the screens have an answer until the first build is done. */
async function loadNothing(database: Database, base: string, name: string): Promise<Generation> {
  const record: ConflictRecord = {
    format: recordFormat,
    clearance: notCleared,
    generator: { name: 'variorum', version: '', models: {} },
    documents: [],
    actors: [],
    places: [],
    events: [],
    relations: [],
    disagreements: [],
    warnings: [],
    origins: [],
    findings: [],
  };
  const loaded = await loadRecord(database.db, base, { name, record, madeBy: '', texts: async () => [] });
  return loaded.generation;
}

/** Losing it loses nothing: all of it is made again from the ledger. */
async function remove(folder: CollectionFolder, url: string | undefined, base?: string): Promise<void> {
  if (url === undefined) return rm(databaseFolder(folder), { recursive: true, force: true });
  if (base === undefined) return;
  const database = await openDatabase({ url });
  await dropCollection(database.db, base).finally(() => database.close());
}

function databaseFolder(folder: CollectionFolder): string {
  return join(folder.derived, 'database');
}

/** SQLSTATE classes XX (data corrupted) and 58 (system error), tables that are gone, or a database that has died. */
function tellsDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(XX|58|42P01$|3F000$|closed$|unopened$)/.test(code);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
