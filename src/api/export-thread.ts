/** A thread for one export: reads the record and writes it in a format, so that the server goes on answering. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { recordUnderRule } from '../corroboration/views/record-under-rule.ts';
import { formats } from '../exports/formats.ts';
import { UserError } from '../model/user-error.ts';
import type { ViewRule } from '../model/view.ts';
import { collectionAt } from '../store/collection-folder.ts';
import { readRecord } from '../store/record-file.ts';

const { folder, format, rule } = workerData as { folder: string; format: string; rule?: ViewRule };
const port = parentPort as MessagePort;

try {
  const { record: built } = await readRecord(collectionAt(folder));
  const record = rule ? recordUnderRule(built, rule) : built;
  const bytes = formats.find(({ name }) => name === format)?.write(record).bytes ?? new Uint8Array();
  port.postMessage({ bytes });
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  port.postMessage({ refused: error.message, hint: error.hint, status: error.status });
}
