/** What answers the screens: the collection's database, opened once, remade when it is damaged. */
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../model/user-error.ts';
import type { CollectionFolder } from '../store/collection-folder.ts';
import {
  currentGeneration,
  dropCollection,
  type Generation,
  schemaOf,
} from '../store/database/generations.ts';
import { type Database, type DatabaseShare, openDatabase } from '../store/database/open-database.ts';
import { readLedger } from '../store/ledger.ts';
import type { Log } from '../store/log.ts';
import { knownGenerations } from './known-generations.ts';

/** A way to the data that has nothing to do with where they lie. */
export interface ReadingRoom {
  /** Ends once the database is open. @throws when it cannot be opened. */
  readonly opened: () => Promise<void>;
  /**
   * The generation that answers now; waits while the database is being opened.
   * @param known as of which day (`YYYY-MM-DD`): then it waits until that day's record is made, where it is not there yet.
   * @throws UserError with status 503 before the first record is loaded.
   */
  readonly generation: (known?: string) => Promise<Generation>;
  /** Looks which generation is current, after a build. */
  readonly refresh: () => Promise<void>;
  /** What a build needs to write into the same database. */
  readonly target: () => Promise<{ readonly share: DatabaseShare; readonly base: string }>;
  /** Begins to make the database anew when `error` tells that it is damaged. @returns whether it does so. */
  readonly mend: (error: unknown) => Promise<boolean>;
  /** Begins to make the database anew when its folder has been deleted. */
  readonly check: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Opened {
  readonly database: Database;
  readonly base: string;
  /** Absent before the first record is loaded. */
  readonly generation: Generation | undefined;
}

/**
 * @param onRemade told when the database is being made anew, and the data have to be loaded again.
 * @param loadKnown has the record as of a day loaded under the base that `knownBase` gives.
 */
export function openReadingRoom(
  folder: CollectionFolder,
  url: string | undefined,
  log: Log,
  onRemade: () => void,
  loadKnown: (day: string) => Promise<void>,
): ReadingRoom {
  const known = knownGenerations(loadKnown);
  let opened = open(folder, url, log);
  let isOpen = false;
  let remaking = false;
  const settle = async (opening: Promise<unknown>): Promise<void> => {
    // Whoever asks gets the error; until then it must not end the process.
    isOpen = await opening.then(
      () => true,
      () => false,
    );
    remaking = false;
  };
  void settle(opened);
  const remake = (why: string): void => {
    if (remaking) return;
    remaking = true;
    isOpen = false;
    log('database.damaged', { error: why, next: 'made again' });
    const last = opened.catch(() => undefined);
    opened = (async () => {
      await (await last)?.database.close().catch(() => undefined);
      await remove(folder, url);
      return open(folder, url, log);
    })();
    void settle(opened);
    onRemade();
  };
  return {
    opened: async () => void (await opened),
    generation: async day => {
      if (remaking) throw notLoadedYet();
      const { database, base, generation } = await opened;
      if (!generation) throw notLoadedYet();
      return day === undefined ? generation : known(database.db, base, generation, day);
    },
    refresh: async () => {
      const { database, base, generation } = await opened;
      const current = await currentGeneration(database.db, base);
      opened = Promise.resolve({ database, base, generation: current ?? generation });
    },
    target: async () => {
      const { database, base } = await opened;
      return { share: database.share(), base };
    },
    mend: async error => {
      if (!tellsDamage(error) || !(await isThere(folder))) return false;
      remake(messageOf(error));
      return true;
    },
    check: async () => {
      if (url !== undefined || !isOpen || (await hasDatabase(folder)) || !(await isThere(folder))) return;
      if (isOpen) remake('its folder is gone');
    },
    close: async () => {
      const last = await opened.catch(() => undefined);
      await last?.database.close();
    },
  };
}

function notLoadedYet(): UserError {
  return new UserError('The collection’s record is not loaded yet.', {
    status: 503,
    hint: '/api/build tells how far it is, or why it could not be made.',
  });
}

async function hasDatabase(folder: CollectionFolder): Promise<boolean> {
  return stat(join(databaseFolder(folder), 'PG_VERSION')).then(
    () => true,
    () => false,
  );
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
  try {
    return await openOnce(folder, url, base);
  } catch (error) {
    if (error instanceof UserError || !(await isThere(folder))) throw error;
    log('database.damaged', { error: messageOf(error), next: 'made again' });
    await remove(folder, url, base);
    return openOnce(folder, url, base);
  }
}

async function openOnce(folder: CollectionFolder, url: string | undefined, base: string): Promise<Opened> {
  // PGlite makes its own folder, but not the one around it, which may have been deleted.
  if (url === undefined) await mkdir(folder.derived, { recursive: true });
  const database = await openDatabase(url === undefined ? { folder: databaseFolder(folder) } : { url });
  try {
    return { database, base, generation: await currentGeneration(database.db, base) };
  } catch (error) {
    await database.close().catch(() => undefined);
    throw error;
  }
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
