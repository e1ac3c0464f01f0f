/** A thread that reads captures, one after the other, with a copy of the knowledge of its own. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { UserError } from '../model/user-error.ts';
import type { ReadAnswer, ReadOrder } from './readers.ts';
import { openStreet } from './street.ts';
import type { UserTable } from './user-tables.ts';

const port = parentPort as MessagePort;
const street = openStreet((workerData ?? []) as readonly UserTable[]);
let last: Promise<void> = Promise.resolve();

port.on('message', (order: ReadOrder) => {
  last = last.then(async () => port.postMessage(await answer(order)));
});

async function answer({ captured, stated }: ReadOrder): Promise<ReadAnswer> {
  try {
    return { reading: await (await street).readCapture(captured, stated) };
  } catch (error) {
    const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
    if (!(error instanceof UserError)) return { message, stack, user: false };
    return { message, stack, user: true, ...(error.hint !== undefined && { hint: error.hint }) };
  }
}
