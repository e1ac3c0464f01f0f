/** A thread for one export: reads the record and writes it in a format, so that the server goes on answering. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { recordUnderRule } from '../corroboration/views/record-under-rule.ts';
import { formats } from '../exports/formats.ts';
import { UserError } from '../model/user-error.ts';
import type { ViewRule } from '../model/view.ts';
import { collectionAt } from '../store/collection-folder.ts';
import { readKnownOn } from '../store/known-on.ts';
import { readRecord } from '../store/record-file.ts';

const { folder, format, rule, known } = workerData as {
  folder: string;
  format: string;
  rule?: ViewRule;
  known?: string;
};
const port = parentPort as MessagePort;

try {
  const collection = collectionAt(folder);
  const { record: built } = known ? await readKnownOn(collection, known) : await readRecord(collection);
  const record = rule ? recordUnderRule(built, rule) : built;
  const bytes = formats.find(({ name }) => name === format)?.write(record).bytes ?? new Uint8Array();
  port.postMessage({ bytes });
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  port.postMessage({ refused: error.message, hint: error.hint, status: error.status });
}
