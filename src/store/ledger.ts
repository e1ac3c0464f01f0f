/**
 * The ledger: an append-only file of hash-chained entries, fsynced before anyone is told that they are kept.
 * A last line cut off half-way (kill -9, power cut) is set aside; any other damage is an error that names the entry.
 */
import { dirname, join } from 'node:path';
import { UserError } from '../model/user-error.ts';
import { codeOf, type Disk, diskTrouble, liveDisk, syncFolder } from './disk.ts';
import {
  emptyHead,
  type LedgerContent,
  type LedgerEntry,
  type LedgerHead,
  ledgerFormat,
  lineOf,
  readLine,
  sealEntry,
} from './ledger-entry.ts';
import type { Log } from './log.ts';

/** What a ledger holds, as far as it is whole. */
export interface LedgerReading {
  readonly entries: readonly LedgerEntry[];
  readonly head: LedgerHead;
  /** Length in bytes of the whole entries. */
  readonly length: number;
  /** Bytes after the last whole entry: a line that was cut off half-way. */
  readonly torn?: Buffer;
  /** The last entry is whole but for its newline: it counts, and the next writer ends the line. */
  readonly unterminated?: true;
  /** The first bad entry, counted from 1, and what is wrong with it; nothing after it is read. */
  readonly damage?: { readonly entry: number; readonly wrong: string };
}

/** Reads without judging: for `verify`, which reports damage rather than stopping at it. */
export async function inspectLedger(path: string, disk: Disk = liveDisk): Promise<LedgerReading> {
  const bytes = await disk.readFile(path).catch(error => {
    throw diskTrouble(error, path);
  });
  return readLedgerBytes(bytes);
}

/** All entries of a ledger; a torn last line is not one. @throws UserError naming the first damaged entry. */
export async function readLedger(path: string, disk: Disk = liveDisk): Promise<LedgerReading> {
  const reading = await inspectLedger(path, disk);
  refuseDamage(path, reading);
  return reading;
}

/** A ledger ready to be appended to, its torn last line (if any) set aside. Only for the holder of the lock. */
export async function openLedger(path: string, log: Log, disk: Disk = liveDisk): Promise<LedgerReading> {
  const { torn, unterminated, ...whole } = await readLedger(path, disk);
  if (torn) await setAside(path, whole.length, torn, log, disk);
  if (!unterminated) return whole;
  await appendBytes(path, whole.length, Buffer.from('\n'), disk);
  return { ...whole, length: whole.length + 1 };
}

/**
 * Appends `contents` in one write with one fsync; either all are kept or, after an error, none.
 * @returns the head after them.
 */
export async function appendEntries(
  path: string,
  reading: Pick<LedgerReading, 'head' | 'length'>,
  contents: readonly LedgerContent[],
  { now, disk = liveDisk }: { now: () => Date; disk?: Disk },
): Promise<Pick<LedgerReading, 'head' | 'length'> & { readonly entries: readonly LedgerEntry[] }> {
  const entries: LedgerEntry[] = [];
  let head = reading.head;
  for (const content of contents) {
    const entry = sealEntry(content, head, now().toISOString());
    entries.push(entry);
    head = { seq: entry.seq, hash: entry.hash };
  }
  if (entries.length === 0) return { ...reading, entries };
  const bytes = Buffer.from(entries.map(lineOf).join(''));
  await appendBytes(path, reading.length, bytes, disk);
  return { head, length: reading.length + bytes.length, entries };
}

async function appendBytes(path: string, length: number, bytes: Buffer, disk: Disk): Promise<void> {
  try {
    const file = await disk.open(path, 'r+');
    try {
      await writeAll(file, bytes, length);
      await file.sync();
    } catch (error) {
      // A full disk may have taken half a line: give it back, so that the ledger ends where it ended before.
      await file.truncate(length).catch(() => undefined);
      throw error;
    } finally {
      await file.close();
    }
  } catch (error) {
    throw diskTrouble(error, path);
  }
}

async function writeAll(file: Awaited<ReturnType<Disk['open']>>, bytes: Buffer, position: number) {
  for (let written = 0; written < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written, position + written);
    written += bytesWritten;
  }
}

function readLedgerBytes(bytes: Buffer): LedgerReading {
  const entries: LedgerEntry[] = [];
  let head = emptyHead;
  let length = 0;
  while (length < bytes.length) {
    const newline = bytes.indexOf(10, length);
    const line = bytes.subarray(length, newline === -1 ? bytes.length : newline);
    const entry = readLine(line.toString('utf8'), head);
    if ('wrong' in entry) {
      return newline === -1
        ? { entries, head, length, torn: Buffer.from(line) }
        : { entries, head, length, damage: { entry: entries.length + 1, wrong: entry.wrong } };
    }
    entries.push(entry);
    head = { seq: entry.seq, hash: entry.hash };
    if (newline === -1) return { entries, head, length: bytes.length, unterminated: true };
    length = newline + 1;
  }
  return { entries, head, length };
}

function refuseDamage(path: string, { entries, damage }: LedgerReading): void {
  if (damage) {
    throw new UserError(`Entry ${damage.entry} of “${path}” is damaged: ${damage.wrong}.`, {
      hint: `Put the ledger back from a copy; variorum verify ${dirname(path)} tells more. Nothing was changed.`,
    });
  }
  const first = entries[0];
  if (first && (first.kind !== 'opened' || first.format !== ledgerFormat)) {
    throw new UserError(`“${path}” is a ledger of a format that this version does not know.`, {
      hint: 'Use the version of Variorum that wrote it, or a later one.',
    });
  }
}

async function setAside(path: string, length: number, torn: Buffer, log: Log, disk: Disk): Promise<void> {
  const aside = join(dirname(path), 'ledger.torn');
  try {
    const kept = await disk.open(aside, 'a');
    try {
      await kept.writeFile(Buffer.concat([torn, Buffer.from('\n')]));
      await kept.sync();
    } finally {
      await kept.close();
    }
    await syncFolder(dirname(path), disk);
    const ledger = await disk.open(path, 'r+');
    try {
      await ledger.truncate(length);
      await ledger.sync();
    } finally {
      await ledger.close();
    }
  } catch (error) {
    throw diskTrouble(error, codeOf(error) === 'ENOENT' ? path : aside);
  }
  log('ledger.torn', {
    ledger: path,
    bytes: torn.length,
    movedTo: aside,
    why: 'a write was stopped half-way; the entries before it are whole',
  });
}
