/** One event with all that its screen needs: accounts in their sentences, documents, parties, origins, neighbours. */
import { sql } from 'kysely';
import { eventUnderView } from '../../corroboration/views/record-under-rule.ts';
import { viewContextOf, viewedAccounts } from '../../corroboration/views/view-context.ts';
import { viewUnderEveryRule } from '../../corroboration/views/view-event.ts';
import { accountFieldNames } from '../../model/account.ts';
import type { DocumentHead } from '../../model/api.ts';
import type { AccountInContext, EventDetail, EventSummary, EventView } from '../../model/api-events.ts';
import type { ConflictRecord, RecordAccount, RecordDisagreement, RecordEvent } from '../../model/record.ts';
import { type Viewed, type ViewRule, viewRules } from '../../model/view.ts';
import { headOf } from './document-head.ts';
import { eventsById } from './find-events.ts';
import type { Generation } from './generations.ts';
import { rememberAnswers } from './remember-answers.ts';
import { sharedWording } from './shared-wording.ts';
import { linksOf } from './show-links.ts';
import { actorsById, placesById } from './show-named.ts';
import { premisesOf } from './show-premises.ts';

const contextLength = 300;
const mostNearby = 10;

const mostRemembered = 100;
const remember = rememberAnswers<EventDetail>(mostRemembered);

/**
 * What corroboration says of an event and every rule makes of it, worked out once for each record.
 * Undefined when there is no event of that id. @param rule what the event shows of its accounts; else that of the build.
 */
export function showEvent(
  generation: Generation,
  id: string,
  rule?: ViewRule,
): Promise<EventDetail | undefined> {
  return remember(generation, `${id}\n${rule ?? ''}`, () => workOut(generation, id, rule));
}

async function workOut(
  generation: Generation,
  id: string,
  rule: ViewRule | undefined,
): Promise<EventDetail | undefined> {
  const { tables } = generation;
  const row = await tables
    .selectFrom('events')
    .select(['json', 'sort_day', 'place'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const event = JSON.parse(row.json) as Omit<RecordEvent, 'accounts'>;
  const accounts = (
    await tables.selectFrom('accounts').select('json').where('subject', '=', id).orderBy('position').execute()
  ).map(account => JSON.parse(account.json) as RecordAccount);
  const documents = await tables
    .selectFrom('documents')
    .select(['id', 'json', 'text', 'blocks'])
    .where('id', 'in', distinct(accounts.map(account => account.document)))
    .orderBy('position')
    .execute();
  const texts = new Map(documents.map(document => [document.id, document]));
  const inContext = accounts.map(account => withContext(account, texts.get(account.document)));
  const disagreements = await tables
    .selectFrom('disagreements')
    .select('json')
    .where('subject', '=', id)
    .orderBy('position')
    .execute();
  const mentioned = mentionedIn(event, accounts);
  const heads = documents.map(document => headOf(JSON.parse(document.json)));
  const places = await placesById(generation, mentioned.places);
  const views = viewsOf({ ...event, accounts }, heads, places);
  const shown = views.find(view => view.rule === rule);
  const [summary] = await eventsById(generation, [id], { ...(rule && { rule }), most: 1 });
  if (!summary) return undefined;
  return {
    event: { ...(shown ? showing(event, shown) : event), accounts: inContext },
    views,
    summary,
    documents: heads,
    actors: await actorsById(generation, mentioned.actors),
    places,
    origins: await originsOf(generation, accounts),
    disagreements: disagreements.map(({ json }) => JSON.parse(json) as RecordDisagreement),
    links: await linksOf(generation, id, rule),
    premises: await premisesOf(generation, id),
    wording: await sharedWording(generation, accounts),
    nearby: await nearbyEvents(generation, { id, place: row.place, sortDay: row.sort_day }),
  };
}

/** The event under every rule, with the accounts that each value was taken from. */
function viewsOf(
  event: RecordEvent,
  documents: readonly DocumentHead[],
  places: ConflictRecord['places'],
): EventView[] {
  const underEach = viewUnderEveryRule(viewedAccounts(event), viewContextOf({ documents, places }));
  return viewRules.map(rule => {
    const view = underEach[rule];
    const { date, place, initiators, targets, means, deaths } = eventUnderView(event, view);
    const taken = accountFieldNames.flatMap(field => {
      const viewed = view[field as keyof typeof view] as Viewed<unknown> | undefined;
      return viewed ? [[field, [...viewed.accounts]]] : [];
    });
    return {
      rule,
      ...(date && { date }),
      ...(place && { place }),
      initiators,
      targets,
      ...(means && { means }),
      ...(deaths && { deaths }),
      takes: Object.fromEntries(taken),
    };
  });
}

/** What the build's rule gave, replaced: a field that this rule leaves open is left open. */
function showing(event: Omit<RecordEvent, 'accounts'>, view: EventView): Omit<RecordEvent, 'accounts'> {
  const { date: _date, place: _place, means: _means, deaths: _deaths, ...rest } = event;
  const { takes: _takes, ...values } = view;
  return { ...rest, ...values };
}

function withContext(
  account: RecordAccount,
  document: { readonly text: string; readonly blocks: string } | undefined,
): AccountInContext {
  if (!document) return { ...account, before: '', after: '' };
  const text = JSON.parse(document.text) as string;
  const blocks = JSON.parse(document.blocks) as { start: number; end: number }[];
  const block = blocks.find(({ start, end }) => start <= account.start && account.end <= end);
  const from = Math.max(account.start - contextLength, block?.start ?? 0);
  const to = Math.min(account.end + contextLength, block?.end ?? text.length);
  return { ...account, before: text.slice(from, account.start), after: text.slice(account.end, to) };
}

function mentionedIn(event: Omit<RecordEvent, 'accounts'>, accounts: readonly RecordAccount[]) {
  const fields = accounts.map(account => account.fields);
  const voices = accounts.flatMap(({ voice }) => voice.flatMap(({ actor }) => actor ?? []));
  const parties = fields.flatMap(({ initiators = [], targets = [] }) => [...initiators, ...targets]);
  const places = [event.place, ...fields.map(({ place }) => place)].filter(place => place !== undefined);
  return { actors: [...event.initiators, ...event.targets, ...parties, ...voices], places };
}

/** Only this event's accounts of each: an outlet may have thousands elsewhere. */
async function originsOf({ tables }: Generation, accounts: readonly RecordAccount[]) {
  const rows = await tables
    .selectFrom('origins')
    .select('json')
    .where('id', 'in', distinct(accounts.map(account => account.origin)))
    .orderBy('position')
    .execute();
  const own = new Set(accounts.map(account => account.id));
  return rows.map(({ json }) => {
    const origin = JSON.parse(json) as ConflictRecord['origins'][number];
    return { ...origin, accounts: origin.accounts.filter(account => own.has(account)) };
  });
}

/** Events with a party in common that have the place or the month in common too; the most in common first. */
async function nearbyEvents(
  { tables }: Generation,
  { id, place, sortDay }: { id: string; place: string | null; sortDay: string },
): Promise<EventSummary[]> {
  const month = sortDay.slice(0, 7);
  const rows = await tables
    .selectFrom('events')
    .innerJoin('participants', 'participants.event', 'events.id')
    .select(['events.id', 'events.summary'])
    .where('events.id', '!=', id)
    .where('participants.role', 'in', ['initiator', 'target'])
    .where('participants.actor', 'in', eb =>
      eb
        .selectFrom('participants as own')
        .select('own.actor')
        .where('own.event', '=', id)
        .where('own.role', 'in', ['initiator', 'target']),
    )
    .where(({ eb, or }) =>
      or([
        ...(place === null ? [] : [eb('events.place', '=', place)]),
        ...(month === '' ? [] : [eb(sql<string>`left(events.sort_day, 7)`, '=', month)]),
      ]),
    )
    .groupBy('events.id')
    .orderBy(({ fn }) => fn.count('participants.actor').distinct(), 'desc')
    .orderBy('events.sort_day', 'desc')
    .orderBy('events.id')
    .limit(mostNearby)
    .execute();
  return rows.map(row => JSON.parse(row.summary) as EventSummary);
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
