/** The thread that builds while the server answers: the record first, then its tables. Knowledge is loaded once and kept. */
import { basename, join, resolve } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { UserError } from '../model/user-error.ts';
import { type BuildResult, buildCollection } from '../store/build-collection.ts';
import { type CollectionFolder, collectionAt } from '../store/collection-folder.ts';
import { knownBase } from '../store/database/generations.ts';
import { loadRecord } from '../store/database/load-record.ts';
import { type Database, joinDatabase } from '../store/database/open-database.ts';
import { readKnownOn } from '../store/known-on.ts';
import type { Log } from '../store/log.ts';
import { openStreet, type Street } from '../store/street.ts';
import type { UserTable } from '../store/user-tables.ts';
import type { BuildMessage, BuildOrder, BuildThreadData } from './build-messages.ts';
import { textsOf } from './document-texts.ts';

const { folder: path, share, base } = workerData as BuildThreadData;
const port = parentPort as MessagePort;
const tell = (message: BuildMessage) => port.postMessage(message);
const log: Log = (event, facts = {}) => tell({ kind: 'log', event, facts });
let street: Promise<Street> | undefined;
let joined: Promise<Database> | undefined;

/** The server holds the collection's lock; this one only keeps builds apart. */
const served: CollectionFolder = {
  ...collectionAt(path),
  lock: join(collectionAt(path).derived, 'build.lock'),
};

port.on('message', (order: BuildOrder) => {
  const work = order === 'warm' ? warm() : order === 'build' ? build() : know(order.known);
  work.catch(fail);
});

async function warm(): Promise<void> {
  street ??= openStreet();
  await street;
  tell({ kind: 'warm' });
}

async function build(): Promise<void> {
  const result = await makeRecord();
  tell({ kind: 'ledger-read' });
  const loaded = await load(result);
  tell({ kind: 'built', unchanged: result.unchanged && loaded.unchanged });
}

async function makeRecord(): Promise<BuildResult> {
  return buildCollection(served, {
    street: keptStreet,
    log,
    onProgress: ({ done, total, path: file }) => {
      tell({ kind: 'ledger-read' });
      if (file === undefined) tell({ kind: 'progress', step: 'comparing', done: 0, total: 0 });
      else tell({ kind: 'progress', step: 'reading', done, total, message: file });
    },
  });
}

let kept: { readonly of: Street; readonly street: Street } | undefined;

/** The street of the last build, with what it keeps, while the collection's own tables are the same. */
async function keptStreet(tables: readonly UserTable[]): Promise<Street> {
  const of = await openStreet(tables);
  if (kept?.of !== of) kept = { of, street: of.keeping?.() ?? of };
  return kept.street;
}

/** The record as of a day, beside the current one. */
async function know(day: string): Promise<void> {
  const { record, version, undated } = await readKnownOn(served, day, log);
  const { db } = await database();
  const texts = async () => textsOf(served, record, await openStreet(), log);
  const { unchanged } = await loadRecord(db, knownBase(base, day), {
    name: basename(resolve(path)),
    record,
    madeBy: version,
    texts,
    known: { day, undated: undated.length },
  });
  tell({ kind: 'built', unchanged });
}

/** Joined once: the way into the embedded database is one port. */
function database(): Promise<Database> {
  joined ??= joinDatabase(share);
  return joined;
}

async function load({ record, version }: BuildResult) {
  const { db } = await database();
  const texts = async () => textsOf(served, record, await (street ?? openStreet()), log);
  return loadRecord(
    db,
    base,
    { name: basename(resolve(path)), record, madeBy: version, texts },
    (done, total) => tell({ kind: 'progress', step: 'loading', done, total }),
  );
}

function fail(error: unknown): void {
  if (error instanceof UserError) {
    tell({ kind: 'failed', message: error.message, ...(error.hint && { hint: error.hint }) });
    return;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  tell({ kind: 'failed', message: 'The build met a fault in Variorum; what was kept is whole.', stack });
}
