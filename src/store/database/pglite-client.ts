/** The near end of the database worker: starts it, sends statements, and tells when it has died. */
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { DatabaseAnswer, DatabaseRequest } from './pglite-messages.ts';

/** A statement that the database refused, with its SQLSTATE; `closed` once there is no database any more. */
export class StatementError extends Error {
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.name = 'StatementError';
    this.code = code;
  }
}

/** What a statement gave. */
export type StatementResult = Extract<DatabaseAnswer, { rows: unknown }>;

export interface PgliteClient {
  readonly send: (statement: Omit<DatabaseRequest, 'id'>) => Promise<StatementResult>;
  /** A second way in, for another thread. */
  readonly share: () => MessagePort;
  readonly close: () => Promise<void>;
}

const openWithin = 60_000;
const closeWithin = 5_000;

/** Opens (or makes) the database in `folder`, in memory without one. @throws Error when it cannot be opened. */
export async function startPglite(folder: string | undefined): Promise<PgliteClient> {
  const worker = new Worker(new URL('pglite-worker.ts', import.meta.url), { workerData: { folder } });
  await opened(worker);
  const client = clientOver(worker);
  const gone = new Promise<void>(resolve => worker.once('exit', () => resolve()));
  worker.once('exit', () => client.drop('the database has ended'));
  // Without a listener an error inside the worker would end this process as well.
  worker.on('error', error => client.drop(error instanceof Error ? error.message : String(error)));
  return {
    send: client.send,
    share: () => {
      const { port1, port2 } = new MessageChannel();
      worker.postMessage({ attach: port2 }, [port2]);
      return port1;
    },
    close: async () => {
      client.drop('the database was closed');
      worker.postMessage({ end: true });
      await Promise.race([gone, new Promise(resolve => setTimeout(resolve, closeWithin).unref())]);
      await worker.terminate();
    },
  };
}

/** A client in another thread, over a port that `share` gave. */
export function joinPglite(port: MessagePort): PgliteClient {
  const client = clientOver(port);
  port.once('close', () => client.drop('the database has ended'));
  return {
    send: client.send,
    share: () => {
      throw new RangeError('only the thread that opened the database can share it');
    },
    close: async () => port.close(),
  };
}

function clientOver(port: MessagePort | Worker) {
  const pending = new Map<
    number,
    { resolve: (result: StatementResult) => void; reject: (e: Error) => void }
  >();
  let last = 0;
  let dropped: string | undefined;
  port.on('message', (answer: DatabaseAnswer) => {
    const caller = pending.get(answer.id);
    pending.delete(answer.id);
    if ('error' in answer) caller?.reject(new StatementError(answer.error.message, answer.error.code));
    else caller?.resolve(answer);
  });
  return {
    send: (statement: Omit<DatabaseRequest, 'id'>) =>
      new Promise<StatementResult>((resolve, reject) => {
        if (dropped !== undefined) return reject(new StatementError(dropped, 'closed'));
        last += 1;
        pending.set(last, { resolve, reject });
        port.postMessage({ ...statement, id: last });
      }),
    drop: (why: string) => {
      dropped = why;
      for (const { reject } of pending.values()) reject(new StatementError(why, 'closed'));
      pending.clear();
    },
  };
}

async function opened(worker: Worker): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const fail = (why: string) =>
    reject(new StatementError(`the database cannot be opened: ${why}`, 'unopened'));
  const onMessage = (message: { opened: boolean; message?: string }) =>
    message.opened ? resolve() : fail(message.message ?? '');
  const onError = (error: unknown) => fail(String(error));
  const onExit = (code: number) => fail(`ended with ${code}`);
  const timer = setTimeout(() => fail('it did not answer'), openWithin);
  worker.once('message', onMessage).once('error', onError).once('exit', onExit);
  try {
    await promise;
  } catch (error) {
    worker.on('error', () => undefined);
    await worker.terminate();
    throw error;
  } finally {
    clearTimeout(timer);
    worker.off('message', onMessage).off('error', onError).off('exit', onExit);
  }
}
