/** Builds in the background: one at a time, one more when something came meanwhile, told to everyone who follows. */
import { mkdir } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { Progress } from '../model/api-collection.ts';
import { UserError } from '../model/user-error.ts';
import type { CollectionFolder } from '../store/collection-folder.ts';
import type { Log } from '../store/log.ts';
import type { BuildMessage, BuildOrder, BuildThreadData } from './build-messages.ts';
import { isThere, type ReadingRoom } from './reading-room.ts';
import { turns } from './turns.ts';

export interface Builds {
  readonly progress: () => Progress;
  /** Calls `listener` at every change until the returned function is called. */
  readonly follow: (listener: (progress: Progress) => void) => () => void;
  /** Has a build made of all that is in the ledger now. */
  readonly request: () => void;
  /** Runs `work` while no build is just reading the ledger. */
  /** Has the record as of a day made and loaded; ends once it is there. @throws UserError where it cannot be made. */
  readonly know: (day: string) => Promise<void>;
  readonly withLedger: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** The next build begins with a new thread: the database is another one. */
  readonly restart: () => void;
  readonly close: () => Promise<void>;
}

export function startBuilds(folder: CollectionFolder, room: () => ReadingRoom, log: Log): Builds {
  const listeners = new Set<(progress: Progress) => void>();
  const ledger = turns();
  /** The thread does one thing at a time. */
  const lane = turns();
  let progress: Progress = { state: 'idle', done: 0, total: 0 };
  let thread: Worker | undefined;
  let asked = false;
  let running = false;
  let closed = false;

  const tell = (next: Progress) => {
    progress = next;
    for (const listener of listeners) listener(next);
  };

  const newThread = async (): Promise<Worker> => {
    // A folder that is gone must not come back as an empty one.
    if (!(await isThere(folder))) throw new BuildFailure('The collection’s folder is gone.', undefined);
    const { share, base } = await room().target();
    const data: BuildThreadData = { folder: folder.path, share, base };
    return new Worker(new URL('build-thread.ts', import.meta.url), {
      workerData: data,
      transferList: 'port' in share ? [share.port] : [],
    });
  };

  const work = async () => {
    if (running || closed) return;
    running = true;
    while (asked && !closed) {
      asked = false;
      const outcome = await buildOnce();
      // Who asked meanwhile waits for the build that takes in what they added.
      if (!asked) tell(outcome);
    }
    running = false;
  };

  const buildOnce = async (): Promise<Progress> => {
    try {
      // The folder of derived data may have been deleted since the last build.
      await room().check();
      thread ??= await newThread();
      await mkdir(folder.derived, { recursive: true });
      const last = await lane(async () => {
        await ask(thread as Worker, 'warm', () => undefined);
        return ledger(release =>
          ask(thread as Worker, 'build', message => {
            if (message.kind === 'ledger-read') release();
            if (message.kind === 'log') log(message.event, message.facts);
            if (message.kind === 'progress') {
              const { kind: _, ...progress } = message;
              tell({ state: 'building', ...progress });
            }
          }),
        );
      });
      await room().refresh();
      return { state: 'built', done: last.done, total: last.total };
    } catch (error) {
      if (!(error instanceof BuildFailure)) void thread?.terminate();
      if (!(error instanceof BuildFailure)) thread = undefined;
      const failure = error instanceof Error ? error : new Error(String(error));
      if (!closed) log('build.failed', { error: (error as BuildFailure).told ?? failure.stack });
      return {
        state: 'failed',
        done: progress.done,
        total: progress.total,
        message: sentence(error).replaceAll(folder.path, '…'),
      };
    }
  };

  return {
    progress: () => progress,
    follow: listener => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    request: () => {
      asked = true;
      if (progress.state !== 'building') tell({ state: 'building', step: 'opening', done: 0, total: 0 });
      void work();
    },
    know: day =>
      lane(async () => {
        thread ??= await newThread();
        await mkdir(folder.derived, { recursive: true });
        await ask(thread, { known: day }, message => {
          if (message.kind === 'log') log(message.event, message.facts);
        });
      }).catch(error => {
        throw error instanceof BuildFailure
          ? new UserError(error.message.replaceAll(folder.path, '…'), { status: 503 })
          : error;
      }),
    withLedger: run => ledger(() => run()),
    restart: () => {
      void thread?.terminate();
      thread = undefined;
    },
    close: async () => {
      closed = true;
      listeners.clear();
      await thread?.terminate();
    },
  };
}

/** A build that ended by itself, with its reason; the thread lives on. */
class BuildFailure extends Error {
  readonly told: string | undefined;

  constructor(message: string, told: string | undefined) {
    super(message);
    this.told = told;
  }
}

function sentence(error: unknown): string {
  return error instanceof BuildFailure
    ? error.message
    : 'The build was stopped by a fault; what was kept is whole.';
}

/** Gives an order to the thread and waits for its end. @throws BuildFailure with the thread's reason. */
async function ask(
  thread: Worker,
  order: BuildOrder,
  onMessage: (message: BuildMessage) => void,
): Promise<{ done: number; total: number }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ done: number; total: number }>();
  let last = { done: 0, total: 0 };
  const listen = (message: BuildMessage) => {
    onMessage(message);
    if (message.kind === 'progress') last = { done: message.done, total: message.total };
    if (message.kind === 'warm' || message.kind === 'built') resolve(last);
    if (message.kind === 'failed') {
      const hint = message.hint ? ` ${message.hint}` : '';
      reject(new BuildFailure(`${message.message}${hint}`, message.stack ?? message.message));
    }
  };
  const ended = () => reject(new Error('the build thread has ended'));
  thread.on('message', listen).once('error', reject).once('exit', ended);
  thread.postMessage(order);
  try {
    return await promise;
  } finally {
    thread.off('message', listen).off('error', reject).off('exit', ended);
    // Between builds, too, an error in the thread must not end the server.
    if (thread.listenerCount('error') === 0) thread.on('error', () => undefined);
  }
}
