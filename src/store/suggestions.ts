/** What the last build left open: pairs of accounts that may tell of one event, for a person to decide. */
import type { Suggestion } from '../model/decision.ts';
import { UserError } from '../model/user-error.ts';
import { capturesIn } from './build-collection.ts';
import type { CollectionFolder } from './collection-folder.ts';
import { decisionsIn } from './decide.ts';
import { readLedger } from './ledger.ts';
import { type Log, silent } from './log.ts';
import { readingKey, recallReading } from './readings.ts';
import { statedDescriptions } from './stated-descriptions.ts';
import { openStreet } from './street.ts';
import { userTablesIn } from './user-tables.ts';

/** From the readings that a build remembered. @throws UserError when some are not there. */
export async function readSuggestions(
  folder: CollectionFolder,
  log: Log = silent,
): Promise<readonly Suggestion[]> {
  const { entries } = await readLedger(folder.ledger);
  const decisions = decisionsIn(entries);
  const stated = statedDescriptions(decisions);
  const street = await openStreet(userTablesIn(entries, folder));
  const readings = await Promise.all(
    capturesIn(entries).map(async capture => {
      const key = readingKey(capture, stated.get(capture.sha256) ?? {}, street.version);
      const reading = await recallReading(folder, key, log);
      if (reading) return reading.readings;
      throw new UserError(`“${folder.path}” has documents that no build has read yet.`, {
        hint: `Read them with: variorum build ${folder.path}`,
      });
    }),
  );
  return street.suggestionsOf?.(readings.flat(), decisions) ?? [];
}
