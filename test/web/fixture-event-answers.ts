/** The API's answers about the invented conflict's events, shaped by the contract in model/api-events.ts. */
import { eventUnderView } from '../../src/corroboration/views/record-under-rule.ts';
import { viewContextOf, viewedAccounts } from '../../src/corroboration/views/view-context.ts';
import { viewUnderEveryRule } from '../../src/corroboration/views/view-event.ts';
import { accountFieldNames } from '../../src/model/account.ts';
import type {
  EventDecisions,
  EventDetail,
  EventFilter,
  EventSummary,
  Timeline,
} from '../../src/model/api-events.ts';
import type { RecordEvent } from '../../src/model/record.ts';
import { viewRules } from '../../src/model/view.ts';
import { textOf } from './fixture-blocks.ts';
import { actorNamed, head, partiesOf, placeNamed, record, summary } from './fixture-named.ts';

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
      speakers: [],
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

/** Of the first event somebody decided that two of its passages tell of one raid; of the others nobody anything. */
export function eventDecisions(id: string): EventDecisions | undefined {
  const event = record.events.find(one => one.id === id);
  if (!event) return undefined;
  const [one, , , , , other] = event.accounts;
  if (event !== record.events[0] || !one || !other) return { items: [] };
  const passages = [one, other].map(({ document, start, end, quote }) => ({ document, start, end, quote }));
  const why = 'Same month, same district; <b>nobody</b> tells of a second raid.';
  return { items: [{ kind: 'same', passages, by: 'M. Okoro', at: '2026-05-04T09:40:00.000Z', why }] };
}
