/** What is settled between claims before anything is weighed, and which claims it is settled for: nearly all are free of it. */
import type { Claim } from '../model/claim.ts';
import { pairOf } from './honour-decisions.ts';
import { type Decide, deciderOf, type PairDecisions, pairKey } from './pair-decisions.ts';

export class SettledPairs {
  #decisions: PairDecisions = { same: new Set(), different: new Set() };
  /** Pairs that documents link as two happenings. */
  readonly #linked = new Set<string>();
  #decide: Decide = deciderOf(this.#decisions, this.#linked);
  /** By the id of each claim that anything is settled for, those that it is tied to. */
  readonly #told = new Map<string, Set<string>>();
  #decided = new Map<string, Set<string>>();

  /** @returns the claims for which something else is settled than before. */
  setDecisions(decisions: PairDecisions): Set<string> {
    const changed = new Set<string>();
    for (const kind of ['same', 'different'] as const) {
      for (const key of decisions[kind].symmetricDifference(this.#decisions[kind]))
        for (const id of pairOf(key)) changed.add(id);
    }
    if (changed.size === 0) return changed;
    this.#decisions = decisions;
    this.#decide = deciderOf(decisions, this.#linked);
    this.#decided = new Map();
    for (const key of decisions.different) for (const id of pairOf(key)) partnersIn(this.#decided, id);
    for (const key of decisions.same) tie(this.#decided, ...pairOf(key));
    return changed;
  }

  get decisions(): PairDecisions {
    return this.#decisions;
  }

  /** Takes in what a document's own words settle between its claims. */
  enter(claims: readonly Claim[]): void {
    for (const claim of claims) {
      if (claim.kind === 'happening' && claim.takesUp !== undefined) tie(this.#told, claim.takesUp, claim.id);
      if (claim.kind !== 'link') continue;
      this.#linked.add(pairKey(claim.subject, claim.object));
      for (const id of [claim.subject, claim.object]) partnersIn(this.#told, id);
    }
  }

  leave(claims: readonly Claim[]): void {
    for (const claim of claims) {
      if (claim.kind === 'happening' && claim.takesUp !== undefined) {
        this.#told.delete(claim.takesUp);
        this.#told.delete(claim.id);
      }
      if (claim.kind !== 'link') continue;
      this.#linked.delete(pairKey(claim.subject, claim.object));
      for (const id of [claim.subject, claim.object]) this.#told.delete(id);
    }
  }

  decide: Decide = (left, right) => this.#decide(left, right);

  /** Whether anything is settled for the claim. */
  has(claim: string): boolean {
    return this.#told.has(claim) || this.#decided.has(claim);
  }

  /** Claims that the claim is said to be one with. */
  *tiedTo(claim: string): Generator<string> {
    yield* this.#told.get(claim) ?? [];
    yield* this.#decided.get(claim) ?? [];
  }
}

function tie(partners: Map<string, Set<string>>, left: string, right: string): void {
  partnersIn(partners, left).add(right);
  partnersIn(partners, right).add(left);
}

function partnersIn(partners: Map<string, Set<string>>, id: string): Set<string> {
  const known = partners.get(id) ?? new Set();
  partners.set(id, known);
  return known;
}
