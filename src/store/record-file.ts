/** The finished record on the disk: always the last complete one, with the version and the ledger entry it was made from. */
import { join } from 'node:path';
import type { ConflictRecord } from '../model/record.ts';
import { UserError } from '../model/user-error.ts';
import type { CollectionFolder } from './collection-folder.ts';
import { readDerived, writeDerived } from './derived.ts';
import { type Disk, liveDisk } from './disk.ts';
import type { LedgerHead } from './ledger-entry.ts';

/** What a record was made from. */
export interface RecordFacts {
  /** Of code and data. */
  readonly version: string;
  /** The last ledger entry that it takes in. */
  readonly head: LedgerHead;
  /** False when a capture could not be read because of a bug: the next build tries again. */
  readonly complete: boolean;
}

export interface KeptRecord extends RecordFacts {
  readonly record: ConflictRecord;
}

const recordKind = 'variorum-kept-record/1';

/** Keeps the record in place of the last one. */
export async function keepRecord(
  folder: CollectionFolder,
  { record, ...facts }: KeptRecord,
  disk: Disk = liveDisk,
): Promise<void> {
  await writeDerived(recordPath(folder), { format: recordKind, ...facts }, record, disk);
}

/** The last complete record; undefined when there is none, or a damaged one. */
export async function findRecord(
  folder: CollectionFolder,
  disk: Disk = liveDisk,
): Promise<KeptRecord | undefined> {
  const file = await readDerived(recordPath(folder), disk);
  if (file.state !== 'whole' || file.facts.format !== recordKind) return undefined;
  const { version, head, complete } = file.facts as unknown as RecordFacts;
  return { version, head, complete, record: file.value as ConflictRecord };
}

/** The last complete record. @throws UserError saying what to do when there is none. */
export async function readRecord(folder: CollectionFolder, disk: Disk = liveDisk): Promise<KeptRecord> {
  const kept = await findRecord(folder, disk);
  if (kept) return kept;
  const { state } = await readDerived(recordPath(folder), disk);
  const message =
    state === 'missing'
      ? `“${folder.path}” has no record yet.`
      : `The record of “${folder.path}” is damaged; nothing that it was made from is.`;
  throw new UserError(message, { hint: `Make it with: variorum build ${folder.path}`, status: 404 });
}

function recordPath(folder: CollectionFolder): string {
  return join(folder.derived, 'record.json');
}
