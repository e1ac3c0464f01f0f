/** What the head of a column or a line of a list says of a document. */
import type { DocumentHead } from '../../model/api.ts';
import type { RecordDocument } from '../../model/record.ts';

export function headOf(document: RecordDocument): DocumentHead {
  const { sha256: _, url: __, ...head } = document;
  return head;
}
