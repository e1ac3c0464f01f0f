/** “The attack was ordered by X”: of an attack known of, it says who stands behind it; “an attack was ordered” is none yet. */
import type { Tree } from '../../model/tree.ts';

/** Verbs for preparing a deed or having it done. */
export const ordering =
  /^(?:plan|order|direct|orchestrate|mastermind|engineer|coordinate|instigate|sponsor|finance|arrange)$/;

/** Whether the noun at `at` is the subject of such a verb, in the passive and of the past, and of a deed that is known. */
export function isOrderedDeed(tree: Tree, at: number): boolean {
  const verb = tree.heads[at] ?? -1;
  if (tree.relations[at] !== 'nsubj:pass' || !ordering.test(tree.tokens[verb]?.lemma ?? '')) return false;
  const formsUnder = (head: number) =>
    (tree.children[head] ?? [])
      .filter(child => child < head)
      .map(child => tree.tokens[child]?.form.toLowerCase() ?? '');
  return (
    formsUnder(at).some(form => /^(?:the|this|that|these|those|both)$/.test(form)) &&
    formsUnder(verb).some(form => /^(?:was|were|been)$/.test(form)) &&
    !formsUnder(verb).includes('being')
  );
}
