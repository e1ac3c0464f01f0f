/** How much a record holds; the same figures for the command line, the server and the page. */
import type { ConflictRecord } from './record.ts';

/**
 * Counts of what an overview opens with. Accounts are those of events, origins the different ones that these accounts
 * rest on: there are never more. Relations have accounts and origins of their own, which are in neither figure.
 */
export function countsOf(record: ConflictRecord) {
  const accounts = record.events.flatMap(event => event.accounts);
  return {
    documents: record.documents.length,
    events: record.events.length,
    accounts: accounts.length,
    origins: new Set(accounts.map(account => account.origin)).size,
    actors: record.actors.length,
    relations: record.relations.length,
    warnings: record.warnings.length,
    findings: record.findings.length,
  };
}
