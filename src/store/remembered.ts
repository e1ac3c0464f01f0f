/** What the last build remembered of every capture, for whoever asks something else of the same readings. */
import type { ReviewDecision } from '../model/decision.ts';
import { UserError } from '../model/user-error.ts';
import { capturesIn } from './build-collection.ts';
import type { CollectionFolder } from './collection-folder.ts';
import { decisionsIn } from './decide.ts';
import { readLedger } from './ledger.ts';
import { type Log, silent } from './log.ts';
import { type CaptureReading, readingKey, recallReading } from './readings.ts';
import { statedDescriptions } from './stated-descriptions.ts';
import { openStreet, type Street } from './street.ts';
import { userTablesIn } from './user-tables.ts';

export interface Remembered {
  readonly readings: readonly CaptureReading[];
  readonly decisions: readonly ReviewDecision[];
  readonly street: Street;
}

/** @throws UserError when some are not there. */
export async function rememberedReadings(folder: CollectionFolder, log: Log = silent): Promise<Remembered> {
  const { entries } = await readLedger(folder.ledger);
  const decisions = decisionsIn(entries);
  const stated = statedDescriptions(decisions);
  const street = await openStreet(userTablesIn(entries, folder));
  const readings = await Promise.all(
    capturesIn(entries).map(async capture => {
      const key = readingKey(capture, stated.get(capture.sha256) ?? {}, street.version);
      const reading = await recallReading(folder, key, log);
      if (reading) return reading;
      throw new UserError(`“${folder.path}” has documents that no build has read yet.`, {
        hint: `Read them with: variorum build ${folder.path}`,
      });
    }),
  );
  return { readings, decisions, street };
}
