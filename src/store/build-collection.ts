/** Ledger and captures to the record. Stopped at any moment, the next build carries on; what was read is not read again. */
import type { Capture } from '../model/capture.ts';
import type { ReviewDecision } from '../model/decision.ts';
import type { Description } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { byText } from '../model/order.ts';
import { UserError } from '../model/user-error.ts';
import { readCaptureBytes } from './captures.ts';
import type { CollectionFolder } from './collection-folder.ts';
import { type Disk, liveDisk, sweepTemporary } from './disk.ts';
import { openLedger } from './ledger.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { liveProcesses, type Processes, withLock } from './lock.ts';
import { type Log, silent } from './log.ts';
import {
  type CaptureReading,
  forgetOtherReadings,
  makeReadingsFolder,
  readingKey,
  recallReading,
  rememberReading,
} from './readings.ts';
import { findRecord, type KeptRecord, keepRecord } from './record-file.ts';
import { statedDescriptions } from './stated-descriptions.ts';
import { openStreet, type Street } from './street.ts';

/** How far a build is: `done` of `total` captures. */
export interface BuildProgress {
  readonly done: number;
  readonly total: number;
  readonly path?: string;
}

export interface BuildEffects {
  readonly street?: () => Promise<Street>;
  readonly disk?: Disk;
  readonly processes?: Processes;
  readonly log?: Log;
  readonly onProgress?: (progress: BuildProgress) => void;
}

/** What a build did; `unchanged` when the record that lay there was made from the same entries by the same version. */
export interface BuildResult extends KeptRecord {
  readonly captures: number;
  readonly read: number;
  readonly remembered: number;
  readonly failed: number;
  readonly unchanged: boolean;
}

/** Files longer than this are not even loaded: the documents stage would refuse them, and memory is finite. */
const mostBytesHeld = 64 * 1024 * 1024;

/** Builds the collection's record and keeps it. @throws UserError when another process writes the collection. */
export async function buildCollection(
  folder: CollectionFolder,
  effects: BuildEffects = {},
): Promise<BuildResult> {
  const { street = openStreet, processes = liveProcesses, log = silent } = effects;
  return withLock(
    folder.lock,
    async () =>
      build(folder, await street(), {
        disk: effects.disk ?? liveDisk,
        log,
        onProgress: effects.onProgress ?? (() => undefined),
      }),
    log,
    processes,
  );
}

type Settled = Required<Pick<BuildEffects, 'disk' | 'log' | 'onProgress'>>;

async function build(folder: CollectionFolder, street: Street, effects: Settled): Promise<BuildResult> {
  const { disk, log } = effects;
  const { entries, head } = await openLedger(folder.ledger, log, disk);
  const captures = capturesIn(entries);
  const decisions = decisionsIn(entries);
  const { version } = street;
  const kept = await findRecord(folder, disk);
  if (kept?.complete && kept.version === version && kept.head.hash === head.hash) {
    const counts = { captures: captures.length, read: 0, remembered: captures.length, failed: 0 };
    return { ...kept, ...counts, unchanged: true };
  }
  await makeReadingsFolder(folder, disk);
  await sweepTemporary(folder.derived, disk);
  const gathered = await readAll(folder, captures, statedDescriptions(decisions), street, effects);
  const record = street.recordOf(
    gathered.readings.flatMap(reading => reading.readings),
    gathered.readings.flatMap(reading => reading.findings),
    decisions,
  );
  const { keys, readings: _, ...counts } = gathered;
  const result = { version, head, complete: counts.failed === 0, record };
  await keepRecord(folder, result, disk);
  await forgetOtherReadings(folder, keys, disk);
  return { ...result, captures: captures.length, ...counts, unchanged: false };
}

async function readAll(
  folder: CollectionFolder,
  captures: readonly Capture[],
  stated: ReadonlyMap<string, Description>,
  street: Street,
  { disk, log, onProgress }: Settled,
) {
  const readings: CaptureReading[] = [];
  const keys = new Set<string>();
  const counts = { read: 0, remembered: 0, failed: 0 };
  for (const [index, capture] of captures.entries()) {
    onProgress({ done: index, total: captures.length, path: capture.path });
    const description = stated.get(capture.sha256) ?? {};
    const key = readingKey(capture, description, street.version);
    keys.add(key);
    const remembered = await recallReading(folder, key, log, disk);
    const outcome: ReadOutcome = remembered
      ? { how: 'remembered', reading: remembered }
      : await readOne(folder, capture, description, street, disk, log);
    readings.push(outcome.reading);
    counts[outcome.how]++;
    if (outcome.how === 'read') await rememberReading(folder, key, outcome.reading, disk);
  }
  onProgress({ done: captures.length, total: captures.length });
  return { readings, keys, ...counts };
}

interface ReadOutcome {
  readonly how: 'read' | 'remembered' | 'failed';
  readonly reading: CaptureReading;
}

/** One capture read; a bug in a stage costs this one capture, is logged whole and told to the reader. */
async function readOne(
  folder: CollectionFolder,
  capture: Capture,
  stated: Description,
  street: Street,
  disk: Disk,
  log: Log,
): Promise<ReadOutcome> {
  if (capture.byteLength > mostBytesHeld) return { how: 'read', reading: onlyFinding(tooLarge(capture)) };
  const bytes = await readCaptureBytes(folder, capture.sha256, disk);
  try {
    return { how: 'read', reading: await street.readCapture({ capture, bytes }, stated) };
  } catch (error) {
    // A mistake in the tables is the curator's, and every capture would meet it.
    if (error instanceof UserError) throw error;
    log('reading.failed', { path: capture.path, sha256: capture.sha256, error: stackOf(error) });
    return { how: 'failed', reading: onlyFinding(failed(capture)) };
  }
}

function onlyFinding(finding: Finding): CaptureReading {
  return { readings: [], findings: [finding] };
}

function tooLarge({ path, byteLength }: Capture): Finding {
  const size = Math.ceil(byteLength / 1024 / 1024);
  return {
    code: 'document-too-large',
    message: `The file has ${size} MB; files over ${mostBytesHeld / 1024 / 1024} MB are kept but not read. Split it into its parts.`,
    path,
  };
}

function failed({ path }: Capture): Finding {
  return {
    code: 'reading-failed',
    message: 'Reading this file met a fault in Variorum; the file is kept and all others were read.',
    path,
  };
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** In an order that does not tell when they arrived: the record must not depend on it. */
function capturesIn(entries: readonly LedgerEntry[]): Capture[] {
  const captures = entries.flatMap(entry => (entry.kind === 'capture' ? [entry.capture] : []));
  return captures.toSorted(
    (left, right) => byText(left.path, right.path) || byText(left.sha256, right.sha256),
  );
}

function decisionsIn(entries: readonly LedgerEntry[]): ReviewDecision[] {
  return entries.flatMap(entry => (entry.kind === 'decision' ? [entry.decision] : []));
}
