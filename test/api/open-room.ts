/** An API over a made-up record in a database in memory, and a real, empty collection folder; builds are only counted. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ApiWork } from '../../src/api/api-work.ts';
import { makeApi } from '../../src/api/make-api.ts';
import { type CollectionFolder, initCollection } from '../../src/store/collection-folder.ts';
import { knownBase } from '../../src/store/database/generations.ts';
import { loadRecord } from '../../src/store/database/load-record.ts';
import { openDatabase } from '../../src/store/database/open-database.ts';
import { syntheticCollection } from '../database/synthetic-record.ts';

export const hostile = '<script>alert("x")</script> & \u202egnp.exe';

export async function openRoom(events: number) {
  const home = mkdtempSync(join(tmpdir(), 'variorum-api-'));
  const folder: CollectionFolder = await initCollection(join(home, 'collection'), {
    tool: 'test',
    now: () => new Date(),
  });
  const { record, texts } = syntheticCollection(events);
  const [document] = record.documents;
  if (document) document.title = hostile;
  record.findings.push(
    { code: 'document-empty', message: 'The file is empty.', path: 'empty.txt' },
    { code: 'media-unread', message: 'No text.', path: 'picture.png' },
  );
  record.origins.push({ id: 'o-relation', kind: 'voice', label: 'an official', accounts: ['of a relation'] });
  const database = await openDatabase('memory');
  const loaded = { name: 'synthetic', record, madeBy: '1', texts: async () => texts };
  const { generation } = await loadRecord(database.db, 'variorum_api', loaded);
  const logged: string[] = [];
  let builds = 0;
  let mended = 0;
  let failing: Error | undefined;
  let dropped = false;
  const work: ApiWork = {
    folder,
    room: {
      opened: async () => undefined,
      generation: async day => {
        if (failing) throw failing;
        if (dropped) {
          dropped = false;
          return { ...generation, schema: 'dropped', tables: database.db.withSchema('dropped') };
        }
        if (day === undefined) return generation;
        const there = new Set(
          record.documents.filter(({ published = '9' }) => published <= day).map(({ id }) => id),
        );
        const events = record.events.filter(({ accounts }) =>
          accounts.every(({ document }) => there.has(document)),
        );
        const known = { day, undated: 0 };
        const loaded = {
          name: 'synthetic',
          record: { ...record, events },
          madeBy: '1',
          texts: async () => texts,
          known,
        };
        return (await loadRecord(database.db, knownBase('variorum_api', day), loaded)).generation;
      },
      refresh: async () => undefined,
      target: async () => ({ share: database.share(), base: 'variorum_api' }),
      mend: async () => {
        mended += 1;
        return false;
      },
      check: async () => undefined,
      close: async () => undefined,
    },
    builds: {
      progress: () => ({ state: builds > 0 ? 'building' : 'idle', done: 0, total: 0 }),
      follow: () => () => undefined,
      request: () => {
        builds += 1;
      },
      know: async () => undefined,
      withLedger: run => run(),
      restart: () => undefined,
      close: async () => undefined,
    },
    log: (event, facts) => void logged.push(JSON.stringify({ event, ...facts })),
  };
  return {
    app: makeApi(work, { version: '0.1.0', page: async c => c.html('<title>page</title>') }),
    folder,
    record,
    logged,
    builds: () => builds,
    mended: () => mended,
    /** The next question finds the tables of its day dropped. */
    drop: () => {
      dropped = true;
    },
    fail: (error: Error | undefined) => {
      failing = error;
    },
    close: async () => {
      await database.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
