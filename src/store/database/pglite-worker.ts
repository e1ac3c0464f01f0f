/** The worker thread that PGlite lives in: statements come by message, one at a time; an open transaction keeps others waiting. */
import { type MessagePort, parentPort, type Worker, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import type { DatabaseAnswer, DatabaseRequest } from './pglite-messages.ts';

type Port = MessagePort | Worker;

interface Job {
  readonly port: MessagePort;
  readonly request: DatabaseRequest;
}

const home = parentPort as MessagePort;
const waiting: Job[] = [];
/** Whose transaction is open; PGlite has one backend, so nobody else may speak meanwhile. */
let owner: { readonly port: Port; readonly session: number } | undefined;
let busy = false;

const database = await open();
listen(home);
home.postMessage({ opened: true });

/** Relaxed: everything in here can be made again. */
async function open(): Promise<PGlite> {
  try {
    return await PGlite.create({ dataDir: workerData.folder, relaxedDurability: true });
  } catch (error) {
    home.postMessage({ opened: false, message: error instanceof Error ? error.message : String(error) });
    process.exit(1);
  }
}

function listen(port: MessagePort): void {
  port.on('message', (message: DatabaseRequest | { attach: MessagePort } | { end: true }) => {
    if ('attach' in message) return listen(message.attach);
    if ('end' in message) return void end();
    waiting.push({ port, request: message });
    void work();
  });
  // A thread that dies within its transaction must not keep the others waiting for ever.
  port.on('close', () => {
    if (owner?.port !== port) return;
    waiting.unshift({ port, request: { id: 0, session: owner.session, kind: 'rollback', sql: 'rollback' } });
    void work();
  });
}

async function work(): Promise<void> {
  if (busy) return;
  busy = true;
  for (let job = nextJob(); job; job = nextJob()) job.port.postMessage(await answer(job));
  busy = false;
}

function nextJob(): Job | undefined {
  const held = owner;
  const index = held
    ? waiting.findIndex(({ port, request }) => port === held.port && request.session === held.session)
    : 0;
  return index < 0 ? undefined : waiting.splice(index, 1)[0];
}

async function answer({ port, request }: Job): Promise<DatabaseAnswer> {
  const { id, session, kind, sql, parameters } = request;
  if (kind === 'begin') owner = { port, session };
  if (kind === 'commit' || kind === 'rollback') owner = undefined;
  try {
    const { rows, affectedRows } = await database.query<Record<string, unknown>>(sql, [
      ...(parameters ?? []),
    ]);
    return { id, rows, affectedRows };
  } catch (error) {
    if (kind === 'begin') owner = undefined;
    const { message, code } = error as { message?: string; code?: string };
    return { id, error: { message: message ?? String(error), code: code ?? '' } };
  }
}

async function end(): Promise<void> {
  await database.close().catch(() => undefined);
  home.postMessage({ ended: true });
  process.exit(0);
}
