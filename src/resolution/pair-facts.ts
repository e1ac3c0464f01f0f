/** What is known of pairs of tellings by number: the evidence, what is settled, and what is apart at a glance. */

import { softestEnds } from './compare-days.ts';
import type { TellingFacts } from './event-groups.ts';
import { pairOf } from './honour-decisions.ts';
import type { Pair } from './pair-list.ts';
import { type Kinship, scoreTellings } from './same-event.ts';
import type { SettledPairs } from './settled-pairs.ts';
import type { Telling } from './tellings.ts';

/** What the order of a text told apart is one only with much more to speak for it, or when another document tells it as one. */
const keptApart = 1.5;

export class PairFacts implements TellingFacts {
  readonly #tellings: readonly (Telling | undefined)[];
  readonly #kinship: Kinship;
  readonly #settled: SettledPairs;
  /** Days since 1970-01-01 that a telling's dates lie between; infinite when it states none. */
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  /** Numbers of the tellings that something is settled for, and the claims that make it so. */
  readonly #settledFor = new Map<number, readonly string[]>();
  readonly #numberOf = new Map<string, number>();

  /** @param tellings by number; others come and go. */
  constructor(tellings: readonly (Telling | undefined)[], kinship: Kinship, settled: SettledPairs) {
    this.#tellings = tellings;
    this.#kinship = kinship;
    this.#settled = settled;
  }

  enter(number: number, { dates, members }: Telling): void {
    this.#from[number] = dates.length === 0 ? -Infinity : Math.min(...dates.map(({ from }) => from));
    this.#to[number] = dates.length === 0 ? Infinity : Math.max(...dates.map(({ to }) => to));
    const claims = members.map(({ claim }) => claim.id).filter(id => this.#settled.has(id));
    if (claims.length === 0) return;
    this.#settledFor.set(number, claims);
    for (const id of claims) this.#numberOf.set(id, number);
  }

  leave(number: number): void {
    for (const id of this.#settledFor.get(number) ?? [])
      if (this.#numberOf.get(id) === number) this.#numberOf.delete(id);
    this.#settledFor.delete(number);
  }

  score = (left: number, right: number): number => {
    const [one, other] = [this.#tellings[left] as Telling, this.#tellings[right] as Telling];
    const settled = this.#isSettledBetween(left, right) ? this.#decidedBetween(one, other) : undefined;
    return settled ?? scoreTellings(one, other, this.#kinship);
  };

  strength = (left: number, right: number): number => {
    const score = this.score(left, right);
    const areOfOneText = this.#tellings[left]?.document === this.#tellings[right]?.document;
    return areOfOneText ? score - keptApart : score;
  };

  areApart = (left: number, right: number): boolean => {
    const [from, to] = [this.#from, this.#to];
    const gap = Math.max(
      (from[left] as number) - (to[right] as number),
      (from[right] as number) - (to[left] as number),
    );
    return gap > softestEnds && !this.#isSettledBetween(left, right);
  };

  /** Tellings of the pairs that people decided. */
  decidedTellings(): number[] {
    const { same, different } = this.#settled.decisions;
    const ids = new Set([...same, ...different].flatMap(pairOf));
    return [...ids].map(id => this.#numberOf.get(id)).filter(number => number !== undefined);
  }

  /** Whether a person, or a text itself, says that the two are one. */
  isJudgedSame({ left, right }: Pair): boolean {
    if (!this.#isSettledBetween(left, right)) return false;
    const [one, other] = [this.#tellings[left] as Telling, this.#tellings[right] as Telling];
    return this.#decidedBetween(one, other) === Infinity;
  }

  tiedTo = (number: number): readonly number[] => {
    const claims = this.#settledFor.get(number);
    if (!claims) return none;
    const tied = claims.flatMap(id => [...this.#settled.tiedTo(id)]);
    const numbers = tied.map(id => this.#numberOf.get(id)).filter(other => other !== undefined);
    return [...new Set(numbers)].filter(other => other !== number);
  };

  /** Infinity for claims that must meet, -Infinity for claims that must not; a *different* outweighs a *same*. */
  #decidedBetween(left: Telling, right: Telling): number | undefined {
    let decided: number | undefined;
    for (const one of left.members) {
      for (const other of right.members) {
        const between = this.#settled.decide(one, other);
        if (between === 'different') return -Infinity;
        if (between === 'same') decided = Infinity;
      }
    }
    return decided;
  }

  #isSettledBetween(left: number, right: number): boolean {
    const settled = this.#settledFor;
    return settled.size > 0 && settled.has(left) && settled.has(right);
  }
}

const none: readonly number[] = [];
