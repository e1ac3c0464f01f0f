/** The record as of a day: from what builds remembered of the documents published by then, and the decisions made by then. */
import type { ConflictRecord } from '../model/record.ts';
import { asKnownOn } from '../record/as-known-on.ts';
import type { CollectionFolder } from './collection-folder.ts';
import { type Log, silent } from './log.ts';
import { rememberedReadings } from './remembered.ts';

export interface KnownRecord {
  readonly day: string;
  readonly record: ConflictRecord;
  /** Of the code and data that made it. */
  readonly version: string;
  /** How many documents came out later. */
  readonly later: number;
  /** Paths of documents without a date: nobody knows whether they were there, so they are left out. */
  readonly undated: readonly string[];
}

/**
 * What people state of a document (its day of publication among it) counts whenever it was stated: it says what the
 * document is, not what was judged of it.
 * @param day `YYYY-MM-DD`, inclusive.
 * @throws UserError when some documents were never read.
 */
export async function readKnownOn(
  folder: CollectionFolder,
  day: string,
  log: Log = silent,
): Promise<KnownRecord> {
  const { readings: captures, decisions, street } = await rememberedReadings(folder, log);
  const all = captures.flatMap(({ readings }) => readings);
  const known = asKnownOn(day, all, decisions);
  const there = new Set(known.readings);
  const findings = captures
    .filter(({ readings }) => readings.some(reading => there.has(reading)))
    .flatMap(capture => capture.findings);
  const paths = new Map(all.map(({ document }) => [document.id, document.path]));
  return {
    day,
    record: street.recordOf(known.readings, findings, known.decisions),
    version: street.version,
    later: all.length - known.readings.length - known.undated.length,
    undated: known.undated.map(id => paths.get(id) ?? id),
  };
}
