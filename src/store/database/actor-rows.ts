/** The record's actors, places, relations and origins as rows, with how often each is met. */
import type { ConflictRecord } from '../../model/record.ts';
import { shortName } from '../../model/short-name.ts';
import type { TableRows } from './bulk-insert.ts';
import { partiesOf, speakersOf } from './event-rows.ts';
import { findNames } from './find-names.ts';
import type { DocumentText } from './load-record.ts';
import { searchWords } from './search-words.ts';

/** Rows of who and where, and of what is said to stand. */
export function actorRows(record: ConflictRecord, texts: ReadonlyMap<string, DocumentText>): TableRows[] {
  const { actors, relations } = record;
  const met = meetings(record);
  return [
    {
      table: 'actors',
      columns: {
        id: 'text',
        position: 'integer',
        name: 'text',
        short: 'text',
        kind: 'text',
        json: 'text',
        events: 'integer',
        relations: 'integer',
        speaks: 'integer',
        folded: 'text',
      },
      rows: actors.map((actor, position) => ({
        id: actor.id,
        position,
        name: actor.name.replaceAll('\0', ' '),
        short: shortName(actor).replaceAll('\0', ' '),
        kind: actor.kind,
        json: JSON.stringify(actor),
        events: met.events.get(actor.id)?.size ?? 0,
        relations: met.relations.get(actor.id)?.size ?? 0,
        speaks: met.speaks.get(actor.id)?.size ?? 0,
        folded: [actor.name, ...actor.aliases].map(name => ` ${searchWords(name)}`).join('\n'),
      })),
    },
    {
      table: 'names',
      columns: { actor: 'text', name: 'text', document: 'text', position: 'integer' },
      rows: findNames(record, met.documents, texts).map(row => ({ ...row, name: JSON.stringify(row.name) })),
    },
    placeRows(record),
    {
      table: 'relations',
      columns: {
        id: 'text',
        position: 'integer',
        subject: 'text',
        object: 'text',
        json: 'text',
      },
      rows: relations.map((relation, position) => ({
        id: relation.id,
        position,
        subject: relation.subject,
        object: relation.object,
        json: JSON.stringify(relation),
      })),
    },
    {
      table: 'origins',
      columns: { id: 'text', position: 'integer', json: 'text' },
      rows: record.origins.map((origin, position) => ({
        id: origin.id,
        position,
        json: JSON.stringify(origin),
      })),
    },
  ];
}

/** Where each actor is met: events it takes part in, relations, accounts it speaks in, documents that have it. */
function meetings({ events, relations, warnings }: ConflictRecord) {
  const met = {
    events: new Map<string, Set<string>>(),
    relations: new Map<string, Set<string>>(),
    speaks: new Map<string, Set<string>>(),
    documents: new Map<string, Set<string>>(),
  };
  for (const event of events) {
    const { initiators, targets } = partiesOf(event);
    for (const actor of [...initiators, ...targets]) note(met.events, actor, event.id);
    for (const { document, fields } of event.accounts) {
      for (const actor of [...(fields.initiators ?? []), ...(fields.targets ?? [])]) {
        note(met.documents, actor, document);
      }
    }
  }
  for (const { id, subject, object, accounts } of relations) {
    for (const actor of [subject, object]) {
      note(met.relations, actor, id);
      for (const { document } of accounts) note(met.documents, actor, document);
    }
  }
  for (const account of [...events, ...relations].flatMap(({ accounts }) => accounts)) {
    for (const actor of speakersOf(account)) {
      note(met.speaks, actor, account.id);
      note(met.documents, actor, account.document);
    }
  }
  for (const { against, voice, quotes } of warnings) {
    for (const actor of [...against, ...speakersOf({ voice })]) {
      for (const { document } of quotes) note(met.documents, actor, document);
    }
  }
  return met;
}

function note(where: Map<string, Set<string>>, actor: string, thing: string): void {
  const things = where.get(actor);
  if (things) things.add(thing);
  else where.set(actor, new Set([thing]));
}

/** How many events a place has is counted in the database, once all rows are there. */
function placeRows({ places }: ConflictRecord): TableRows {
  return {
    table: 'places',
    columns: { id: 'text', name: 'text', json: 'text', events: 'integer' },
    rows: places.map(place => ({
      id: place.id,
      name: place.name.replaceAll('\0', ' '),
      json: JSON.stringify(place),
      events: 0,
    })),
  };
}
