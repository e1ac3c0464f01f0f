/** Which documents call an actor by which name: the name stands in the text of a document that has the actor in it. */
import type { ConflictRecord } from '../../model/record.ts';
import type { DocumentText } from './load-record.ts';

export interface NameRow {
  readonly actor: string;
  readonly name: string;
  readonly document: string;
  readonly position: number;
}

/** @param met the documents whose accounts name the actor. */
export function findNames(
  { actors, documents }: Pick<ConflictRecord, 'actors' | 'documents'>,
  met: ReadonlyMap<string, ReadonlySet<string>>,
  texts: ReadonlyMap<string, DocumentText>,
): NameRow[] {
  const order = new Map(documents.map(({ id }, index) => [id, index]));
  return actors.flatMap(({ id, name, aliases }) => {
    const places = [...(met.get(id) ?? [])].toSorted(
      (left, right) => (order.get(left) ?? 0) - (order.get(right) ?? 0),
    );
    return [...new Set([...aliases, name])].flatMap((alias, position) =>
      places
        .filter(document => holdsName(texts.get(document)?.text ?? '', alias))
        .map(document => ({ actor: id, name: alias, document, position })),
    );
  });
}

function holdsName(text: string, name: string): boolean {
  if (name === '') return false;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + name.length] ?? ' ';
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
