/** A thread for one export: reads the record and writes it in a format, so that the server goes on answering. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { formats } from '../exports/formats.ts';
import { UserError } from '../model/user-error.ts';
import { collectionAt } from '../store/collection-folder.ts';
import { readRecord } from '../store/record-file.ts';

const { folder, format } = workerData as { folder: string; format: string };
const port = parentPort as MessagePort;

try {
  const { record } = await readRecord(collectionAt(folder));
  const bytes = formats.find(({ name }) => name === format)?.write(record).bytes ?? new Uint8Array();
  port.postMessage({ bytes });
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  port.postMessage({ refused: error.message, hint: error.hint, status: error.status });
}
