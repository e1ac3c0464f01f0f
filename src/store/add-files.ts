/** Files into a collection: bytes first, then one batch of ledger entries. What is there already is told, not kept twice. */

import type { FileToAdd } from '../capture/find-files.ts';
import { mediaTypeOfPath } from '../capture/media-type.ts';
import type { Capture } from '../model/capture.ts';
import type { Description } from '../model/document.ts';
import { storeFile } from './captures.ts';
import type { CollectionFolder } from './collection-folder.ts';
import { type Disk, liveDisk, sweepTemporary } from './disk.ts';
import { appendEntries, openLedger } from './ledger.ts';
import type { LedgerContent } from './ledger-entry.ts';
import { liveProcesses, type Processes, withLock } from './lock.ts';
import { type Log, silent } from './log.ts';
import { newlyStated, statedDescriptions } from './stated-descriptions.ts';

/** A file with what is stated of it. */
export interface StatedFile extends FileToAdd {
  readonly stated: Description;
}

/** What became of one file. */
export interface AddedFile {
  readonly path: string;
  readonly sha256: string;
  readonly byteLength: number;
  /** added: kept as a new capture · known: nothing new · stated: only what is stated of it is new. */
  readonly outcome: 'added' | 'known' | 'stated';
  /** The path under which the same bytes lay here before. */
  readonly sameBytesAs?: string;
  /** Another version was added under the same path before; both are kept. */
  readonly newVersion?: true;
}

export interface AddEffects {
  /** Who adds: the person's name goes with what is stated. */
  readonly person: string;
  readonly tool: string;
  readonly now?: () => Date;
  readonly disk?: Disk;
  readonly processes?: Processes;
  readonly log?: Log;
  readonly onProgress?: (progress: { done: number; total: number; path?: string }) => void;
}

/** Adds all of `files`, or, when the disk gives out half-way, those before it. */
export async function addFiles(
  folder: CollectionFolder,
  files: readonly StatedFile[],
  effects: AddEffects,
): Promise<AddedFile[]> {
  const { log = silent, processes = liveProcesses } = effects;
  return withLock(folder.lock, () => addAll(folder, files, { ...effects, log }), log, processes);
}

async function addAll(
  folder: CollectionFolder,
  files: readonly StatedFile[],
  effects: AddEffects & { readonly log: Log },
): Promise<AddedFile[]> {
  const { now = () => new Date(), disk = liveDisk, onProgress = () => undefined } = effects;
  const ledger = await openLedger(folder.ledger, effects.log, disk);
  await sweepTemporary(folder.captures, disk);
  const captures = ledger.entries.flatMap(entry => (entry.kind === 'capture' ? [entry.capture] : []));
  const decisions = ledger.entries.flatMap(entry => (entry.kind === 'decision' ? [entry.decision] : []));
  const contents: LedgerContent[] = [];
  const added: AddedFile[] = [];
  try {
    for (const [index, file] of files.entries()) {
      onProgress({ done: index, total: files.length, path: file.path });
      const stored = await storeFile(folder, file.source, disk);
      const capture = captureOf(file, stored, effects, now);
      const fresh = !captures.some(known => sameCapture(known, capture));
      const stated = newlyStated(file.stated, statedDescriptions(decisions).get(capture.sha256));
      added.push(outcomeOf(capture, fresh, Object.keys(stated).length > 0, captures));
      if (fresh) {
        captures.push(capture);
        contents.push({ kind: 'capture', capture });
      }
      if (Object.keys(stated).length > 0) {
        const judgement = { kind: 'describe', sha256: capture.sha256, description: stated } as const;
        const decision = { judgement, by: effects.person, at: now().toISOString() };
        decisions.push(decision);
        contents.push({ kind: 'decision', decision });
      }
    }
  } finally {
    // Also after a disk that gave out: the files before it are safe in captures/, so they are entered.
    await appendEntries(folder.ledger, ledger, contents, { now, disk });
  }
  return added;
}

function captureOf(
  { path }: StatedFile,
  { sha256, byteLength }: { sha256: string; byteLength: number },
  { tool, person }: AddEffects,
  now: () => Date,
): Capture {
  return {
    sha256,
    byteLength,
    path,
    mediaType: mediaTypeOfPath(path),
    capturedAt: now().toISOString(),
    capturedBy: { tool, person },
  };
}

function sameCapture(left: Capture, right: Capture): boolean {
  return left.sha256 === right.sha256 && left.path === right.path && left.mediaType === right.mediaType;
}

function outcomeOf(
  capture: Capture,
  fresh: boolean,
  stated: boolean,
  captures: readonly Capture[],
): AddedFile {
  const { path, sha256, byteLength } = capture;
  const twin = fresh ? captures.find(known => known.sha256 === sha256) : undefined;
  const earlier = fresh && captures.some(known => known.path === path && known.sha256 !== sha256);
  return {
    path,
    sha256,
    byteLength,
    outcome: fresh ? 'added' : stated ? 'stated' : 'known',
    ...(twin && { sameBytesAs: twin.path }),
    ...(earlier && { newVersion: true }),
  };
}
