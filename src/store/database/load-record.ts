/** A record with its documents' texts into the database: all of it or nothing, and nothing at all when it is there already. */
import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { countsOf } from '../../model/counts.ts';
import type { Document } from '../../model/document.ts';
import type { ConflictRecord } from '../../model/record.ts';
import { actorRows } from './actor-rows.ts';
import { insertRows } from './bulk-insert.ts';
import { documentRows } from './document-rows.ts';
import { dyadRows } from './dyad-rows.ts';
import { eventRows } from './event-rows.ts';
import { currentGeneration, type Generation, makeGeneration } from './generations.ts';
import { layoutVersion } from './layout-version.ts';
import { lookupsOf } from './summarise-event.ts';
import type { Tables } from './tables.ts';
import { tellerRows } from './teller-rows.ts';
import { viewRows } from './view-rows.ts';
import { warningRows } from './warning-rows.ts';

/** What the reader shows of a document beyond the record. */
export type DocumentText = Pick<Document, 'id' | 'text' | 'blocks' | 'grounds'>;

export interface RecordToLoad {
  /** Name of the collection. */
  readonly name: string;
  readonly record: ConflictRecord;
  /** Of code and data that made the record and read the documents. */
  readonly madeBy: string;
  /** Called only when the record is not there yet. */
  readonly texts: () => Promise<readonly DocumentText[]>;
  /** Of a record as of a day: which, and how many documents without a date were left out. */
  readonly known?: { readonly day: string; readonly undated: number };
}

/**
 * Makes the database answer for `record`. Readers have the last one until the new one is complete.
 * @param base the collection's schema, see `schemaOf`.
 */
export async function loadRecord(
  db: Kysely<Tables>,
  base: string,
  { name, record, madeBy, texts, known }: RecordToLoad,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<{ readonly generation: Generation; readonly unchanged: boolean }> {
  const version = await versionOf(name, record, madeBy, known);
  const current = await currentGeneration(db, base);
  if (current?.version === version) return { generation: current, unchanged: true };
  const documents = new Map((await texts()).map(document => [document.id, document]));
  const lookups = lookupsOf(record);
  const tables = [
    ...documentRows(record, documents),
    ...eventRows(record, lookups),
    ...actorRows(record, documents),
    viewRows(record, lookups),
    ...dyadRows(record),
    tellerRows(record),
    ...warningRows(record),
    factRows(name, record, known),
  ];
  const total = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  const generation = await makeGeneration(db, base, version, async target => {
    for (const table of tables) {
      await insertRows(target, table, rows => {
        done += rows;
        onProgress(done, total);
      });
    }
    await countEventsOfPlaces(target, db);
  });
  return { generation, unchanged: false };
}

async function versionOf(
  name: string,
  record: ConflictRecord,
  madeBy: string,
  known: RecordToLoad['known'],
): Promise<string> {
  const parts = JSON.stringify([name, madeBy, await layoutVersion(), known]);
  return createHash('sha256').update(parts).update(JSON.stringify(record)).digest('hex');
}

function factRows(name: string, record: ConflictRecord, known: RecordToLoad['known']) {
  const { clearance, generator } = record;
  const fact = (key: string, value: unknown) => ({ key, json: JSON.stringify(value) });
  return {
    table: 'facts',
    columns: { key: 'text', json: 'text' },
    rows: [
      fact('name', name),
      fact('clearance', clearance),
      fact('version', generator.version),
      fact('counts', countsOf(record)),
      fact('known', known ?? null),
      fact(
        'last-day',
        record.documents
          .flatMap(({ published }) => published ?? [])
          .sort()
          .at(-1) ?? null,
      ),
    ],
  } as const;
}

async function countEventsOfPlaces({ schema }: Generation, db: Kysely<Tables>): Promise<void> {
  await sql`update ${sql.id(schema, 'places')} as place set events = counted.events
    from (select place, count(*) as events from ${sql.id(schema, 'event_places')} group by place) as counted
    where counted.place = place.id`.execute(db);
}
