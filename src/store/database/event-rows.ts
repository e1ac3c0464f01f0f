/** The record's events with their accounts, parties, places and disagreements as rows. */
import type { ConflictRecord, RecordAccount, RecordEvent } from '../../model/record.ts';
import type { TableRows } from './bulk-insert.ts';
import { distinctWords } from './search-words.ts';
import { type RecordLookups, summariseEvent } from './summarise-event.ts';
import { orderOf } from './view-rows.ts';

/** Rows of everything that hangs on events. */
export function eventRows(record: ConflictRecord, lookups: RecordLookups): TableRows[] {
  const { events } = record;
  const around = placesAround(record.places);
  return [
    {
      table: 'events',
      columns: {
        id: 'text',
        position: 'integer',
        type: 'text',
        status: 'text',
        first_day: 'text',
        last_day: 'text',
        sort_day: 'text',
        accounts: 'integer',
        toll: 'double precision',
        place: 'text',
        json: 'text',
        summary: 'text',
        search: 'words',
      },
      rows: events.map((event, position) => eventRow(event, position, lookups)),
    },
    {
      table: 'participants',
      columns: { event: 'text', actor: 'text', role: 'text' },
      rows: events.flatMap(participantRows),
    },
    {
      table: 'event_places',
      columns: { event: 'text', place: 'text' },
      rows: events.flatMap(event => [...placesOf(event, around)].map(place => ({ event: event.id, place }))),
    },
    {
      table: 'disagreements',
      columns: { subject: 'text', position: 'integer', kind: 'text', json: 'text' },
      rows: record.disagreements.map((disagreement, position) => ({
        subject: disagreement.on,
        position,
        kind: disagreement.kind,
        json: JSON.stringify(disagreement),
      })),
    },
    {
      table: 'links',
      columns: { position: 'integer', subject: 'text', object: 'text', json: 'text' },
      rows: [...(record.links ?? []), ...events.flatMap(countLinks)].map((link, position) => ({
        position,
        subject: link.subject,
        object: link.object,
        json: JSON.stringify(link),
      })),
    },
    accountRows([...events, ...record.relations]),
  ];
}

/** A total and what it may count hang together like linked events, but nobody states it. */
export interface CountLink {
  readonly id: string;
  readonly subject: string;
  readonly link: 'counts';
  readonly object: string;
  readonly because: readonly string[];
}

function countLinks({ id, counts = [] }: RecordEvent): CountLink[] {
  return counts.map(({ event, because }) => ({
    id: `${id} counts ${event}`,
    subject: id,
    link: 'counts',
    object: event,
    because,
  }));
}

function eventRow(event: RecordEvent, position: number, lookups: RecordLookups) {
  const { accounts, ...own } = event;
  return {
    id: event.id,
    position,
    type: event.type,
    status: event.status,
    ...orderOf(event),
    accounts: accounts.length,
    place: event.place ?? null,
    json: JSON.stringify(own),
    summary: JSON.stringify(summariseEvent(event, lookups)),
    search: distinctWords(wordsOfEvent(event, lookups)),
  };
}

function wordsOfEvent(event: RecordEvent, { actors, places }: RecordLookups): string {
  const { initiators, targets, speakers } = partiesOf(event);
  const named = [...new Set([...initiators, ...targets, ...speakers])].flatMap(id => {
    const actor = actors.get(id);
    return actor ? [actor.name, ...actor.aliases] : [];
  });
  const where = [event.place, ...event.accounts.map(account => account.fields.place)].flatMap(id =>
    id === undefined ? [] : (places.get(id)?.name ?? []),
  );
  const said = event.accounts.flatMap(({ quote, voice }) => [quote, ...voice.map(speaker => speaker.text)]);
  const kind = [event.type, event.mode ?? '', event.means ?? ''];
  return [event.label, ...kind, ...new Set([...said, ...named, ...where])].join('\n');
}

function participantRows(event: RecordEvent) {
  const { initiators, targets, speakers } = partiesOf(event);
  const rows = (actors: ReadonlySet<string>, role: string) =>
    [...actors].map(actor => ({ event: event.id, actor, role }));
  return [...rows(initiators, 'initiator'), ...rows(targets, 'target'), ...rows(speakers, 'speaker')];
}

/** Everyone whom any account names in a part, also where the event's own view leaves them out. */
export function partiesOf({ initiators, targets, accounts }: RecordEvent) {
  return {
    initiators: new Set([...initiators, ...accounts.flatMap(({ fields }) => fields.initiators ?? [])]),
    targets: new Set([...targets, ...accounts.flatMap(({ fields }) => fields.targets ?? [])]),
    speakers: new Set(accounts.flatMap(speakersOf)),
  };
}

export function speakersOf({ voice }: Pick<RecordAccount, 'voice'>): string[] {
  return [...new Set(voice.flatMap(({ actor }) => actor ?? []))];
}

function placesOf(event: RecordEvent, around: (place: string) => Iterable<string>): Set<string> {
  const stated = [event.place, ...event.accounts.map(account => account.fields.place)];
  return new Set(stated.flatMap(place => (place === undefined ? [] : [...around(place)])));
}

/** A place with those that it lies in, up to its country: who asks for the province means its towns too. */
function placesAround(places: ConflictRecord['places']): (place: string) => Iterable<string> {
  const byId = new Map(places.map(place => [place.id, place]));
  const countries = new Map(
    places.filter(({ kind }) => kind === 'country').map(({ country, id }) => [country, id]),
  );
  return id => {
    const around = new Set<string>();
    for (let place = byId.get(id); place && !around.has(place.id); place = byId.get(place.within ?? '')) {
      around.add(place.id);
      const country = countries.get(place.country);
      if (place.country && country && place.within === undefined) around.add(country);
    }
    return around;
  };
}

type Subject = ConflictRecord['events'][number] | ConflictRecord['relations'][number];

function accountRows(subjects: readonly Subject[]): TableRows {
  return {
    table: 'accounts',
    columns: {
      id: 'text',
      subject: 'text',
      of: 'text',
      position: 'integer',
      document: 'text',
      start: 'integer',
      json: 'text',
    },
    rows: subjects.flatMap(subject =>
      subject.accounts.map((account, position) => ({
        id: account.id,
        subject: subject.id,
        of: 'relation' in subject ? 'relation' : 'event',
        position,
        document: account.document,
        start: account.start,
        json: JSON.stringify(account),
      })),
    ),
  };
}
