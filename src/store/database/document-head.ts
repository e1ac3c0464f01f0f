/** What the head of a column or a line of a list says of a document. */
import type { DocumentHead } from '../../model/api.ts';
import type { RecordDocument } from '../../model/record.ts';
import type { Generation } from './generations.ts';

export function headOf(document: RecordDocument): DocumentHead {
  const { sha256: _, url: __, ...head } = document;
  return head;
}

/** Heads of documents in the record's order. */
export async function headsById({ tables }: Generation, ids: readonly string[]): Promise<DocumentHead[]> {
  if (ids.length === 0) return [];
  const rows = await tables
    .selectFrom('documents')
    .select('json')
    .where('id', 'in', [...new Set(ids)])
    .orderBy('position')
    .execute();
  return rows.map(({ json }) => headOf(JSON.parse(json)));
}
