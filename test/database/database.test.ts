/** The database's suite, the same on PGlite in memory and on a real PostgreSQL server. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findDyads as dyadsOf } from '../../src/corroboration/dyads/find-dyads.ts';
import { findTellers as findTellersOf } from '../../src/corroboration/tellers/find-tellers.ts';
import { recordUnderRule } from '../../src/corroboration/views/record-under-rule.ts';
import { actorDetailSchema, actorPageSchema } from '../../src/model/api-actors.ts';
import { collectionSchema } from '../../src/model/api-collection.ts';
import { documentDetailSchema, documentPageSchema } from '../../src/model/api-documents.ts';
import { dyadDetailSchema, dyadPageSchema } from '../../src/model/api-dyads.ts';
import {
  type EventFilter,
  type EventSummary,
  eventDetailSchema,
  eventPageSchema,
  timelineSchema,
} from '../../src/model/api-events.ts';
import { tellerDetailSchema, tellerPageSchema } from '../../src/model/api-tellers.ts';
import { warningPageSchema } from '../../src/model/api-warnings.ts';
import { type ConflictRecord, recordSchema } from '../../src/model/record.ts';
import { viewRules } from '../../src/model/view.ts';
import { eventTimeline, findEvents } from '../../src/store/database/find-events.ts';
import { currentGeneration, dropCollection, type Generation } from '../../src/store/database/generations.ts';
import { type DocumentText, loadRecord } from '../../src/store/database/load-record.ts';
import { type Database, openDatabase } from '../../src/store/database/open-database.ts';
import { findActors, showActor } from '../../src/store/database/show-actors.ts';
import { showCollection } from '../../src/store/database/show-collection.ts';
import { findDocuments, showDocument } from '../../src/store/database/show-documents.ts';
import { findDyads, showDyad } from '../../src/store/database/show-dyads.ts';
import { showEvent } from '../../src/store/database/show-event.ts';
import { findTellers, showTeller } from '../../src/store/database/show-tellers.ts';
import { findWarnings, showWarning } from '../../src/store/database/show-warnings.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';
import { syntheticCollection } from './synthetic-record.ts';

const base = 'variorum_0123456789abcdef';
const { record, texts } = syntheticCollection(140);

describe.each(['PGlite', 'PostgreSQL'])('on %s', engine => {
  let server: PostgresServer | undefined;
  let database: Database;
  let generation: Generation;

  const load = (
    what: ConflictRecord,
    madeBy = '1',
    documents: readonly DocumentText[] = texts,
    schema = base,
  ) =>
    loadRecord(database.db, schema, {
      name: 'synthetic',
      record: what,
      madeBy,
      texts: async () => documents,
    });

  beforeAll(async () => {
    if (engine === 'PostgreSQL') server = await startPostgres();
    database = await openDatabase(server ? { url: server.url } : 'memory');
    ({ generation } = await load(record));
  }, 120_000);

  afterAll(async () => {
    await database?.close();
    await server?.stop();
  });

  it('is filled from a record that the schema accepts', () => {
    expect(recordSchema.safeParse(record).error?.issues).toBeUndefined();
  });

  it('shows the collection with its counts', async () => {
    const view = collectionSchema.parse({ ...(await showCollection(generation)), building: false });
    expect(view.events).toBe(record.events.length);
    expect(view.accounts).toBe(record.events.flatMap(event => event.accounts).length);
    expect(view.choices.statuses.reduce((sum, choice) => sum + choice.events, 0)).toBe(view.events);
  });

  it.each(['date', 'accounts', 'deaths'] as const)(
    'pages through all events by %s without gap or repeat',
    async sort => {
      const ids: string[] = [];
      let cursor: string | undefined;
      do {
        const page = eventPageSchema.parse(
          await findEvents(generation, { sort, limit: 33, ...(cursor && { cursor }) }),
        );
        expect(page.total).toBe(record.events.length);
        ids.push(...page.items.map(event => event.id));
        cursor = page.next;
      } while (cursor);
      expect(ids).toHaveLength(record.events.length);
      expect(new Set(ids).size).toBe(record.events.length);
    },
  );

  it('lists the latest first and the undated last', async () => {
    const { items } = await findEvents(generation, { limit: 200 });
    const days = items.map(event => event.date?.from ?? '');
    expect(days).toEqual(days.toSorted().reverse());
    expect(days.at(-1)).toBe('');
  });

  it('filters as reading the record does', async () => {
    const total = async (filter: EventFilter) => (await findEvents(generation, filter)).total;
    const count = (test: (event: ConflictRecord['events'][number]) => boolean) =>
      record.events.filter(test).length;
    const actor = 'a-front-2';
    expect(await total({ type: 'ASSAULT' })).toBe(count(event => event.type === 'ASSAULT'));
    expect(await total({ status: 'contested' })).toBe(count(event => event.status === 'contested'));
    expect(await total({ place: 'p-goma' })).toBe(count(event => event.place === 'p-goma'));
    expect(await total({ actor })).toBe(
      count(event => [...event.initiators, ...event.targets].includes(actor)),
    );
    const denied = new Set(record.disagreements.filter(({ kind }) => kind === 'denial').map(({ on }) => on));
    expect(await total({ disagreement: 'denial' })).toBe(denied.size);
    expect(await total({ from: '2021-01-01', to: '2021-12-31' })).toBe(
      count(event => event.date?.from?.startsWith('2021') ?? false),
    );
    expect(await total({ q: 'abduct Goma', actor, status: 'contested' })).toBe(
      count(
        event =>
          event.label.includes('abducted') &&
          event.place === 'p-goma' &&
          event.status === 'contested' &&
          [...event.initiators, ...event.targets].includes(actor),
      ),
    );
  });

  it('finds by stem, by beginning and without accents, and nothing by signs alone', async () => {
    const total = async (q: string) => (await findEvents(generation, { q })).total;
    const abducted = record.events.filter(event => event.label.includes('abducted')).length;
    expect(await total('abducting')).toBe(abducted);
    expect(await total('ABDUCT')).toBe(abducted);
    expect(await total('tillaberi')).toBe(
      record.events.filter(event => event.place === 'p-tillabéri').length,
    );
    expect(await total('fashi')).toBe(record.events.filter(event => event.place === 'p-al-fashir').length);
    expect(await total('!!! & | <-> :*')).toBe(0);
    expect(await total("'; drop table events; --")).toBe(0);
  });

  it('counts an uncertain date wherever it may lie', async () => {
    const [first, ...others] = record.events.slice(0, 4) as ConflictRecord['events'];
    const dates = [
      { from: '2020-03-01', to: '2020-03-31' },
      { to: '2020-02-01' },
      { from: '2020-05-01' },
      undefined,
    ];
    const events = [first, ...others].map((event, index) => {
      const { date: _, ...rest } = event as ConflictRecord['events'][number];
      const date = dates[index];
      return date ? { ...rest, date } : rest;
    });
    const small = { ...record, events, relations: [], disagreements: [] };
    const { generation: dated } = await load(small, '1', texts, 'variorum_dates');
    const ids = async (from?: string, to?: string) =>
      (await findEvents(dated, { ...(from && { from }), ...(to && { to }) })).items
        .map(event => event.id)
        .sort();
    const id = (index: number) => events[index]?.id;
    expect(await ids('2020-03-15', '2020-03-20')).toEqual([id(0)]);
    expect(await ids('2020-01-01', '2020-01-31')).toEqual([id(1)]);
    expect(await ids('2020-03-31')).toEqual([id(0), id(2)].sort());
    expect(await ids(undefined, '2020-03-01')).toEqual([id(0), id(1)].sort());
    const timeline = await eventTimeline(dated, {});
    expect(timeline.undated).toBe(1);
    expect(timeline.months.map(({ month }) => month)).toEqual(['2020-02', '2020-03', '2020-05']);
    await dropCollection(database.db, 'variorum_dates');
  });

  it('tells months that add up', async () => {
    const timeline = timelineSchema.parse(await eventTimeline(generation, { q: 'front' }));
    const dated = timeline.months.flatMap(({ statuses }) => Object.values(statuses));
    expect(dated.reduce((sum, events) => sum + (events ?? 0), 0) + timeline.undated).toBe(
      record.events.length,
    );
  });

  it('shows every event with every account in its sentence', async () => {
    for (const event of record.events.slice(0, 20)) {
      const shown = eventDetailSchema.parse(await showEvent(generation, event.id));
      const own = shown.event.accounts.map(({ before: _, after: __, ...account }) => account);
      expect(own).toEqual(event.accounts);
      expect(shown.nearby.some(other => other.id === event.id)).toBe(false);
      expect(shown.nearby.length).toBeLessThanOrEqual(10);
      const origins = new Set(event.accounts.map(account => account.origin));
      expect(new Set(shown.origins.map(origin => origin.id))).toEqual(origins);
    }
  });

  it('shows what a total may count, and why, from either end', async () => {
    const total = record.events.find(({ counts }) => counts !== undefined);
    const part = total?.counts?.[0];
    const [from, to] = await Promise.all(
      [total?.id, part?.event].map(async id =>
        eventDetailSchema.parse(await showEvent(generation, id ?? '')),
      ),
    );
    const counting = (detail: typeof from) => detail?.links.find(({ link }) => link === 'counts');
    expect(counting(from)).toMatchObject({
      end: 'subject',
      other: { id: part?.event },
      because: part?.because,
    });
    expect(counting(to)).toMatchObject({ end: 'object', other: { id: total?.id }, accounts: [] });
  });

  it('shows with a document what it tells as unreal, and nothing of other documents', async () => {
    const [reading] = record.unreal ?? [];
    if (!reading) throw new RangeError('the synthetic record has unreal readings');
    const shown = documentDetailSchema.parse(await showDocument(generation, reading.document));
    expect(shown.unreal).toContainEqual(reading);
    expect(shown.unreal.every(({ document }) => document === reading.document)).toBe(true);
    expect(shown.actors.map(({ id }) => id)).toEqual(expect.arrayContaining(reading.initiators));
  });

  it('shows a link from either end, with its accounts and their documents', async () => {
    const [link] = record.links ?? [];
    if (!link) throw new RangeError('the synthetic record has links');
    const [from, to] = await Promise.all(
      [link.subject, link.object].map(async id => eventDetailSchema.parse(await showEvent(generation, id))),
    );
    const [own] = from?.links ?? [];
    expect(own).toMatchObject({ id: link.id, link: 'follows', end: 'subject', other: { id: link.object } });
    expect(own?.accounts[0]?.quote).toBe(link.accounts[0]?.quote);
    expect(own?.accounts[0]?.head?.id).toBe(link.accounts[0]?.document);
    expect(to?.links.find(({ id }) => id === link.id)).toMatchObject({
      end: 'object',
      other: { id: link.subject },
    });
  });

  describe('under another rule', () => {
    let ruled: Generation;
    // In every third event the last account tells of more deaths, on a day of its own.
    const disputed: ConflictRecord = recordUnderRule(
      {
        ...record,
        events: record.events.map((event, index) => ({
          ...event,
          accounts: event.accounts.map((account, at) =>
            index % 3 || at < 1 || at < event.accounts.length - 1
              ? account
              : {
                  ...account,
                  fields: {
                    ...account.fields,
                    date: { from: '2029-05-01', to: '2029-05-31', text: 'in May' },
                    deaths: { low: 90 + index, high: 90 + index, text: 'many' },
                  },
                },
          ),
        })),
      },
      'representative',
    );

    beforeAll(async () => {
      ({ generation: ruled } = await load(disputed, '1', texts, 'variorum_rules'));
    });

    afterAll(() => dropCollection(database.db, 'variorum_rules'));

    it.each(viewRules)('%s: lists, orders and narrows by what it gives', async rule => {
      const expected = recordUnderRule(disputed, rule).events;
      const shown: EventSummary[] = [];
      for (let cursor: string | undefined, more = true; more; ) {
        const page = await findEvents(ruled, { rule, sort: 'deaths', limit: 33, ...(cursor && { cursor }) });
        shown.push(...eventPageSchema.parse(page).items);
        cursor = page.next;
        more = cursor !== undefined;
      }
      expect(shown.every(event => event.rule === rule)).toBe(true);
      const figures = new Map(expected.map(({ id, deaths, date }) => [id, { deaths, date }]));
      expect(new Map(shown.map(({ id, deaths, date }) => [id, { deaths, date }]))).toEqual(figures);
      const tolls = shown.map(({ deaths }) => deaths?.best ?? deaths?.low ?? -1);
      expect(tolls).toEqual(tolls.toSorted((left, right) => right - left));
      const inMay = expected.filter(({ date }) => date?.from === '2029-05-01').length;
      expect((await findEvents(ruled, { rule, from: '2029-01-01' })).total).toBe(inMay);
      const { months } = await eventTimeline(ruled, { rule, from: '2029-01-01' });
      expect(months.flatMap(({ statuses }) => Object.values(statuses)).length > 0).toBe(inMay > 0);
    });

    it('shows an actor’s events by the rule', async () => {
      const expected = new Map(
        recordUnderRule(disputed, 'most-informative').events.map(event => [event.id, event]),
      );
      const shown = await showActor(ruled, 'a-front-2', 'most-informative');
      expect(shown?.events.length).toBeGreaterThan(0);
      for (const { id, rule, deaths } of shown?.events ?? []) {
        expect(rule).toBe('most-informative');
        expect(deaths).toEqual(expected.get(id)?.deaths);
      }
    });

    it('shows an event by each rule, with the accounts that the rule took it from', async () => {
      const [event] = disputed.events.filter(({ accounts }, index) => index % 3 === 0 && accounts.length > 2);
      for (const rule of viewRules) {
        const shown = eventDetailSchema.parse(await showEvent(ruled, event?.id ?? '', rule));
        const [expected] = recordUnderRule({ ...disputed, events: event ? [event] : [] }, rule).events;
        expect({ ...shown.event, accounts: [] }).toEqual({ ...expected, accounts: [] });
        expect(shown.summary.deaths).toEqual(expected?.deaths);
        expect(shown.views.map(view => view.rule)).toEqual(viewRules);
        const own = shown.views.find(view => view.rule === rule);
        expect(own?.deaths).toEqual(expected?.deaths);
        expect(own?.takes.deaths?.length).toBeGreaterThan(0);
      }
    });
  });

  it('tells which accounts of an event stand in wording that their documents share; a quotation is none', async () => {
    const event = record.events.find(
      ({ accounts }) => new Set(accounts.map(({ document }) => document)).size > 2,
    );
    const [one, other, third] = [
      ...new Map(event?.accounts.map(account => [account.document, account])).values(),
    ];
    if (!event || !one || !other || !third) throw new Error('no event in three documents');
    const link = (copy: typeof other, quotation?: true) => ({
      original: one.document,
      copy: copy.document,
      direction: 'date' as const,
      whole: true,
      shareOfCopy: 0.8,
      shareOfOriginal: 0.4,
      passages: [
        {
          from: { start: one.start, end: one.end },
          to: { start: copy.start, end: copy.end },
          likeness: 0.9,
          ...(quotation && { quotation }),
        },
      ],
      because: ['most of its words stand in the other'],
    });
    const copied = { ...record, copies: [link(other), link(third, true)] };
    const { generation: loaded } = await load(copied, '1', texts, 'variorum_copies');
    const { wording } = eventDetailSchema.parse(await showEvent(loaded, event.id));
    expect(wording).toEqual([
      { one: one.id, other: other.id, because: ['most of its words stand in the other'] },
    ]);
    await dropCollection(database.db, 'variorum_copies');
  });

  it('shows dyads as the record has them, under every rule, a page at a time', async () => {
    for (const rule of ['representative', 'ucdp'] as const) {
      const expected =
        dyadsOf(record, [rule])
          .get(rule)
          ?.filter(({ tally }) => tally.events.length > 0) ?? [];
      const first = dyadPageSchema.parse(await findDyads(generation, { rule, limit: 3 }));
      const second = await findDyads(generation, { rule, limit: 3, cursor: first.next });
      expect(first.total).toBe(expected.length);
      expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(
        expected.slice(0, 6).map(({ id }) => id),
      );
    }
    const [dyad] = dyadsOf(record, ['ucdp']).get('ucdp') ?? [];
    const shown = dyadDetailSchema.parse(await showDyad(generation, dyad?.id ?? '', 'ucdp'));
    expect(new Set(shown.events.map(({ id }) => id))).toEqual(new Set(dyad?.tally.events));
    expect(shown.periods.map(({ period }) => period)).toEqual(dyad?.periods.map(({ period }) => period));
    const [actor] = dyad?.first.actors ?? [];
    expect((await findDyads(generation, { actor })).items.map(({ id }) => id)).toContain(dyad?.id);
    expect(await showDyad(generation, 'nobody~nowhere')).toBeUndefined();
  });

  it('shows voices and outlets with the events behind each count', async () => {
    const expected = findTellersOf(record);
    const page = tellerPageSchema.parse(await findTellers(generation, { limit: 200 }));
    expect(page.total).toBe(expected.length);
    expect(page.items.map(({ id, counts }) => [id, counts.alone])).toEqual(
      expected.map(({ id, counts }) => [id, counts.alone.length]),
    );
    const outlet = page.items.find(({ kind }) => kind === 'outlet');
    const shown = tellerDetailSchema.parse(await showTeller(generation, outlet?.id ?? ''));
    expect(shown.events.length).toBe(outlet?.events);
    expect(
      (await findTellers(generation, { kind: 'outlet', q: 'outl 3' })).items.map(({ name }) => name),
    ).toEqual(['Outlet 3']);
    expect(await showTeller(generation, 'nobody')).toBeUndefined();
  });

  it('shows the ledger of warnings with what may have come of each', async () => {
    const page = warningPageSchema.parse(await findWarnings(generation, { limit: 200 }));
    expect(page.total).toBe(record.warnings.length);
    const count = (status: string) =>
      page.choices.statuses.find(choice => choice.status === status)?.warnings ?? 0;
    expect(count('open') + count('answered') + count('lapsed')).toBe(record.warnings.length);
    for (const status of ['open', 'awaiting', 'answered'] as const) {
      expect((await findWarnings(generation, { status })).total).toBe(count(status));
    }
    const [first] = page.items;
    expect(await showWarning(generation, first?.id ?? '')).toEqual(first);
  });

  it('shows documents whose quotes stand at their offsets', async () => {
    const page = documentPageSchema.parse(await findDocuments(generation, { limit: 5 }));
    expect(page.total).toBe(record.documents.length);
    expect(page.next).toBeDefined();
    const second = await findDocuments(generation, { limit: 5, cursor: page.next });
    expect(second.items[0]?.path).toBe(record.documents[5]?.path);
    const shown = documentDetailSchema.parse(await showDocument(generation, page.items[0]?.id ?? ''));
    expect(shown.accounts.length).toBe(page.items[0]?.accounts);
    for (const { account } of shown.accounts) {
      expect(shown.text.slice(account.start, account.end)).toBe(account.quote);
    }
    expect((await findDocuments(generation, { q: 'abducting' })).total).toBeGreaterThan(0);
  });

  it('labels a relation in a document by what that document says, not by what another asserts', async () => {
    const [relation] = record.relations as [ConflictRecord['relations'][number]];
    const [own] = relation.accounts as [(typeof relation.accounts)[number]];
    const other = record.documents.find(({ id }) => id !== own.document)?.id ?? '';
    const accounts = [
      { ...own, stance: 'asserted' as const, voice: [] },
      { ...own, id: `${other}/0-1/fights`, document: other, stance: 'claimed' as const },
    ];
    const told = { ...record, relations: [{ ...relation, accounts }] };
    const { generation: relations } = await load(told, '1', texts, 'variorum_relations');
    const labels = async (id: string) =>
      (await showDocument(relations, id))?.relations.map(({ label }) => label.includes('is said to'));
    expect(await labels(own.document)).toEqual([false]);
    expect(await labels(other)).toEqual([true]);
    await dropCollection(database.db, 'variorum_relations');
  });

  it('shows actors with the names that documents use', async () => {
    const page = actorPageSchema.parse(await findActors(generation, { limit: 3 }));
    expect(page.items.map(actor => actor.events)).toEqual(
      page.items.map(actor => actor.events).toSorted((left, right) => right - left),
    );
    const all: string[] = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const some = await findActors(generation, { limit: 3, ...(cursor && { cursor }) });
      all.push(...some.items.map(actor => `${String(1e6 - actor.events)} ${actor.id}`));
      cursor = some.next;
      more = cursor !== undefined;
    }
    expect(all).toHaveLength(record.actors.length);
    // Most events first; of equally many the lower id.
    expect(all).toEqual(all.toSorted());
    const shown = actorDetailSchema.parse(await showActor(generation, 'a-front-0'));
    expect(shown.names.find(({ name }) => name === 'Front 0')?.documents.length).toBeGreaterThan(0);
    expect(shown.parts.map(part => part.id)).toContain('a-front-4');
    expect((await findActors(generation, { q: 'F0F' })).items.map(actor => actor.id)).toEqual(['a-front-0']);
    expect((await findActors(generation, { q: '%' })).total).toBe(0);
    expect(await showActor(generation, 'nobody')).toBeUndefined();
  });

  it('keeps U+0000, lone surrogates, markup and bidi overrides as they are', async () => {
    const hostile = 'a\u0000b \ud800 <script>alert(1)</script> \u202egnp.exe \\u0000 “%_” \'"';
    const [event] = record.events;
    const odd = {
      ...record,
      documents: record.documents.map(document => ({ ...document, title: hostile })),
      events: record.events.map(one => (one === event ? { ...one, label: hostile } : one)),
      actors: record.actors.map(actor => ({ ...actor, aliases: [...actor.aliases, hostile] })),
    };
    const oddTexts = texts.map(text => ({ ...text, text: `${text.text}${hostile}` }));
    const { generation: loaded } = await load(odd, '1', oddTexts, 'variorum_hostile');
    expect((await showEvent(loaded, event?.id ?? ''))?.event.label).toBe(hostile);
    const [document] = (await findDocuments(loaded, {})).items;
    expect(document?.title).toBe(hostile);
    expect((await showDocument(loaded, document?.id ?? ''))?.text.endsWith(hostile)).toBe(true);
    expect((await showActor(loaded, 'a-front-1'))?.actor.aliases).toContain(hostile);
    await dropCollection(database.db, 'variorum_hostile');
  });

  it('loads the same record once, and another version of it again', async () => {
    expect((await load(record)).unchanged).toBe(true);
    const again = await load(record, '2');
    expect(again.unchanged).toBe(false);
    expect(await findEvents(again.generation, { limit: 7 })).toEqual(
      await findEvents(generation, { limit: 7 }),
    );
    generation = again.generation;
  });

  it('goes on answering from the last record when a load fails half-way', async () => {
    const broken = { ...record, events: [...record.events, ...record.events.slice(0, 1)] };
    await expect(load(broken)).rejects.toThrow(/duplicate/);
    const current = await currentGeneration(database.db, base);
    expect(current?.schema).toBe(generation.schema);
    expect((await findEvents(generation, {})).total).toBe(record.events.length);
  });

  it('notices rows that are gone, and loads again', async () => {
    await sql`delete from ${sql.id(generation.schema, 'accounts')} where position = 0`.execute(database.db);
    expect(await currentGeneration(database.db, base)).toBeUndefined();
    ({ generation } = await load(record, '2'));
    expect(await currentGeneration(database.db, base)).toBeDefined();
  });

  it('keeps collections apart in one database', async () => {
    const other = syntheticCollection(12);
    const { generation: small } = await load(other.record, '1', other.texts, 'variorum_other');
    expect((await findEvents(small, {})).total).toBe(12);
    expect((await findEvents(generation, {})).total).toBe(record.events.length);
    await dropCollection(database.db, 'variorum_other');
    expect(await currentGeneration(database.db, base)).toBeDefined();
  });

  it('keeps transactions that run side by side apart', async () => {
    const { db } = database;
    await sql`create table if not exists tally (n integer)`.execute(db);
    const add = (fail: boolean) =>
      db.transaction().execute(async trx => {
        await sql`insert into tally values (1)`.execute(trx);
        await sql`select pg_sleep(0.02)`.execute(trx);
        await sql`insert into tally values (1)`.execute(trx);
        if (fail) throw new RangeError('on purpose');
      });
    const results = await Promise.allSettled([add(false), add(true), add(false), sql`select 1`.execute(db)]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    const { rows } = await sql<{ n: number }>`select count(*) as n from tally`.execute(db);
    expect(rows[0]?.n).toBe(4);
    await sql`drop table tally`.execute(db);
  });

  it('tells a refused statement with its code', async () => {
    await expect(sql`select 1 / 0`.execute(database.db)).rejects.toMatchObject({ code: '22012' });
  });
});
