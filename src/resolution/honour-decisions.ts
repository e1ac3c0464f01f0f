/**
 * Groups of claims made to honour what people decided: claims judged the same stand in one group, claims judged
 * different in two. Where the two forbid each other, keeping apart wins: it loses nothing that joining could not add
 * again. The order in which decisions arrived changes nothing.
 */
import { byText } from '../model/order.ts';
import type { PairDecisions } from './pair-decisions.ts';

export interface Honoured {
  /** Lists of claim ids; each claim once. */
  readonly groups: readonly (readonly string[])[];
  /** Pairs judged the same that a *different* forbids to join, as `pairKey`. */
  readonly forbidden: readonly string[];
}

/** @param groups lists of claim ids as the comparison made them, in a fixed order. */
export function honourDecisions(groups: readonly (readonly string[])[], decisions: PairDecisions): Honoured {
  const clusters = new Clusters(decisions.different);
  for (const group of groups) for (const id of group) clusters.add(id);
  const forbidden: string[] = [];
  for (const key of [...decisions.same].sort(byText)) {
    const [left = '', right = ''] = key.split(' ');
    if (clusters.has(left) && clusters.has(right) && !clusters.join(left, right)) forbidden.push(key);
  }
  // What the comparison joined stays together as far as the decisions let it.
  for (const group of groups) {
    const heads: string[] = [];
    for (const id of group) {
      const head = heads.find(other => clusters.join(other, id));
      if (head === undefined) heads.push(id);
    }
  }
  return { groups: clusters.lists(groups.flat()), forbidden };
}

/** Sets of ids that may be joined unless a pair across them is forbidden. */
class Clusters {
  private readonly clusterOf = new Map<string, Set<string>>();
  private readonly apartFrom = new Map<string, string[]>();

  constructor(different: ReadonlySet<string>) {
    for (const key of different) {
      const [left = '', right = ''] = key.split(' ');
      this.apartFrom.set(left, [...(this.apartFrom.get(left) ?? []), right]);
      this.apartFrom.set(right, [...(this.apartFrom.get(right) ?? []), left]);
    }
  }

  add(id: string): void {
    this.clusterOf.set(id, new Set([id]));
  }

  has(id: string): boolean {
    return this.clusterOf.has(id);
  }

  /** @returns whether the two are in one cluster now. */
  join(left: string, right: string): boolean {
    const [into, from] = [this.clusterOf.get(left), this.clusterOf.get(right)];
    if (!into || !from) return false;
    if (into === from) return true;
    for (const id of from) if (this.apartFrom.get(id)?.some(other => into.has(other))) return false;
    for (const id of from) {
      into.add(id);
      this.clusterOf.set(id, into);
    }
    return true;
  }

  /** The clusters in the order of `ids`, each in that order too. */
  lists(ids: readonly string[]): string[][] {
    const lists = new Map<Set<string> | undefined, string[]>();
    for (const id of ids) {
      const cluster = this.clusterOf.get(id);
      const list = lists.get(cluster);
      if (list) list.push(id);
      else lists.set(cluster, [id]);
    }
    return [...lists.values()];
  }
}

/** The pair as two ids. */
export function pairOf(key: string): [string, string] {
  const [left = '', right = ''] = key.split(' ');
  return [left, right];
}
