/** The record of a collection for the commands that read: no lock, always the last complete one, and how old it is. */

import type { Log } from '../store/log.ts';
import type { KeptRecord } from '../store/record-file.ts';

export interface ReadRecord extends KeptRecord {
  /** How many ledger entries came after the record was built. */
  readonly behind: number;
}

/** @throws UserError when there is no collection, or no record in it. */
export async function readRecordOf(dir: string, log: Log): Promise<ReadRecord> {
  const [{ openCollection }, { inspectLedger }, { readRecord }] = await Promise.all([
    import('../store/collection-folder.ts'),
    import('../store/ledger.ts'),
    import('../store/record-file.ts'),
  ]);
  const folder = await openCollection(dir);
  const kept = await readRecord(folder);
  const { head } = await inspectLedger(folder.ledger);
  const behind = Math.max(0, head.seq - kept.head.seq);
  if (behind > 0) log('record.behind', { entries: behind, hint: `variorum build ${dir}` });
  return { ...kept, behind };
}
