/** A user's own tables, kept as captures: imported once, there for every rebuild. */
import type { FileToAdd } from '../capture/find-files.ts';
import { mediaTypeOfPath } from '../capture/media-type.ts';
import type { Capture, TableUse } from '../model/capture.ts';
import { capturePath, storeFile } from './captures.ts';
import type { CollectionFolder } from './collection-folder.ts';
import { type Disk, liveDisk, sweepTemporary } from './disk.ts';
import { appendEntries, openLedger } from './ledger.ts';
import type { LedgerContent, LedgerEntry } from './ledger-entry.ts';
import { liveProcesses, type Processes, withLock } from './lock.ts';
import { type Log, silent } from './log.ts';

/** A table as the stages' knowledge reads it. */
export interface UserTable {
  readonly use: TableUse;
  /** The file's name when it was imported; tells what a GeoNames file holds. */
  readonly name: string;
  readonly sha256: string;
  /** Where its bytes lie. */
  readonly path: string;
}

export interface ImportEffects {
  readonly person: string;
  readonly tool: string;
  readonly now?: () => Date;
  readonly disk?: Disk;
  readonly processes?: Processes;
  readonly log?: Log;
}

/** The newest import of each name, by use and name. */
export function userTablesIn(entries: readonly LedgerEntry[], folder: CollectionFolder): UserTable[] {
  const newest = new Map<string, UserTable>();
  for (const { use, path, sha256 } of entries.flatMap(tableCapture)) {
    newest.set(`${use} ${path}`, { use, name: path, sha256, path: capturePath(folder, sha256) });
  }
  return [...newest.keys()].sort().flatMap(key => newest.get(key) ?? []);
}

function tableCapture(entry: LedgerEntry): (Capture & { readonly use: TableUse })[] {
  const { use } = entry.kind === 'capture' ? entry.capture : {};
  return entry.kind === 'capture' && use !== undefined ? [{ ...entry.capture, use }] : [];
}

/** Keeps `files` as tables for `use`. @returns the paths that were new; the same bytes under the same name are kept once. */
export async function importTables(
  folder: CollectionFolder,
  files: readonly FileToAdd[],
  use: TableUse,
  effects: ImportEffects,
): Promise<string[]> {
  const { log = silent, processes = liveProcesses, disk = liveDisk, now = () => new Date() } = effects;
  return withLock(
    folder.lock,
    async () => {
      const ledger = await openLedger(folder.ledger, log, disk);
      await sweepTemporary(folder.captures, disk);
      const known = userTablesIn(ledger.entries, folder);
      const contents: LedgerContent[] = [];
      try {
        for (const { source, path } of files) {
          const { sha256, byteLength } = await storeFile(folder, source, disk);
          if (known.some(table => table.use === use && table.name === path && table.sha256 === sha256))
            continue;
          const capturedBy = { tool: effects.tool, person: effects.person };
          const capturedAt = now().toISOString();
          const capture = {
            sha256,
            byteLength,
            path,
            mediaType: mediaTypeOfPath(path),
            capturedAt,
            capturedBy,
            use,
          };
          contents.push({ kind: 'capture', capture });
        }
      } finally {
        await appendEntries(folder.ledger, ledger, contents, { now, disk });
      }
      return contents.flatMap(content => (content.kind === 'capture' ? [content.capture.path] : []));
    },
    log,
    processes,
  );
}
