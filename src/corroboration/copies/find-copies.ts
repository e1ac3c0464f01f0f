/**
 * The documents of a collection to the wording that they share. A step of its own before corroboration: it needs the
 * documents only, takes time of their number, and the same documents give the same links in whatever order they came.
 */
import type { CopyLink } from '../../model/corroboration.ts';
import type { Document } from '../../model/document.ts';
import { byText } from '../../model/order.ts';
import { CopyIndex } from './copy-index.ts';

/** Links between documents, in order of their ids. The earliest come first, so that reprints are compared with the first of them. */
export function findCopies(documents: readonly Document[]): CopyLink[] {
  const index = new CopyIndex();
  const inOrder = documents.toSorted(
    (left, right) => byText(left.published ?? '', right.published ?? '') || byText(left.id, right.id),
  );
  const entered = inOrder.flatMap(document => index.enter(document) ?? []);
  for (const { print } of entered) index.link(print);
  return index.links();
}
