/** How much a record holds. */
import type { ConflictRecord } from '../model/record.ts';

/** Counts of what an overview opens with. */
export function countsOf(record: ConflictRecord) {
  return {
    documents: record.documents.length,
    events: record.events.length,
    accounts: record.events.reduce((sum, event) => sum + event.accounts.length, 0),
    origins: record.origins.length,
    actors: record.actors.length,
    relations: record.relations.length,
    warnings: record.warnings.length,
    findings: record.findings.length,
  };
}
