/** Ledger and captures to the record. Stopped at any moment, the next build carries on; what was read is not read again. */
import type { Capture } from '../model/capture.ts';
import type { Description } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { byText } from '../model/order.ts';
import { UserError } from '../model/user-error.ts';
import { readCaptureBytes } from './captures.ts';
import type { CollectionFolder } from './collection-folder.ts';
import { decisionsIn } from './decide.ts';
import { type Disk, liveDisk, sweepTemporary } from './disk.ts';
import { openLedger } from './ledger.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { liveProcesses, type Processes, withLock } from './lock.ts';
import { type Log, silent } from './log.ts';
import type { ReadCapture } from './readers.ts';
import {
  type CaptureReading,
  forgetOtherReadings,
  makeReadingsFolder,
  readingKey,
  readingsOnDisk,
  recallReading,
  rememberReading,
} from './readings.ts';
import { findRecord, type KeptRecord, keepRecord } from './record-file.ts';
import { statedDescriptions } from './stated-descriptions.ts';
import { openStreet, type Street } from './street.ts';
import { type UserTable, userTablesIn } from './user-tables.ts';

/** How far a build is: `done` of `total` captures. */
export interface BuildProgress {
  readonly done: number;
  readonly total: number;
  readonly path?: string;
}

export interface BuildEffects {
  /** @param tables the collection's own. */
  readonly street?: (tables: readonly UserTable[]) => Promise<Street>;
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
      build(folder, street, {
        disk: effects.disk ?? liveDisk,
        log,
        onProgress: effects.onProgress ?? (() => undefined),
      }),
    log,
    processes,
  );
}

type Settled = Required<Pick<BuildEffects, 'disk' | 'log' | 'onProgress'>>;

async function build(
  folder: CollectionFolder,
  open: NonNullable<BuildEffects['street']>,
  effects: Settled,
): Promise<BuildResult> {
  const { disk, log } = effects;
  const { entries, head } = await openLedger(folder.ledger, log, disk);
  const street = await open(userTablesIn(entries, folder));
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
  const keyed = captures.map(capture => {
    const description = stated.get(capture.sha256) ?? {};
    return { capture, description, key: readingKey(capture, description, street.version) };
  });
  const outcomes: (ReadOutcome | undefined)[] = [];
  const onDisk = await readingsOnDisk(folder, disk);
  for (const [index, { key }] of keyed.entries()) {
    if (!onDisk.has(key)) continue;
    const reading = street.remembered?.get(key) ?? (await recallReading(folder, key, log, disk));
    outcomes[index] = reading && { how: 'remembered', reading };
  }
  const unread = keyed.flatMap((each, index) => (outcomes[index] ? [] : [{ ...each, index }]));
  const readers = street.readers?.(unread.length) ?? { ...inTurn, readCapture: street.readCapture };
  let done = captures.length - unread.length;
  try {
    await sideBySide(unread, readers.width, async ({ capture, description, key, index }) => {
      onProgress({ done, total: captures.length, path: capture.path });
      const outcome = await readOne(folder, capture, description, readers.readCapture, disk, log);
      // Each at its own place: the record must not depend on who was first.
      outcomes[index] = outcome;
      if (outcome.how === 'read') await rememberReading(folder, key, outcome.reading, disk);
      done += 1;
    });
  } finally {
    await readers.close();
  }
  onProgress({ done, total: captures.length });
  street.remembered?.clear();
  for (const [index, { key }] of keyed.entries()) {
    const outcome = outcomes[index];
    if (outcome && outcome.how !== 'failed') street.remembered?.set(key, outcome.reading);
  }
  const settled = outcomes as ReadOutcome[];
  const count = (how: ReadOutcome['how']) => settled.filter(outcome => outcome.how === how).length;
  return {
    readings: settled.map(({ reading }) => reading),
    keys: new Set(keyed.map(({ key }) => key)),
    read: count('read'),
    remembered: count('remembered'),
    failed: count('failed'),
  };
}

const inTurn = { width: 1, close: async () => undefined };

/** Runs `work` on every item, `width` at a time, begun in order. What one throws ends it once the others at work are done. */
async function sideBySide<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const left = items.values();
  let stopped = false;
  const lane = async () => {
    for (const item of left) {
      if (stopped) return;
      await work(item).catch(error => {
        stopped = true;
        throw error;
      });
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: width }, lane));
  for (const ended of lanes) if (ended.status === 'rejected') throw ended.reason;
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
  readCapture: ReadCapture,
  disk: Disk,
  log: Log,
): Promise<ReadOutcome> {
  if (capture.byteLength > mostBytesHeld) return { how: 'read', reading: onlyFinding(tooLarge(capture)) };
  const bytes = await readCaptureBytes(folder, capture.sha256, disk);
  try {
    return { how: 'read', reading: await readCapture({ capture, bytes }, stated) };
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
export function capturesIn(entries: readonly LedgerEntry[]): Capture[] {
  const captures = entries.flatMap(entry =>
    entry.kind === 'capture' && entry.capture.use === undefined ? [entry.capture] : [],
  );
  return captures.toSorted(
    (left, right) => byText(left.path, right.path) || byText(left.sha256, right.sha256),
  );
}
