/** What each capture gave by itself, remembered by everything that it depends on: a build only reads what is new. */
import { join } from 'node:path';
import type { Capture } from '../model/capture.ts';
import type { Description } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Reading } from '../pipeline.ts';
import { canonicalJson } from './canonical-json.ts';
import type { CollectionFolder } from './collection-folder.ts';
import { readDerived, writeDerived } from './derived.ts';
import { type Disk, diskTrouble, liveDisk, makeFolder, sha256 } from './disk.ts';
import type { Log } from './log.ts';

/** All that one capture gave: its documents with their claims, and what a reader should know of the reading. */
export interface CaptureReading {
  readonly readings: readonly Reading[];
  readonly findings: readonly Finding[];
}

/** The name that a reading is remembered by. When and by whom it was captured changes nothing that is read. */
export function readingKey(capture: Capture, stated: Description, version: string): string {
  const { capturedAt: _at, capturedBy: _by, ...read } = capture;
  return sha256(canonicalJson({ capture: read, stated, version }));
}

/** The remembered reading; undefined when there is none that is whole. */
export async function recallReading(
  folder: CollectionFolder,
  key: string,
  log: Log,
  disk: Disk = liveDisk,
): Promise<CaptureReading | undefined> {
  const path = readingPath(folder, key);
  const file = await readDerived(path, disk);
  if (file.state === 'whole') return file.value as CaptureReading;
  if (file.state === 'damaged') log('reading.damaged', { file: path, remedy: 'read again' });
  return undefined;
}

/** Remembers a reading. */
export async function rememberReading(
  folder: CollectionFolder,
  key: string,
  reading: CaptureReading,
  disk: Disk = liveDisk,
): Promise<void> {
  await writeDerived(readingPath(folder, key), { format: 'variorum-reading/1' }, reading, disk);
}

/** Makes the folder for readings. */
export async function makeReadingsFolder(folder: CollectionFolder, disk: Disk = liveDisk): Promise<void> {
  const path = readingsPath(folder);
  await makeFolder(path, disk).catch(error => {
    throw diskTrouble(error, path);
  });
}

/** The keys of all readings that lie in the folder, whole or not. */
export async function readingsOnDisk(folder: CollectionFolder, disk: Disk = liveDisk): Promise<Set<string>> {
  const names = await disk.readdir(readingsPath(folder));
  return new Set(names.map(name => name.replace(/\.json$/, '')));
}

/** Forgets the readings of older versions and what a stopped build left half-written. Only for the lock's holder. */
export async function forgetOtherReadings(
  folder: CollectionFolder,
  keys: ReadonlySet<string>,
  disk: Disk = liveDisk,
): Promise<void> {
  const path = readingsPath(folder);
  for (const name of await disk.readdir(path)) {
    if (!keys.has(name.replace(/\.json$/, ''))) await disk.rm(join(path, name), { force: true });
  }
}

function readingsPath(folder: CollectionFolder): string {
  return join(folder.derived, 'readings');
}

function readingPath(folder: CollectionFolder, key: string): string {
  return join(readingsPath(folder), `${key}.json`);
}
