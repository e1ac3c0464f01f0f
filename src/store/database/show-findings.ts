/** What a reader should know of the reading, in the record's order. */
import type { FindingPage } from '../../model/api-documents.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { usualLimit } from './find-events.ts';
import type { Generation } from './generations.ts';

export interface FindingFilter {
  /** Only those of files that gave no document, or only those of documents. */
  readonly of?: 'files' | 'documents' | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

export async function findFindings(
  { tables }: Generation,
  { of, cursor: given, limit = usualLimit }: FindingFilter,
): Promise<FindingPage> {
  const cursor = readCursor('position', given, 'number');
  const matching = tables
    .selectFrom('findings')
    .$if(of !== undefined, query => query.where('document', of === 'files' ? 'is' : 'is not', null));
  const { total } = await matching
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .$if(cursor !== undefined, query => query.where('position', '>', cursor?.value as number))
    .select(['position', 'json'])
    .orderBy('position')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ json }) => JSON.parse(json)),
    total,
    ...(rows.length > limit && last && { next: writeCursor('position', { value: last.position, id: '' }) }),
  };
}
