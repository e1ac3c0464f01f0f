/** Where a happening was whose own clause names no place. */
import type { PlaceMention } from '../../model/claim.ts';
import { relationAt } from '../../model/tree.ts';
import type { SentenceReading } from '../context.ts';
import { linked } from './place-order.ts';
import type { PlaceFound } from './places.ts';

/** Where the clause names no place: the one of “as it approached X”, of the only scene, of the clause that it is joined to. */
export function besides(at: number, found: readonly PlaceFound[], reading: SentenceReading): PlaceMention[] {
  const { tree, clauses } = reading;
  const own = clauses[at] ?? at;
  const during = found.filter(({ head }) => {
    const clause = clauses[head] ?? head;
    const opens = (tree.children[clause] ?? []).map(child => tree.tokens[child]?.form.toLowerCase() ?? '');
    return (
      relationAt(tree, clause) === 'advcl' &&
      clauses[tree.heads[clause] ?? -1] === own &&
      opens.some(word => /^(?:as|while|when)$/.test(word))
    );
  });
  if (during.length > 0) return linked(during.map(({ place }) => place));
  const scene = onlyScene(at, found, reading);
  if (scene.length > 0) return scene;
  const joined = /^(?:parataxis|conj)$/.test(tree.relations[own] ?? '')
    ? (clauses[tree.heads[own] ?? -1] ?? -1)
    : -1;
  const there = found.filter(({ head }) => clauses[head] === joined);
  return joined >= 0 && there.length === found.length ? linked(there.map(({ place }) => place)) : [];
}

/** In a sentence with a single clause the parser's arcs matter little. */
function onlyScene(
  at: number,
  found: readonly PlaceFound[],
  { tree, clauses, label }: SentenceReading,
): PlaceMention[] {
  const told = new Set(clauses.filter(head => head !== at && tree.tokens[head]?.upos === 'VERB'));
  told.delete(clauses[at] ?? -1);
  const here = told.size === 0 ? linked(found.map(({ place }) => place)) : [];
  // “Gao: on 3 June …”: the label of a note says where.
  return here.length === 0 && label ? [{ start: label.start, end: label.end, text: label.text }] : here;
}
