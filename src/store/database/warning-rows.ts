/** The ledger of warnings as rows, latest first. */
import type { ConflictRecord, RecordWarning } from '../../model/record.ts';
import type { TableRows } from './bulk-insert.ts';
import { speakersOf } from './event-rows.ts';

export function warningRows(record: ConflictRecord): TableRows[] {
  const { warnings } = record;
  return [
    {
      table: 'warnings',
      columns: { id: 'text', position: 'integer', kind: 'text', state: 'text', json: 'text' },
      rows: latestFirst(record).map((warning, position) => ({
        id: warning.id,
        position,
        kind: warning.kind,
        state: stateOf(warning),
        json: JSON.stringify(warning),
      })),
    },
    {
      table: 'warning_actors',
      columns: { warning: 'text', actor: 'text' },
      rows: warnings.flatMap(({ id, against, voice }) =>
        [...new Set([...against, ...speakersOf({ voice })])].map(actor => ({ warning: id, actor })),
      ),
    },
    {
      table: 'warning_documents',
      columns: { warning: 'text', document: 'text' },
      rows: warnings.flatMap(({ id, quotes }) =>
        [...new Set(quotes.map(quote => quote.document))].map(document => ({ warning: id, document })),
      ),
    },
  ];
}

function stateOf({ status, outcomes }: RecordWarning): string {
  return status === 'open' && outcomes.some(({ rejected }) => !rejected) ? 'awaiting' : status;
}

/** By the day it was given, else the first day on which a document told of it; what nothing dates comes last. */
function latestFirst({ documents, warnings }: ConflictRecord): RecordWarning[] {
  const published = new Map(documents.map(({ id, published: day }) => [id, day]));
  const dayOf = ({ issued, quotes }: RecordWarning) =>
    issued?.from ??
    issued?.to ??
    quotes.flatMap(({ document }) => published.get(document) ?? []).sort()[0] ??
    '';
  const days = new Map(warnings.map(warning => [warning.id, dayOf(warning)]));
  const day = ({ id }: RecordWarning) => days.get(id) ?? '';
  return warnings.toSorted((one, other) => (day(one) < day(other) ? 1 : day(one) > day(other) ? -1 : 0));
}
