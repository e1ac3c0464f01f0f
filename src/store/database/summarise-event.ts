/** An event of the record to the line that lists show of it. */

import type { Named } from '../../model/api.ts';
import type { EventSummary } from '../../model/api-events.ts';
import type {
  ConflictRecord,
  RecordAccount,
  RecordDisagreement,
  RecordDocument,
  RecordEvent,
} from '../../model/record.ts';
import { callDocument, nameOf, namesById } from './name-things.ts';

/** The record by id, as summaries and rows need it. */
export interface RecordLookups {
  readonly names: ReadonlyMap<string, Named>;
  readonly places: ReadonlyMap<string, ConflictRecord['places'][number]>;
  readonly actors: ReadonlyMap<string, ConflictRecord['actors'][number]>;
  readonly documents: ReadonlyMap<string, RecordDocument>;
  readonly disagreements: ReadonlyMap<string, readonly RecordDisagreement[]>;
}

export function lookupsOf(record: ConflictRecord): RecordLookups {
  return {
    names: namesById(record),
    places: byId(record.places),
    actors: byId(record.actors),
    documents: byId(record.documents),
    disagreements: Map.groupBy(record.disagreements, disagreement => disagreement.on),
  };
}

export function summariseEvent(event: RecordEvent, lookups: RecordLookups): EventSummary {
  const { id, type, mode, label, date, deaths, rule, status, accounts, origins } = event;
  const place = placeOf(event.place, lookups);
  return {
    id,
    type,
    ...(mode && { mode }),
    label,
    ...(date && { date }),
    ...(place && { place }),
    initiators: event.initiators.map(actor => nameOf(lookups.names, actor)),
    targets: event.targets.map(actor => nameOf(lookups.names, actor)),
    ...(deaths && { deaths }),
    rule,
    status,
    accounts: accounts.length,
    origins,
    documents: new Set(accounts.map(account => account.document)).size,
    voices: voicesOf(accounts, lookups),
    disagreements: (lookups.disagreements.get(id) ?? []).map(({ field, kind }) => ({ field, kind })),
  };
}

function placeOf(id: string | undefined, { places }: RecordLookups): EventSummary['place'] {
  const place = id === undefined ? undefined : places.get(id);
  if (!place) return undefined;
  const { name, precision, kind, country } = place;
  return { id: place.id, name, short: name, precision, kind, ...(country && { country }) };
}

/** On whose word: those who speak in the documents first, then the documents that speak for themselves. */
function voicesOf(accounts: readonly RecordAccount[], { names, documents }: RecordLookups): string[] {
  const speakers = accounts.flatMap(({ voice }) => {
    const innermost = voice.at(-1);
    if (!innermost) return [];
    return [innermost.actor ? nameOf(names, innermost.actor).short : innermost.text];
  });
  const own = accounts
    .filter(({ voice }) => voice.length === 0)
    .flatMap(account => documents.get(account.document) ?? [])
    .map(callDocument);
  return [...new Set([...speakers, ...own])];
}

function byId<Thing extends { readonly id: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> {
  return new Map(things.map(thing => [thing.id, thing]));
}
