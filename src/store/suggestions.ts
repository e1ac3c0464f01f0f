/** What the last build left open: pairs of accounts that may tell of one event, for a person to decide. */
import type { Suggestion } from '../model/decision.ts';
import type { CollectionFolder } from './collection-folder.ts';
import { type Log, silent } from './log.ts';
import { rememberedReadings } from './remembered.ts';

/** From the readings that a build remembered. @throws UserError when some are not there. */
export async function readSuggestions(
  folder: CollectionFolder,
  log: Log = silent,
): Promise<readonly Suggestion[]> {
  const { readings, decisions, street } = await rememberedReadings(folder, log);
  return (
    street.suggestionsOf?.(
      readings.flatMap(reading => reading.readings),
      decisions,
    ) ?? []
  );
}
