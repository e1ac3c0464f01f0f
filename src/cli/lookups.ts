/** A record's parts by id, as the views need them. */
import type { ConflictRecord, RecordDocument, RecordEvent } from '../model/record.ts';
import { documentName, voiceText } from './words-for.ts';

export interface Lookups {
  readonly documents: ReadonlyMap<string, RecordDocument>;
  /** Names of actors and places. */
  readonly names: ReadonlyMap<string, string>;
  readonly origins: ReadonlyMap<string, string>;
}

export function lookupsOf({ documents, actors, places, origins }: ConflictRecord): Lookups {
  return {
    documents: new Map(documents.map(document => [document.id, document])),
    names: new Map([...actors, ...places].map(({ id, name }) => [id, name])),
    origins: new Map(origins.map(({ id, label }) => [id, label])),
  };
}

/** On whose word an event stands: the innermost voices, then the documents that speak for themselves. */
export function wordOf({ accounts }: RecordEvent, { documents, names }: Lookups): string[] {
  const speakers = accounts.flatMap(({ voice }) =>
    voice.slice(-1).map(last => voiceText({ voice: [last] }, names)),
  );
  const papers = accounts.flatMap(({ voice, document }) => {
    const own = documents.get(document);
    return voice.length === 0 && own ? [documentName(own)] : [];
  });
  return [...new Set([...speakers, ...papers])];
}
