/** Where everything lies in a collection's folder, how one begins, and how one is told from any other folder. */
import { join } from 'node:path';
import { UserError } from '../model/user-error.ts';
import { codeOf, type Disk, diskTrouble, liveDisk, makeFolder, syncFolder } from './disk.ts';
import { ledgerFormat, ledgerName, openedEntry } from './ledger-entry.ts';

/** The paths of one collection. `ledger` and `captures` are kept for good; `derived` can be dropped and remade. */
export interface CollectionFolder {
  readonly path: string;
  readonly ledger: string;
  readonly captures: string;
  readonly derived: string;
  readonly lock: string;
}

/** The paths under `path`, whether or not anything is there. */
export function collectionAt(path: string): CollectionFolder {
  return {
    path,
    ledger: join(path, ledgerName),
    captures: join(path, 'captures'),
    derived: join(path, 'derived'),
    lock: join(path, 'write.lock'),
  };
}

/** The collection in `path`. @throws UserError when there is no folder or it holds no collection. */
export async function openCollection(path: string, disk: Disk = liveDisk): Promise<CollectionFolder> {
  const folder = collectionAt(path);
  const size = await sizeOf(folder.ledger, disk);
  if (size !== undefined && size > 0) return folder;
  const hint = `Make one with: variorum init ${path}`;
  if (await isFolder(path, disk)) throw new UserError(`“${path}” holds no Variorum collection.`, { hint });
  throw new UserError(`There is no collection at “${path}”.`, { hint });
}

/**
 * A new, empty collection in `path`, which is made where it is missing.
 * @throws UserError when there is a collection already, or anything else that might get mixed up with one.
 */
export async function initCollection(
  path: string,
  { tool, now, disk = liveDisk }: { tool: string; now: () => Date; disk?: Disk },
): Promise<CollectionFolder> {
  const folder = collectionAt(path);
  await refuseOccupied(folder, disk);
  try {
    await makeFolder(path, disk);
    await makeFolder(folder.captures, disk);
    const ledger = await disk.open(folder.ledger, 'wx').catch(error => reopenIfEmpty(error, folder, disk));
    try {
      await ledger.writeFile(openedEntry({ format: ledgerFormat, tool, at: now().toISOString() }));
      await ledger.sync();
    } finally {
      await ledger.close();
    }
    await syncFolder(path, disk);
  } catch (error) {
    throw diskTrouble(error, path);
  }
  return folder;
}

/** An `init` that was stopped before its first entry was written may be run again. */
async function reopenIfEmpty(error: unknown, folder: CollectionFolder, disk: Disk) {
  if (codeOf(error) !== 'EEXIST' || (await sizeOf(folder.ledger, disk)) !== 0) throw error;
  return disk.open(folder.ledger, 'w');
}

async function refuseOccupied(folder: CollectionFolder, disk: Disk): Promise<void> {
  const names = await namesIn(folder.path, disk);
  if (names.length === 0) return;
  if (await sizeOf(folder.ledger, disk)) {
    throw new UserError(`“${folder.path}” holds a collection already; nothing was changed.`, {
      hint: `Add documents to it: variorum add ${folder.path} FILE…`,
    });
  }
  const unfinished = names.every(name => name === ledgerName || name === 'captures');
  if (unfinished && (await sizeOf(folder.ledger, disk)) === 0) return;
  throw new UserError(`“${folder.path}” is not empty: a collection needs a folder of its own.`, {
    hint: `Choose a new folder, for example: variorum init ${join(folder.path, 'collection')}`,
  });
}

async function namesIn(path: string, disk: Disk): Promise<string[]> {
  try {
    return await disk.readdir(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    if (codeOf(error) === 'ENOTDIR') {
      throw new UserError(`“${path}” is a file (or lies below one), not a folder.`, {
        hint: 'Name a new folder for the collection.',
      });
    }
    throw diskTrouble(error, path);
  }
}

async function sizeOf(path: string, disk: Disk): Promise<number | undefined> {
  try {
    return (await disk.stat(path)).size;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw diskTrouble(error, path);
  }
}

async function isFolder(path: string, disk: Disk): Promise<boolean> {
  try {
    return (await disk.stat(path)).isDirectory();
  } catch {
    return false;
  }
}
