/** The record's documents with their texts, what they tell as unreal, and its findings, as rows. */
import type { ConflictRecord } from '../../model/record.ts';
import type { TableRows } from './bulk-insert.ts';
import type { DocumentText } from './load-record.ts';
import { distinctWords } from './search-words.ts';

export function documentRows(record: ConflictRecord, texts: ReadonlyMap<string, DocumentText>): TableRows[] {
  const tallies = tallyDocuments(record);
  return [
    {
      table: 'documents',
      columns: {
        id: 'text',
        position: 'integer',
        json: 'text',
        grounds: 'text',
        text: 'text',
        blocks: 'text',
        accounts: 'integer',
        events: 'integer',
        findings: 'integer',
        search: 'words',
      },
      rows: record.documents.map((document, position) => {
        const { text = '', blocks = [], grounds = {} } = texts.get(document.id) ?? {};
        const tally = tallies.get(document.id);
        const named = [document.title, document.outlet, ...document.authors, document.path].join('\n');
        return {
          id: document.id,
          position,
          json: JSON.stringify(document),
          grounds: JSON.stringify(grounds),
          text: JSON.stringify(text),
          blocks: JSON.stringify(blocks),
          accounts: tally?.accounts ?? 0,
          events: tally?.events.size ?? 0,
          findings: tally?.findings ?? 0,
          search: distinctWords(`${named}\n${text}`),
        };
      }),
    },
    {
      table: 'unreal',
      columns: { position: 'integer', document: 'text', json: 'text' },
      rows: (record.unreal ?? []).map((reading, position) => ({
        position,
        document: reading.document,
        json: JSON.stringify(reading),
      })),
    },
    {
      table: 'copies',
      columns: { original: 'text', copy: 'text', json: 'text' },
      rows: (record.copies ?? []).map(link => ({
        original: link.original,
        copy: link.copy,
        json: JSON.stringify(link),
      })),
    },
    {
      table: 'findings',
      columns: { position: 'integer', document: 'text', json: 'text' },
      rows: record.findings.map((finding, position) => ({
        position,
        document: finding.document ?? null,
        json: JSON.stringify(finding),
      })),
    },
  ];
}

interface Tally {
  accounts: number;
  findings: number;
  readonly events: Set<string>;
}

function tallyDocuments({ documents, events, findings }: ConflictRecord): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>(
    documents.map(({ id }) => [id, { accounts: 0, findings: 0, events: new Set() }]),
  );
  for (const event of events) {
    for (const account of event.accounts) {
      const tally = tallies.get(account.document);
      if (!tally) continue;
      tally.accounts += 1;
      tally.events.add(event.id);
    }
  }
  for (const { document } of findings) {
    const tally = document === undefined ? undefined : tallies.get(document);
    if (tally) tally.findings += 1;
  }
  return tallies;
}
