/** Captures read side by side: this thread reads, and so do as many others as there are cores and room for. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CapturedBytes } from '../model/capture.ts';
import type { Description } from '../model/document.ts';
import { UserError } from '../model/user-error.ts';
import type { CaptureReading } from './readings.ts';
import type { UserTable } from './user-tables.ts';

export type ReadCapture = (captured: CapturedBytes, stated: Description) => Promise<CaptureReading>;

export interface Readers {
  /** How many captures to hand out at once. */
  readonly width: number;
  /** Rejects with what the reading threw, or with an Error when the thread that read it died. */
  readonly readCapture: ReadCapture;
  readonly close: () => Promise<void>;
}

/** To a thread: read this. */
export interface ReadOrder {
  readonly captured: CapturedBytes;
  readonly stated: Description;
}

/** From a thread, in the order of its orders. */
export type ReadAnswer =
  | { readonly reading: CaptureReading }
  | { readonly message: string; readonly stack: string; readonly user: boolean; readonly hint?: string };

export interface ReaderSettings {
  /** The module that a thread runs. */
  readonly thread: URL;
  /** Threads beside this one. */
  readonly threads: number;
  /** The collection's own tables, which every thread reads for itself. */
  readonly tables?: readonly UserTable[];
}

/** Orders that wait at a thread, so that it never waits while this thread reads. */
const waiting = 3;
/** What a thread takes to load its knowledge, in captures that could be read meanwhile. */
const worthAThread = 60;
/** Resident memory of a thread with its own copy of the knowledge, and room to read. */
const bytesOfAThread = 500 * 1024 * 1024;

/** How many threads beside this one read `count` captures: none for a few, one a core, and only as many as half the free memory holds. */
export function threadsFor(
  count: number,
  { cores = availableParallelism(), free = process.availableMemory() } = {},
): number {
  const room = Math.floor(free / 2 / bytesOfAThread);
  return Math.max(0, Math.min(cores - 1, Math.floor(count / worthAThread), room));
}

/** @param readHere what this thread reads with itself. */
export function openReaders(
  readHere: ReadCapture,
  { thread, threads, tables = [] }: ReaderSettings,
): Readers {
  const pool = Array.from({ length: threads }, () => openThread(thread, tables));
  return {
    width: threads * waiting + 1,
    readCapture: (captured, stated) => {
      const free = pool.filter(each => each.orders() < waiting);
      const idlest = free.toSorted((left, right) => left.orders() - right.orders())[0];
      return idlest ? idlest.read({ captured, stated }) : readHere(captured, stated);
    },
    close: async () => {
      await Promise.all(pool.map(each => each.close()));
    },
  };
}

interface Waiting {
  readonly order: ReadOrder;
  readonly resolve: (reading: CaptureReading) => void;
  readonly reject: (error: unknown) => void;
}

interface ReadingThread {
  readonly orders: () => number;
  readonly read: (order: ReadOrder) => Promise<CaptureReading>;
  readonly close: () => Promise<void>;
}

/** A thread that reads one order after the other. When it dies, the order it read is lost and a new thread reads the rest. */
function openThread(module: URL, tables: readonly UserTable[]): ReadingThread {
  const queue: Waiting[] = [];
  let worker: Worker | undefined;

  function start(): Worker {
    const started = new Worker(module, { workerData: tables });
    let cause: unknown;
    started.on('message', (answer: ReadAnswer) => settle(queue.shift(), answer));
    started.on('error', error => {
      cause = error;
    });
    started.on('exit', code => {
      if (worker !== started) return;
      worker = undefined;
      queue.shift()?.reject(cause ?? new Error(`the reading thread ended with ${code}`));
      if (queue.length > 0) worker = start();
      for (const { order } of queue) send(worker, order);
    });
    return started;
  }

  return {
    orders: () => queue.length,
    read: order =>
      new Promise((resolve, reject) => {
        queue.push({ order, resolve, reject });
        worker ??= start();
        send(worker, order);
      }),
    close: async () => {
      const ending = worker;
      worker = undefined;
      await ending?.terminate();
    },
  };
}

/** The bytes alone, not the pool that Node may have cut them from. */
function send(worker: Worker | undefined, { captured, stated }: ReadOrder): void {
  const bytes = new Uint8Array(captured.bytes);
  worker?.postMessage({ captured: { ...captured, bytes }, stated } satisfies ReadOrder, [bytes.buffer]);
}

function settle(waiting: Waiting | undefined, answer: ReadAnswer): void {
  if (!waiting) return;
  if ('reading' in answer) {
    waiting.resolve(answer.reading);
    return;
  }
  const { message, stack, user, hint } = answer;
  waiting.reject(
    user ? new UserError(message, hint ? { hint } : {}) : Object.assign(new Error(message), { stack }),
  );
}
