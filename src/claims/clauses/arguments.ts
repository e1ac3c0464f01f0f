/** Who does what to whom, by grammar: subjects, objects, agents and prepositional phrases, shared ones filled in. */
import { childrenBy, relationAt, type Tree } from '../../model/tree.ts';
import { isVerbal } from './clause-heads.ts';
import { verbFormAt } from './verb-form.ts';

/** Heads of noun phrases; conjuncts stand beside each other. */
export type Heads = readonly number[];

/** Grammatical subject of the verb at `at`: its own, the antecedent of its pronoun, or one that it shares. */
export function subjectsOf(tree: Tree, at: number, depth = 0): Heads {
  if (depth > 5) return [];
  const own = ownSubject(tree, at);
  if (own !== undefined) return withConjuncts(tree, antecedentOr(tree, at, own));
  const head = tree.heads[at] ?? -1;
  if (head < 0) return [];
  const relation = tree.relations[at] ?? '';
  switch (relationAt(tree, at)) {
    case 'conj':
      return isVerbal(tree, head) || tree.tokens[head]?.upos === 'VERB'
        ? subjectsOf(tree, head, depth + 1)
        : [];
    case 'xcomp':
      return controllerOf(tree, head, depth);
    case 'advcl':
      return ofAdverbial(tree, at, head, depth);
    case 'acl':
      if (relation === 'acl:relcl') return lacksObject(tree, at) ? [] : saidOf(tree, at, head);
      // “A plan to attack”: whoever has the plan. “Accused A and B of attacking”: A and B, not the nearest.
      if (isInfinitive(tree, at)) return subjectsOf(tree, clauseAbove(tree, head), depth + 1);
      if (opensCharge(tree, at)) return ofAdverbial(tree, at, clauseAbove(tree, head), depth);
      return saidOf(tree, at, head);
    default:
      return [];
  }
}

/** The nouns that a clause behind them describes: “the council led by X and the front” says nothing of the front. */
function saidOf(tree: Tree, at: number, head: number): Heads {
  return withConjuncts(tree, head).filter(each => each === head || each < at);
}

/** Direct objects: its own, the antecedent of a relative clause, or that of the verb that closes the row. */
export function objectsOf(tree: Tree, at: number): Heads {
  // “Killed seven, most of them members of one family”: an aside with a subject of its own is no object.
  const own = childrenBy(tree, at, 'obj', 'iobj').filter(
    child => childrenBy(tree, child, 'nsubj').length === 0,
  );
  if (own.length > 0) {
    const first = own.length > 1 ? own.filter(child => tree.relations[child] === 'obj') : own;
    return first.flatMap(child => withConjuncts(tree, antecedentOr(tree, at, child)));
  }
  if (tree.relations[at] === 'acl:relcl' && lacksObject(tree, at))
    return saidOf(tree, at, tree.heads[at] ?? -1);
  return sharedObject(tree, at);
}

/** Those behind “by” of a passive. */
export function agentsOf(tree: Tree, at: number): Heads {
  const marked = childrenBy(tree, at, 'obl:agent');
  const by = marked.length > 0 ? marked : behind(tree, at, ['by']);
  const found = by.length > 0 ? by : atTheHandsOf(tree, at);
  return found.flatMap(child => withConjuncts(tree, child));
}

/** “Were killed at the hands of the militia” */
function atTheHandsOf(tree: Tree, at: number): Heads {
  return childrenBy(tree, at, 'obl')
    .filter(child => /^hands?$/i.test(tree.tokens[child]?.form ?? ''))
    .flatMap(child => behind(tree, child, ['of']));
}

/** Heads of the prepositional phrases of a verb or noun that one of `prepositions` opens. */
export function behind(tree: Tree, at: number, prepositions: readonly string[]): Heads {
  return (tree.children[at] ?? []).filter(child => {
    const relation = relationAt(tree, child);
    if (relation !== 'obl' && relation !== 'nmod' && relation !== 'advcl' && relation !== 'acl') return false;
    return childrenBy(tree, child, 'case').some(
      mark => prepositions.includes(tree.tokens[mark]?.form.toLowerCase() ?? '') && mark < child,
    );
  });
}

/** The head with what is joined to it by “and”, “or” and commas. */
export function withConjuncts(tree: Tree, head: number): Heads {
  if (head < 0) return [];
  const found = [head];
  for (let next = 0; next < found.length; next += 1) {
    for (const child of childrenBy(tree, found[next] as number, 'conj')) {
      if (!isClause(tree, child) && !isShare(tree, child)) found.push(child);
    }
  }
  return found;
}

/** “46 people, mostly women and children”: who most of them were, nobody besides. */
function isShare(tree: Tree, at: number): boolean {
  return (
    tree.tokens[at - 2]?.form === ',' &&
    childrenBy(tree, at, 'cc').length === 0 &&
    /^(?:mostly|mainly|largely|predominantly|chiefly)$/i.test(tree.tokens[at - 1]?.form ?? '')
  );
}

function isClause(tree: Tree, at: number): boolean {
  return (
    tree.tokens[at]?.upos === 'VERB' ||
    (tree.children[at] ?? []).some(child => /^nsubj/.test(tree.relations[child] ?? ''))
  );
}

function ownSubject(tree: Tree, at: number): number | undefined {
  const all = childrenBy(tree, at, 'nsubj');
  if (all.length <= 1) return all[0];
  // Two subjects on one verb: the parser took a time or an apposition for one. The surest in front of the verb is kept.
  const before = all.filter(child => child < at && !isTemporal(tree, child));
  const pool = before.length > 0 ? before : all;
  return pool.toSorted((left, right) => confidence(tree, right) - confidence(tree, left))[0];
}

function confidence(tree: Tree, at: number): number {
  return tree.tokens[at]?.arc?.confidence ?? 0;
}

function isTemporal(tree: Tree, at: number): boolean {
  return /^(?:day|week|month|year|night|morning|evening|afternoon|hour|minute|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
    tree.tokens[at]?.lemma ?? '',
  );
}

/** “Which”, “who” and “that” in a relative clause stand for the noun before them. */
function antecedentOr(tree: Tree, verb: number, child: number): number {
  const relative =
    /^(?:WDT|WP)$/.test(tree.tokens[child]?.xpos ?? '') ||
    /^(?:who|which|whom)$/i.test(tree.tokens[child]?.form ?? '');
  if (!relative) return child;
  for (let here = verb, steps = 0; here >= 0 && steps < 6; here = tree.heads[here] ?? -1, steps += 1) {
    if (tree.relations[here] === 'acl:relcl') return tree.heads[here] ?? child;
    if (relationAt(tree, here) !== 'conj' && relationAt(tree, here) !== 'xcomp') break;
  }
  return child;
}

/** “The army ordered them to leave”: them. “The army began to shell”: the army. */
function controllerOf(tree: Tree, governor: number, depth: number): Heads {
  const object = childrenBy(tree, governor, 'obj', 'iobj');
  if (object.length > 0) return object.flatMap(child => withConjuncts(tree, child));
  return subjectsOf(tree, governor, depth + 1);
}

function ofAdverbial(tree: Tree, at: number, head: number, depth: number): Heads {
  // “Died when a bomb went off”: a finite clause has a subject of its own, found or not.
  if (opensFinite(tree, at)) return [];
  const mark = childrenBy(tree, at, 'mark', 'case').map(child => tree.tokens[child]?.form.toLowerCase());
  // “Accused the army of killing ten”, “blamed them for attacking”.
  if (mark.includes('of') || mark.includes('for') || mark.includes('from')) {
    const object = verbFormAt(tree, head).passive
      ? subjectsOf(tree, head, depth + 1)
      : childrenBy(tree, head, 'obj');
    if (object.length > 0) return object.flatMap(child => withConjuncts(tree, child));
  }
  return subjectsOf(tree, head, depth + 1);
}

/** “Of attacking”, “for killing”. */
function opensCharge(tree: Tree, at: number): boolean {
  return childrenBy(tree, at, 'mark', 'case').some(mark =>
    /^(?:of|for)$/i.test(tree.tokens[mark]?.form ?? ''),
  );
}

function opensFinite(tree: Tree, at: number): boolean {
  if (!/^VB[DZP]$/.test(tree.tokens[at]?.xpos ?? '')) return false;
  return (tree.children[at] ?? []).some(child =>
    /^(?:when|as|because|if|since|although|though|where|until)$/i.test(tree.tokens[child]?.form ?? ''),
  );
}

function clauseAbove(tree: Tree, at: number): number {
  for (let here = at, steps = 0; here >= 0 && steps < 12; here = tree.heads[here] ?? -1, steps += 1)
    if (tree.tokens[here]?.upos === 'VERB') return here;
  return -1;
}

function isInfinitive(tree: Tree, at: number): boolean {
  return childrenBy(tree, at, 'mark').some(mark => tree.tokens[mark]?.form.toLowerCase() === 'to');
}

/** A relative clause whose noun is what was acted upon: “the town that rebels seized”, “the men whom police arrested”. */
function lacksObject(tree: Tree, at: number): boolean {
  const children = tree.children[at] ?? [];
  const subject = children.find(child => /^nsubj/.test(tree.relations[child] ?? ''));
  if (subject === undefined) return false;
  if (/^(?:WDT|WP)$/.test(tree.tokens[subject]?.xpos ?? '')) return false;
  return !children.some(child => tree.relations[child] === 'obj' || tree.relations[child] === 'aux:pass');
}

/** “Surrounded, attacked and destroyed the camp”: only the last verb has the object. */
function sharedObject(tree: Tree, at: number): Heads {
  const children = tree.children[at] ?? [];
  const complete = children.some(
    child => child > at && /^(?:obl|ccomp|xcomp|advcl)/.test(tree.relations[child] ?? ''),
  );
  if (complete || verbFormAt(tree, at).passive) return [];
  const last = rowOf(tree, at).findLast(verb => verb > at);
  if (last === undefined || childrenBy(tree, last, 'nsubj').length > 0) return [];
  // The tagger takes one of a row for a participle now and then.
  const kind = (token: number) => tree.tokens[token]?.xpos?.replace('VBN', 'VBD');
  if (kind(last) !== kind(at)) return [];
  return childrenBy(tree, last, 'obj').flatMap(child => withConjuncts(tree, child));
}

/** The verbs joined in one row with that at `at`, itself among them, in the order of the text. */
function rowOf(tree: Tree, at: number): number[] {
  let first = at;
  while (relationAt(tree, first) === 'conj' && tree.tokens[tree.heads[first] ?? -1]?.upos === 'VERB')
    first = tree.heads[first] ?? first;
  const row = [first];
  for (let next = 0; next < row.length; next += 1)
    row.push(
      ...childrenBy(tree, row[next] as number, 'conj').filter(child => tree.tokens[child]?.upos === 'VERB'),
    );
  return row.sort((left, right) => left - right);
}

/** The least sure arc on the way from the verb to each of `heads`; 1 for none. */
export function arcConfidence(tree: Tree, heads: Heads): number {
  let least = 1;
  for (const head of heads) least = Math.min(least, confidence(tree, head) || 1);
  return least;
}
