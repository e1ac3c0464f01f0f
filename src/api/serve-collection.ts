/** Serves one collection on this machine: listens first, so that the first byte is quick, and opens its data meanwhile. */
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { UserError } from '../model/user-error.ts';
import type { CollectionFolder } from '../store/collection-folder.ts';
import { liveProcesses, refuseSecondWriter, withLock } from '../store/lock.ts';
import type { Log } from '../store/log.ts';
import type { ApiWork } from './api-work.ts';
import { ensureWeb, webFolder } from './build-web.ts';
import { startBuilds } from './builds.ts';
import { makeApi } from './make-api.ts';
import { openReadingRoom, type ReadingRoom } from './reading-room.ts';
import { webFiles } from './web-files.ts';

interface ServeOptions {
  readonly port: number;
  /** Address of a PostgreSQL server; without it the collection has a database of its own. */
  readonly database?: string | undefined;
  readonly version: string;
  readonly log: Log;
  /** Makes the pages; a test has none. */
  readonly pages?: (log: Log) => Promise<void>;
}

/**
 * Serves `folder` as its only writer until `stop` ends.
 * @param onReady told the address once requests are answered.
 * @throws UserError when another process writes the collection, or the port is taken.
 */
export async function serveCollection(
  folder: CollectionFolder,
  { port, database, version, log, pages = ensureWeb }: ServeOptions,
  onReady: (address: string) => void,
  stop: Promise<unknown>,
): Promise<void> {
  // Before the port: it may be this collection's other server that has it.
  await refuseSecondWriter(folder.lock);
  const held = Promise.withResolvers<ReadingRoom>();
  held.promise.catch(() => undefined);
  const room = roomOnceHeld(held.promise);
  const builds = startBuilds(folder, () => room, log);
  const work: ApiWork = { folder, room, builds, log };
  const ready = pages(log);
  ready.catch(error => log('web.failed', { error: String(error) }));
  const api = makeApi(work, { version, page: webFiles(webFolder, ready) });
  const server = createAdaptorServer({ fetch: api.fetch }) as Server;
  try {
    const address = await listen(server, port);
    // Not the whole command: the address of a database may hold a password.
    const self = { ...liveProcesses.self, command: `variorum serve ${folder.path}`, address };
    const processes = { ...liveProcesses, self };
    await withLock(
      folder.lock,
      async () => {
        // The embedded database has no lock of its own: nobody opens it who does not hold the collection's.
        const opened = openReadingRoom(
          folder,
          database,
          log,
          () => {
            builds.restart();
            builds.request();
          },
          builds.know,
        );
        held.resolve(opened);
        try {
          // A server that cannot be reached is told at once; the collection's own database opens meanwhile.
          if (database !== undefined) await opened.opened();
          onReady(address);
          builds.request();
          await Promise.race([opened.opened().then(() => stop), stop]);
        } finally {
          await builds.close();
          await opened.close();
        }
      },
      log,
      processes,
    );
  } catch (error) {
    held.reject(error);
    throw error;
  } finally {
    await close(server);
  }
}

/** Requests that come before the data are open wait for them. */
function roomOnceHeld(held: Promise<ReadingRoom>): ReadingRoom {
  return {
    opened: async () => (await held).opened(),
    generation: async day => (await held).generation(day),
    refresh: async () => (await held).refresh(),
    target: async () => (await held).target(),
    mend: async error => (await held).mend(error),
    check: async () => (await held).check(),
    close: async () => (await held).close(),
  };
}

async function listen(server: Server, port: number): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).once('listening', resolve);
  server.listen(port, '127.0.0.1');
  try {
    await promise;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EADDRINUSE') {
      throw new UserError(`Port ${port} is in use by another program.`, {
        hint: `Choose another one, for example --port ${port + 1}, or --port 0 for any that is free.`,
      });
    }
    if (code === 'EACCES') {
      throw new UserError(`Port ${port} may not be used by you.`, { hint: 'Choose one above 1023.' });
    }
    throw error;
  }
  const bound = server.address();
  return `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : port}`;
}

/** Open streams of progress would keep it waiting for ever. */
async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise(resolve => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
