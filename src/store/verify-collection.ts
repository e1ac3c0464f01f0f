/** Recomputes every hash of a collection and names the first thing that is not as it was written. Changes nothing. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Capture } from '../model/capture.ts';
import { capturePath, hashCapture } from './captures.ts';
import type { CollectionFolder } from './collection-folder.ts';
import { type Disk, liveDisk } from './disk.ts';
import { inspectLedger, type LedgerReading } from './ledger.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { currentWriter, liveProcesses, type Processes } from './lock.ts';
import { findRecord } from './record-file.ts';

/** The first bad entry, counted from 1, and what is wrong with it. */
export interface BadEntry {
  readonly entry: number;
  readonly wrong: string;
}

export interface Verification {
  readonly entries: number;
  readonly captures: number;
  readonly decisions: number;
  readonly bad?: BadEntry;
  /** Bytes in captures/ that no entry names: an `add` was stopped before its entry, or the ledger was cut. */
  readonly unnamed: readonly string[];
}

export interface VerifyEffects {
  readonly disk?: Disk;
  readonly processes?: Processes;
  readonly onProgress?: (progress: { done: number; total: number; path?: string }) => void;
}

/** Checks the chain of the ledger, the bytes of every capture, and that the ledger was not cut behind the record's back. */
export async function verifyCollection(
  folder: CollectionFolder,
  { disk = liveDisk, processes = liveProcesses, onProgress = () => undefined }: VerifyEffects = {},
): Promise<Verification> {
  const reading = await inspectLedger(folder.ledger, disk);
  const named = reading.entries.flatMap(entry => (entry.kind === 'capture' ? [entry] : []));
  const bad =
    (await badCapture(folder, named, disk, onProgress)) ??
    reading.damage ??
    (await tornLine(folder, reading, processes)) ??
    (await cutLedger(folder, reading, disk));
  return {
    entries: reading.entries.length,
    captures: named.length,
    decisions: reading.entries.filter(entry => entry.kind === 'decision').length,
    ...(bad && { bad }),
    unnamed: await unnamedCaptures(
      folder,
      named.map(entry => entry.capture),
    ),
  };
}

type CaptureEntry = LedgerEntry & { readonly kind: 'capture' };

/** Entries before a damaged one are checked too: the first bad one is named, whatever is wrong with it. */
async function badCapture(
  folder: CollectionFolder,
  named: readonly CaptureEntry[],
  disk: Disk,
  onProgress: NonNullable<VerifyEffects['onProgress']>,
): Promise<BadEntry | undefined> {
  const checked = new Set<string>();
  for (const [index, { seq, capture }] of named.entries()) {
    onProgress({ done: index, total: named.length, path: capture.path });
    if (checked.has(capture.sha256)) continue;
    checked.add(capture.sha256);
    const found = await hashCapture(folder, capture.sha256, disk);
    const file = capturePath(folder, capture.sha256);
    if (found === undefined)
      return { entry: seq, wrong: `the bytes of “${capture.path}” are gone (${file})` };
    if (found !== capture.sha256) {
      return { entry: seq, wrong: `the bytes of “${capture.path}” were altered (${file})` };
    }
  }
  return undefined;
}

async function tornLine(
  folder: CollectionFolder,
  { torn, entries }: LedgerReading,
  processes: Processes,
): Promise<BadEntry | undefined> {
  // While someone writes, half a line is a line on its way.
  if (!torn || (await currentWriter(folder.lock, processes))) return undefined;
  return {
    entry: entries.length + 1,
    wrong: 'its line is cut off half-way; the next add or build sets it aside as ledger.torn',
  };
}

/** A chain that lost its last links is still a chain: only the record remembers that it was longer. */
async function cutLedger(
  folder: CollectionFolder,
  { entries }: LedgerReading,
  disk: Disk,
): Promise<BadEntry | undefined> {
  const kept = await findRecord(folder, disk);
  if (!kept) return undefined;
  const { seq, hash } = kept.head;
  if (entries[seq - 1]?.hash === hash) return undefined;
  return seq > entries.length
    ? { entry: entries.length + 1, wrong: `it is missing: the record was built from ${seq} entries` }
    : { entry: seq, wrong: 'it is not the entry that the record was built from' };
}

async function unnamedCaptures(folder: CollectionFolder, named: readonly Capture[]): Promise<string[]> {
  const known = new Set(named.map(capture => capture.sha256));
  const files = await readdir(folder.captures, { recursive: true, withFileTypes: true }).catch(() => []);
  return files
    .filter(file => file.isFile() && !known.has(file.name))
    .map(file => join(file.parentPath, file.name))
    .toSorted();
}
