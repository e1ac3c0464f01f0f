/** The API's answers about the invented conflict, shaped by the contract in model/api.ts. */

import { eventUnderView } from '../../src/corroboration/views/record-under-rule.ts';
import { viewContextOf, viewedAccounts } from '../../src/corroboration/views/view-context.ts';
import { viewUnderEveryRule } from '../../src/corroboration/views/view-event.ts';
import { accountFieldNames } from '../../src/model/account.ts';
import type { DocumentHead, Named } from '../../src/model/api.ts';
import type { ActorDetail, ActorSummary } from '../../src/model/api-actors.ts';
import type { CollectionView } from '../../src/model/api-collection.ts';
import type { DocumentDetail, FindingView } from '../../src/model/api-documents.ts';
import type { EventDetail, EventFilter, EventSummary, Timeline } from '../../src/model/api-events.ts';
import { countsOf } from '../../src/model/counts.ts';
import type { ConflictRecord, RecordEvent } from '../../src/model/record.ts';
import { shortName } from '../../src/model/short-name.ts';
import { viewRules } from '../../src/model/view.ts';
import { blocksOf, makeFixtureRecord, textOf } from './fixture-record.ts';

export const record: ConflictRecord = makeFixtureRecord();

/** What a person stated while the tests ran, by document. */
export const stated = new Map<string, Record<string, string>>();

export function collection(): CollectionView {
  const count = <Key>(keys: readonly Key[]) =>
    [...Map.groupBy(keys, key => key)].map(([key, all]) => [key, all.length] as const);
  const days = record.events
    .flatMap(({ date }) => [date?.from, date?.to].filter(day => day !== undefined))
    .sort();
  return {
    name: 'Fixture: war in Tarim',
    clearance: record.clearance,
    version: '0.1.0',
    ...countsOf(record),
    days: { from: days[0], to: days.at(-1) },
    choices: {
      types: count(record.events.map(({ type }) => type)).map(([type, events]) => ({ type, events })),
      statuses: count(record.events.map(({ status }) => status)).map(([status, events]) => ({
        status,
        events,
      })),
      actors: count(record.events.flatMap(partiesOf)).map(([id, events]) => ({ ...actorNamed(id), events })),
      places: count(record.events.flatMap(({ place }) => place ?? [])).map(([id, events]) => ({
        ...placeNamed(id),
        events,
      })),
    },
    building: false,
  };
}

export function findEvents(filter: EventFilter): EventSummary[] {
  const kinds = (id: string) => record.disagreements.filter(({ on }) => on === id).map(({ kind }) => kind);
  const found = record.events.filter(
    event =>
      (!filter.actor || partiesOf(event).includes(filter.actor)) &&
      (!filter.place || event.place === filter.place) &&
      (!filter.type || event.type === filter.type) &&
      (!filter.status || event.status === filter.status) &&
      (!filter.disagreement || kinds(event.id).includes(filter.disagreement)) &&
      (!filter.from || (event.date && (event.date.to ?? '9999') >= filter.from)) &&
      (!filter.to || (event.date && (event.date.from ?? '0000') <= filter.to)) &&
      (!filter.q ||
        `${event.label} ${event.accounts.map(({ quote }) => quote)}`
          .toLowerCase()
          .includes(filter.q.toLowerCase())),
  );
  const deaths = (event: RecordEvent) => event.deaths?.low ?? event.deaths?.high ?? -1;
  const order = {
    date: (one: RecordEvent, other: RecordEvent) =>
      (one.date?.from ?? one.date?.to ?? '0') < (other.date?.from ?? other.date?.to ?? '0') ? 1 : -1,
    accounts: (one: RecordEvent, other: RecordEvent) => other.accounts.length - one.accounts.length,
    deaths: (one: RecordEvent, other: RecordEvent) => deaths(other) - deaths(one),
  }[filter.sort ?? 'date'];
  return found.toSorted(order).map(summary);
}

export function timeline(filter: EventFilter): Timeline {
  const found = findEvents(filter);
  const months = Map.groupBy(
    found.filter(({ date }) => date),
    ({ date }) => (date?.from ?? date?.to ?? '').slice(0, 7),
  );
  return {
    months: [...months].sort().map(([month, events]) => ({
      month,
      statuses: Object.fromEntries(
        [...Map.groupBy(events, ({ status }) => status)].map(([status, all]) => [status, all.length]),
      ),
    })),
    undated: found.filter(({ date }) => !date).length,
  };
}

export function eventDetail(id: string): EventDetail | undefined {
  const event = record.events.find(event => event.id === id);
  if (!event) return undefined;
  const heads = new Set(event.accounts.map(({ document }) => document));
  return {
    event: {
      ...event,
      accounts: event.accounts.map(account => {
        const text = textOf(account.document);
        return {
          ...account,
          before: text.slice(Math.max(0, account.start - 300), account.start),
          after: text.slice(account.end, account.end + 300),
        };
      }),
    },
    views: viewsOf(event),
    summary: summary(event),
    documents: record.documents.filter(({ id }) => heads.has(id)).map(head),
    actors: record.actors,
    places: record.places,
    origins: record.origins.filter(({ accounts }) => event.accounts.some(({ id }) => accounts.includes(id))),
    disagreements: record.disagreements.filter(({ on }) => on === id),
    links: linksOf(id),
    premises: premisesOf(event),
    wording: sharedWording(event),
    nearby: record.events
      .filter(other => other !== event && partiesOf(other).some(party => partiesOf(event).includes(party)))
      .slice(0, 6)
      .map(summary),
  };
}

/** Relations of a party to one of the event's places. */
function premisesOf(event: RecordEvent): EventDetail['premises'] {
  const places = new Set([event.place, ...event.accounts.map(({ fields }) => fields.place)]);
  return record.relations
    .filter(({ subject, object }) => partiesOf(event).includes(subject) && places.has(object))
    .map(relation => ({
      ...relation,
      subjectName: actorNamed(relation.subject),
      objectName: placeNamed(relation.object),
      documents: record.documents
        .filter(({ id }) => relation.accounts.some(({ document }) => document === id))
        .map(head),
    }));
}

function linksOf(event: string): EventDetail['links'] {
  return (record.links ?? []).flatMap(({ id, link, subject, object, accounts }) => {
    if (subject !== event && object !== event) return [];
    const other = record.events.find(one => one.id === (subject === event ? object : subject));
    if (!other) return [];
    const told = accounts.map(account => {
      const document = record.documents.find(one => one.id === account.document);
      return { ...account, ...(document && { head: head(document) }) };
    });
    const end = subject === event ? ('subject' as const) : ('object' as const);
    return [{ id, link, end, other: summary(other), accounts: told, because: [] }];
  });
}

/** As if the first accounts of the second and the third document stood in the same words. */
function sharedWording({ accounts }: RecordEvent): EventDetail['wording'] {
  const [one, other] = ['b2', 'c3'].map(start => accounts.find(({ document }) => document.startsWith(start)));
  return one && other
    ? [{ one: one.id, other: other.id, because: ['two of its sentences stand in the other'] }]
    : [];
}

const together = ['b2b2b2b2b2b2b2b2', 'e5e5e5e5e5e5e5e5'] as const;
const shared = ['in a 36-minute video', 'the TLA and the TPF'] as const;

/** As if the second and the fifth document had these words from one text. */
function wordingOf(id: string): DocumentDetail['wording'] {
  const other = record.documents.find(
    one => one.id === together[1 - together.indexOf(id as 'b2b2b2b2b2b2b2b2')],
  );
  if (!other || !together.includes(id as 'b2b2b2b2b2b2b2b2')) return [];
  const at = (document: string, words: string) => {
    const start = textOf(document).indexOf(words);
    return { start, end: start + words.length };
  };
  return [
    {
      other: head(other),
      role: 'unknown',
      whole: false,
      because: ['two of its sentences stand in the other'],
      passages: shared
        .filter(words => at(id, words).start >= 0 && at(other.id, words).start >= 0)
        .map(words => {
          const there = at(other.id, words);
          return { ...at(id, words), otherStart: there.start, otherEnd: there.end };
        }),
    },
  ];
}

function viewsOf(event: RecordEvent): EventDetail['views'] {
  const views = viewUnderEveryRule(viewedAccounts(event), viewContextOf(record));
  return viewRules.flatMap(rule => {
    const view = views[rule];
    const { date, place, initiators, targets, means, deaths } = eventUnderView(event, view);
    const taken = accountFieldNames.flatMap(field => {
      const viewed = view[field as 'date'];
      return viewed ? [[field, [...viewed.accounts]]] : [];
    });
    return [
      {
        rule,
        ...(date && { date }),
        ...(place && { place }),
        initiators,
        targets,
        ...(means && { means }),
        ...(deaths && { deaths }),
        takes: Object.fromEntries(taken),
      },
    ];
  });
}

export function documentDetail(id: string): DocumentDetail | undefined {
  const document = record.documents.find(document => document.id === id);
  if (!document) return undefined;
  const said = stated.get(id) ?? {};
  return {
    document: {
      ...document,
      ...said,
      authors: said.author ? [said.author] : document.authors,
    } as DocumentDetail['document'],
    grounds: {
      ...(document.title ? { title: 'heading' } : {}),
      ...Object.fromEntries(Object.keys(said).map(field => [field, 'stated'])),
    },
    text: textOf(id),
    blocks: blocksOf(id),
    accounts: record.events
      .flatMap(({ id: event, label, status, accounts }) =>
        accounts
          .filter(account => account.document === id)
          .map(account => ({ event, label, status, account })),
      )
      .sort((one, other) => one.account.start - other.account.start),
    relations: record.relations.flatMap(relation =>
      relation.accounts
        .filter(account => account.document === id)
        .map(account => ({
          relation: relation.id,
          label:
            relation.object === 'nc'
              ? 'Tarim is said to use NC as a proxy'
              : 'NC is said to operate in Marwan',
          account,
        })),
    ),
    unreal: (record.unreal ?? []).filter(({ document }) => document === id),
    warnings: [],
    wording: wordingOf(id),
    actors: record.actors,
    places: record.places,
    findings: record.findings.filter(finding => finding.document === id),
  };
}

export function documents() {
  return record.documents.map(document => ({
    ...head(document),
    accounts: record.events
      .flatMap(({ accounts }) => accounts)
      .filter(account => account.document === document.id).length,
    events: record.events.filter(({ accounts }) => accounts.some(account => account.document === document.id))
      .length,
    findings: record.findings.filter(finding => finding.document === document.id).length,
  }));
}

/** Files that gave no document: one that lay there, and those that a test adds. */
export const unread: FindingView[] = [
  {
    code: 'document-empty',
    message: 'The file is empty.',
    path: 'notes/empty.txt',
    hint: 'Look at the file.',
  },
];

export function actors({ q = '', kind }: { q?: string; kind?: string }): ActorSummary[] {
  return record.actors
    .filter(
      actor =>
        (!kind || actor.kind === kind) &&
        [actor.name, ...actor.aliases].join(' ').toLowerCase().includes(q.toLowerCase()),
    )
    .map(({ id, name, aliases, kind, country }) => ({
      ...actorNamed(id),
      name,
      aliases,
      kind,
      country,
      events: record.events.filter(event => partiesOf(event).includes(id)).length,
      relations: record.relations.filter(({ subject, object }) => subject === id || object === id).length,
      speaks: 0,
    }));
}

export function actorDetail(id: string): ActorDetail | undefined {
  const actor = record.actors.find(actor => actor.id === id);
  if (!actor) return undefined;
  const heads = record.documents.map(head);
  return {
    actor,
    names: actor.aliases.map(name => ({
      name,
      documents: heads.filter(({ id }) => textOf(id).includes(name)),
    })),
    partOf: actor.partOf.map(actorNamed),
    parts: record.actors.filter(({ partOf }) => partOf.includes(id)).map(({ id }) => actorNamed(id)),
    events: record.events.filter(event => partiesOf(event).includes(id)).map(summary),
    relations: record.relations
      .filter(({ subject, object }) => subject === id || object === id)
      .map(relation => ({
        ...relation,
        subjectName: actorNamed(relation.subject),
        objectName:
          relation.relation === 'operates_in' ? placeNamed(relation.object) : actorNamed(relation.object),
      })),
    documents: heads,
  };
}

function partiesOf(event: RecordEvent): string[] {
  return [
    ...new Set(
      event.accounts.flatMap(({ fields }) => [...(fields.initiators ?? []), ...(fields.targets ?? [])]),
    ),
  ];
}

function actorNamed(id: string): Named {
  const actor = record.actors.find(actor => actor.id === id);
  return { id, name: actor?.name ?? id, short: actor ? shortName(actor) : id };
}

function placeNamed(id: string): Named {
  const name = record.places.find(place => place.id === id)?.name ?? id;
  return { id, name, short: name };
}

function head({
  id,
  path,
  title,
  outlet,
  authors,
  published,
  kind,
  language,
}: ConflictRecord['documents'][number]): DocumentHead {
  return { id, path, title, outlet, authors, published, kind, language };
}

function summary(event: RecordEvent): EventSummary {
  const place = record.places.find(({ id }) => id === event.place);
  const voices = event.accounts.map(
    account =>
      account.voice.at(-1)?.text ??
      record.documents.find(({ id }) => id === account.document)?.outlet ??
      'untitled-report.txt',
  );
  return {
    id: event.id,
    type: event.type,
    mode: event.mode,
    label: event.label,
    date: event.date,
    place: place && {
      ...placeNamed(place.id),
      precision: place.precision,
      kind: place.kind,
      country: place.country,
    },
    initiators: event.initiators.map(actorNamed),
    targets: event.targets.map(actorNamed),
    deaths: event.deaths,
    rule: event.rule,
    status: event.status,
    accounts: event.accounts.length,
    origins: event.origins,
    documents: new Set(event.accounts.map(({ document }) => document)).size,
    voices: [...new Set(voices)],
    disagreements: record.disagreements
      .filter(({ on }) => on === event.id)
      .map(({ field, kind }) => ({ field, kind })),
  };
}
