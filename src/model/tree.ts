/** A sentence's dependency tree made ready to walk. Universal Dependencies v2, basic layer: one head a token. */
import type { Sentence, Token } from './analysis.ts';

export interface Tree {
  readonly tokens: readonly Token[];
  /** Index of each token's head; -1 for the root, and for every token that no parser has read. */
  readonly heads: readonly number[];
  /** Full relation of each token to its head, “nsubj:pass”; “dep” where no parser has read it. */
  readonly relations: readonly string[];
  /** Dependents of each token, in the order of the text. */
  readonly children: readonly (readonly number[])[];
  /** First token of each token's subtree. */
  readonly first: readonly number[];
  /** The token after the last of each token's subtree. */
  readonly past: readonly number[];
}

/** Linear in the tokens. A head outside the sentence counts as none. */
export function treeOf({ tokens }: Pick<Sentence, 'tokens'>): Tree {
  const heads = tokens.map(({ arc }) => (arc && arc.head >= 0 && arc.head < tokens.length ? arc.head : -1));
  const relations = tokens.map(({ arc }) => arc?.relation ?? 'dep');
  const children: number[][] = tokens.map(() => []);
  for (const [at, head] of heads.entries()) children[head]?.push(at);
  const first = tokens.map((_, at) => at);
  const past = tokens.map((_, at) => at + 1);
  for (const at of bottomUp(children, heads)) {
    const head = heads[at] ?? -1;
    if (head < 0) continue;
    first[head] = Math.min(first[head] ?? head, first[at] ?? at);
    past[head] = Math.max(past[head] ?? head + 1, past[at] ?? at + 1);
  }
  return { tokens, heads, relations, children, first, past };
}

/** Every token after all of its dependents. */
function bottomUp(children: readonly (readonly number[])[], heads: readonly number[]): number[] {
  const order: number[] = heads.flatMap((head, at) => (head < 0 ? [at] : []));
  for (let next = 0; next < order.length; next += 1) order.push(...(children[order[next] as number] ?? []));
  return order.reverse();
}

/** The relation without its subtype: “nsubj” of “nsubj:pass”. */
export function relationAt(tree: Tree, at: number): string {
  const relation = tree.relations[at] ?? 'dep';
  const colon = relation.indexOf(':');
  return colon < 0 ? relation : relation.slice(0, colon);
}

/** Dependents of `at` in one of `relations`; a name without subtype takes in all its subtypes. */
export function childrenBy(tree: Tree, at: number, ...relations: readonly string[]): number[] {
  return (tree.children[at] ?? []).filter(
    child =>
      relations.includes(tree.relations[child] ?? 'dep') || relations.includes(relationAt(tree, child)),
  );
}

/** Whether `above` is `at` or stands above it in the tree. */
export function isAbove(tree: Tree, above: number, at: number): boolean {
  for (let here = at; here >= 0; here = tree.heads[here] ?? -1) if (here === above) return true;
  return false;
}

/** The tokens of the subtree of `at`, in the order of the text. `leaveOut` cuts a dependent off with all below it. */
export function subtree(
  tree: Tree,
  at: number,
  leaveOut: (child: number) => boolean = () => false,
): number[] {
  const found = [at];
  for (let next = 0; next < found.length; next += 1) {
    for (const child of tree.children[found[next] as number] ?? []) if (!leaveOut(child)) found.push(child);
  }
  return found.sort((left, right) => left - right);
}

/** From `at` up to the root, itself first. */
export function upwards(tree: Tree, at: number): number[] {
  const path: number[] = [];
  for (let here = at; here >= 0; here = tree.heads[here] ?? -1) path.push(here);
  return path;
}
