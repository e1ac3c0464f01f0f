/** Which clause a token belongs to, and how far a token's clause lies from another's. */
import { relationAt, type Tree } from '../../model/tree.ts';

const clausal = new Set(['root', 'ccomp', 'xcomp', 'advcl', 'csubj', 'parataxis', 'acl']);

/** For each token the head of its clause: a verb, or the noun or adjective that stands in a verb's place. */
export function clauseHeadsOf(tree: Tree): number[] {
  const heads = tree.tokens.map(() => -1);
  const headOf = (at: number): number => {
    const known = heads[at] ?? -1;
    if (known >= 0) return known;
    const head = tree.heads[at] ?? -1;
    const found = head < 0 || headsClause(tree, at) ? at : headOf(head);
    heads[at] = found;
    return found;
  };
  for (let at = 0; at < tree.tokens.length; at += 1) headOf(at);
  return heads;
}

/** Whether the token heads a clause of its own. */
export function headsClause(tree: Tree, at: number): boolean {
  const relation = relationAt(tree, at);
  if (clausal.has(relation)) return true;
  return relation === 'conj' && isVerbal(tree, at);
}

/** Whether the token is a verb, or something with a subject of its own. */
export function isVerbal(tree: Tree, at: number): boolean {
  if (tree.tokens[at]?.upos === 'VERB') return true;
  return (tree.children[at] ?? []).some(child => /^(?:nsubj|csubj|cop)/.test(tree.relations[child] ?? ''));
}

/**
 * How loosely `other` (a time, a place) hangs together with the event word at `at`: 0 within its own phrase, 1 in its
 * clause, 2 in a clause that shares its scene, Infinity where it belongs to something else, such as the act of reporting.
 */
export function looseness(tree: Tree, clauses: readonly number[], at: number, other: number): number {
  for (let here = other, steps = 0; here >= 0 && steps < 60; here = tree.heads[here] ?? -1, steps += 1) {
    if (here === at) return isCut(tree, other, at) ? Infinity : 0;
  }
  const own = clauses[at] ?? at;
  const their = clauses[other] ?? other;
  if (own === their) return 1;
  if (sharesScene(tree, clauses, own, their)) return 2;
  if (sharesScene(tree, clauses, their, own)) return 2.2;
  return Infinity;
}

/** Between `from` and `at` above it lies a clause that tells something else: a relative clause, what was said. */
function isCut(tree: Tree, from: number, at: number): boolean {
  for (let here = from; here !== at && here >= 0; here = tree.heads[here] ?? -1) {
    if (/^(?:ccomp|acl:relcl|parataxis)$/.test(tree.relations[here] ?? '')) return true;
    if (tree.relations[here] === 'advcl' && hasMark(tree, here)) return true;
    if (tree.relations[here] === 'conj' && isVerbal(tree, here) && hasSubject(tree, here)) return true;
  }
  return false;
}

/** Whether the clause at `inner` lies under that at `outer` by links that keep to one scene: “, killing two”, “and burned it”. */
function sharesScene(tree: Tree, clauses: readonly number[], inner: number, outer: number): boolean {
  let here = inner;
  for (let steps = 0; steps < 4 && here >= 0; steps += 1) {
    const relation = tree.relations[here] ?? '';
    const head = tree.heads[here] ?? -1;
    if (head < 0) return false;
    const keeps =
      relation === 'xcomp' ||
      relation === 'conj' ||
      relation === 'acl:relcl' ||
      relation === 'acl' ||
      (relation === 'advcl' && !hasMark(tree, here));
    if (!keeps) return false;
    here = clauses[head] ?? head;
    if (here === outer) return true;
  }
  return false;
}

function hasMark(tree: Tree, at: number): boolean {
  return (tree.children[at] ?? []).some(child => tree.relations[child] === 'mark');
}

function hasSubject(tree: Tree, at: number): boolean {
  return (tree.children[at] ?? []).some(child => /^nsubj/.test(tree.relations[child] ?? ''));
}
