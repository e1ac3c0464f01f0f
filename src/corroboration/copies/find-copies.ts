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
  return new KeptCopies().of(documents);
}

/**
 * Links that are kept from one call to the next. Documents later than all others are compared with them alone; when an
 * earlier one comes, or one goes, all are compared anew.
 */
export class KeptCopies {
  #index = new CopyIndex();
  #compared: readonly Document[] = [];

  /** The links among the documents as they are now, see `findCopies`. */
  of(documents: readonly Document[]): CopyLink[] {
    const inOrder = documents.toSorted(
      (left, right) => byText(left.published ?? '', right.published ?? '') || byText(left.id, right.id),
    );
    const isKept = this.#compared.every((document, at) => document === inOrder[at]);
    if (!isKept) this.#index = new CopyIndex();
    if (!isKept || this.#compared.length === 0) this.#compareAll(inOrder);
    else for (const document of inOrder.slice(this.#compared.length)) this.#index.add(document);
    this.#compared = inOrder;
    return this.#index.links();
  }

  #compareAll(inOrder: readonly Document[]): void {
    const entered = inOrder.flatMap(document => this.#index.enter(document) ?? []);
    for (const { print } of entered) this.#index.link(print);
  }
}
