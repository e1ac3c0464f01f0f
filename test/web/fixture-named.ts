/** The invented conflict's record, and how its parts are named in answers. */
import type { DocumentHead, Named } from '../../src/model/api.ts';
import type { EventSummary } from '../../src/model/api-events.ts';
import type { ConflictRecord, RecordEvent } from '../../src/model/record.ts';
import { shortName } from '../../src/model/short-name.ts';
import { makeFixtureRecord } from './fixture-record.ts';

export const record: ConflictRecord = makeFixtureRecord();

export function partiesOf(event: RecordEvent): string[] {
  return [
    ...new Set(
      event.accounts.flatMap(({ fields }) => [...(fields.initiators ?? []), ...(fields.targets ?? [])]),
    ),
  ];
}

export function actorNamed(id: string): Named {
  const actor = record.actors.find(actor => actor.id === id);
  return { id, name: actor?.name ?? id, short: actor ? shortName(actor) : id };
}

export function placeNamed(id: string): Named {
  const name = record.places.find(place => place.id === id)?.name ?? id;
  return { id, name, short: name };
}

export function head({
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

export function summary(event: RecordEvent): EventSummary {
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
