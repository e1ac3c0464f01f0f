/** Voices and outlets with their counts as rows. */
import { findTellers } from '../../corroboration/tellers/find-tellers.ts';
import type { TellerDetail, TellerSummary } from '../../model/api-tellers.ts';
import type { ConflictRecord } from '../../model/record.ts';
import { type Teller, tellerCounts } from '../../model/teller.ts';
import type { TableRows } from './bulk-insert.ts';
import { searchWords } from './search-words.ts';

/** An outlet may have thousands; the list of events has them all. */
const mostEvents = 200;

export function tellerRows(record: ConflictRecord): TableRows {
  return {
    table: 'tellers',
    columns: {
      id: 'text',
      kind: 'text',
      position: 'integer',
      folded: 'text',
      json: 'text',
      counts: 'text',
      tolls: 'text',
      told: 'text',
    },
    rows: findTellers(record).map((teller, position) => ({
      id: teller.id,
      kind: teller.kind,
      position,
      folded: ` ${searchWords(teller.name)}`,
      json: JSON.stringify(summariseTeller(teller)),
      counts: JSON.stringify(countsOf(teller, events => events.slice(0, mostEvents))),
      tolls: JSON.stringify(teller.tolls.slice(0, mostEvents)),
      told: JSON.stringify(teller.events),
    })),
  };
}

/** The line that a list shows of a voice or an outlet. */
export function summariseTeller(teller: Teller): TellerSummary {
  const { id, kind, name, actor, accounts, documents, events, tolls } = teller;
  return {
    id,
    kind,
    name,
    ...(actor === undefined ? {} : { actor }),
    accounts,
    documents,
    events: events.length,
    counts: countsOf(teller, told => told.length) as TellerSummary['counts'],
    tolls: tolls.length,
  };
}

function countsOf<Value>({ counts }: Teller, of: (events: readonly string[]) => Value) {
  return Object.fromEntries(tellerCounts.map(count => [count, of(counts[count])]));
}

export type TellerCounts = TellerDetail['counts'];
