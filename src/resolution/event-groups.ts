/**
 * Tellings to groups of one happening: candidates by blocks, pairs by comparison, the strongest pairs join first; a group
 * joins another only when no pair across them is vetoed and their average evidence still suffices. Tellings come and go:
 * what they do not touch stays as it was, and the groups are those that all tellings together would give.
 */
import { CandidateBlocks } from './candidate-blocks.ts';
import { OpenPairs } from './open-pairs.ts';
import { descending, type Pair, PairList } from './pair-list.ts';
import { regroup } from './regroup.ts';
import { joinsAt, suggestsAt } from './same-event.ts';
import { SharedBlocks } from './shared-blocks.ts';
import type { Telling } from './tellings.ts';

/** Tellings of one happening by number: those of its first group, then of those that joined it. */
export interface TellingGroup {
  readonly members: readonly number[];
  /** The pairs that joined its parts, in the order in which they did. */
  readonly joins: readonly Pair[];
}

/** Evidence that two tellings, the left one first, are of one happening; infinite where that is settled. */
export type Score = (left: number, right: number) => number;

/** What the groups ask about tellings beside the tellings themselves. */
export interface TellingFacts {
  /** The evidence for one happening, and the same as far as it makes two tellings a pair: in one text, less. */
  readonly score: Score;
  readonly strength: Score;
  /** Tellings that people, or the words of the texts, tie to this one, wherever their blocks. */
  readonly tiedTo: (number: number) => readonly number[];
  /** Whether the evidence cannot suffice, seen without a comparison. */
  readonly areApart: (left: number, right: number) => boolean;
}

export interface GroupChanges {
  readonly gone: ReadonlySet<TellingGroup>;
  readonly made: ReadonlySet<TellingGroup>;
}

export interface Limits {
  /** When more than one telling in so many is touched, grouping all of them again takes less time; 0: never. */
  readonly groupAllFrom: number;
  /** Blocks larger than this are split by month and place before their pairs are compared. */
  readonly largestBlock: number;
}

interface Mutable extends TellingGroup {
  readonly members: number[];
  readonly joins: Pair[];
}

const none: Pair[] = [];

/** Less than one by itself may join a group whose members speak for it together. */
const slack = 1.4;
/** Large groups are compared by their first and last members only: enough to see that they contradict. */
const membersAsked = 12;
const usually: Limits = { groupAllFrom: 8, largestBlock: 150 };

export class EventGroups {
  readonly #tellings: (Telling | undefined)[];
  readonly #order: number[] = [];
  readonly #facts: TellingFacts;
  readonly #limits: Limits;
  #blocks: CandidateBlocks;
  readonly #open = new OpenPairs();
  #groupOf: (TellingGroup | undefined)[] = [];
  #removed: number[] = [];
  #added: number[] = [];
  /** Marks the neighbours already seen of the telling at hand. */
  #seen = new Int32Array(1 << 12);
  #round = 0;

  /** @param tellings by number, empty; filled here. */
  constructor(tellings: (Telling | undefined)[], facts: TellingFacts, limits = usually) {
    this.#tellings = tellings;
    this.#facts = facts;
    this.#limits = limits;
    this.#blocks = this.#emptyBlocks();
  }

  /** Gives a telling its number. Its place in the order is told by `settle`. */
  add(telling: Telling): number {
    const number = this.#tellings.push(telling) - 1;
    this.#added.push(number);
    return number;
  }

  remove(number: number): void {
    this.#removed.push(number);
  }

  /** Takes in what was added and removed. @param all the numbers of all tellings, document after document. */
  settle(all: readonly number[]): GroupChanges {
    const [removed, added] = [this.#removed, this.#added];
    [this.#removed, this.#added] = [[], []];
    if ((removed.length + added.length) * this.#limits.groupAllFrom > all.length)
      return this.#groupAll(all, removed);
    // Blocks find what leaves them by the order of before.
    for (const number of removed) this.#blocks.remove(number);
    this.#renumber(all, removed);
    for (const number of added) this.#blocks.add(number);
    const moved = this.#blocks.takeMoved();
    for (const number of removed) {
      this.#tellings[number] = undefined;
      moved.delete(number);
    }
    for (const number of added) moved.delete(number);
    const { changes, touched, weighed } = regroup(this, { removed, added, moved });
    for (const number of removed) this.#groupOf[number] = undefined;
    for (const group of changes.made) for (const member of group.members) this.#groupOf[member] = group;
    const isLeft = this.#open.update(touched, weighed, this);
    if (!isLeft) this.#open.closeRefused(this.#weighAll(all), this);
    return changes;
  }

  /** The group of a telling; a telling that nothing joined is a group by itself. Undefined for one not yet settled. */
  groupOf(number: number): TellingGroup | undefined {
    return this.#groupOf[number];
  }

  /** Pairs in different groups that may be one all the same, the likeliest first. */
  openPairs(): readonly Pair[] {
    return this.#open.list(this);
  }

  compare(left: number, right: number): number {
    return (this.#order[left] as number) - (this.#order[right] as number);
  }

  /** The strongest first, equals in order of the tellings. */
  byStrength(one: Pair, other: Pair): number {
    return (
      descending(one.score, other.score) ||
      this.compare(one.left, other.left) ||
      this.compare(one.right, other.right)
    );
  }

  areTogether({ left, right }: Pair): boolean {
    const group = this.#groupOf[left];
    return group !== undefined && group === this.#groupOf[right];
  }

  /** Whether a group may join another: no pair across them is vetoed, and together they speak for it. */
  mayJoin(left: readonly number[], right: readonly number[]): boolean {
    let sum = 0;
    let count = 0;
    for (const one of left.slice(0, membersAsked)) {
      for (const other of right.slice(0, membersAsked)) {
        const strength = this.#facts.score(one, other);
        if (strength === -Infinity) return false;
        sum += strength;
        count += 1;
      }
    }
    return sum / count >= joinsAt - slack;
  }

  /** All neighbours of a telling whose evidence suffices, or nearly so. */
  pairsOf(number: number): Pair[] {
    const pairs: Pair[] = [];
    this.#eachNeighbour(number, other => {
      const [left, right] = this.compare(number, other) < 0 ? [number, other] : [other, number];
      if (this.#facts.areApart(left, right)) return;
      const score = this.#facts.strength(left, right);
      if (score >= suggestsAt) pairs.push({ left, right, score });
    });
    return pairs;
  }

  areNeighbours(left: number, right: number): boolean {
    let found = false;
    this.#eachNeighbour(left, other => {
      found ||= other === right;
    });
    return found;
  }

  #groupAll(all: readonly number[], removed: readonly number[]): GroupChanges {
    const gone = new Set(this.#groupOf.filter(group => group !== undefined));
    this.#groupOf = [];
    for (const number of removed) this.#tellings[number] = undefined;
    for (const [place, number] of all.entries()) this.#order[number] = place;
    this.#blocks = this.#emptyBlocks();
    for (const number of all) this.#blocks.add(number);
    this.#blocks.takeMoved();
    const strong = this.#weighAll(all);
    const made = this.#join(all, strong);
    this.#open.closeRefused(strong, this);
    return { gone, made };
  }

  /** Weighs every pair of neighbours once: those whose evidence suffices, in order; the likeliest of the others stay open. */
  #weighAll(all: readonly number[]): PairList {
    const strong = new PairList(number => this.#order[number] as number);
    this.#open.clear();
    const weigh = (left: number, right: number) => {
      if (this.#facts.areApart(left, right)) return;
      const score = this.#facts.strength(left, right);
      if (score >= joinsAt) strong.add(left, right, score);
      else if (score >= suggestsAt) this.#open.addDoubtful({ left, right, score }, this);
    };
    const shared = new SharedBlocks(this.#blocks, this.#tellings.length);
    // Block by block: what is compared again and again lies close together in memory.
    for (const [number, { members, length }] of this.#blocks.all().map((block, at) => [at, block] as const)) {
      for (let at = 0; at < length; at += 1) {
        const left = members[at] as number;
        for (let later = at + 1; later < length; later += 1) {
          const right = members[later] as number;
          if (shared.first(left, right) === number) weigh(left, right);
        }
      }
    }
    for (const left of all) {
      for (const right of this.#facts.tiedTo(left)) {
        if (this.compare(left, right) < 0 && shared.first(left, right) < 0) weigh(left, right);
      }
    }
    return strong;
  }

  #join(all: readonly number[], strong: PairList): Set<TellingGroup> {
    const groups: (Mutable | undefined)[] = [];
    const membersOf = (number: number) => groups[number]?.members ?? [number];
    for (const pair of strong.byStrength()) {
      const [into, from] = [groups[pair.left], groups[pair.right]];
      if (into !== undefined && into === from) continue;
      const joining = membersOf(pair.right);
      if (!this.mayJoin(membersOf(pair.left), joining)) continue;
      const group = into ?? { members: [pair.left], joins: [] };
      groups[pair.left] = group;
      for (const member of joining) groups[member] = group;
      for (const member of joining) group.members.push(member);
      for (const join of from?.joins ?? []) group.joins.push(join);
      group.joins.push(pair);
    }
    const made = new Set<Mutable>();
    for (const number of all) {
      const group = groups[number] ?? { members: [number], joins: none };
      groups[number] = group;
      made.add(group);
    }
    for (const { joins } of made)
      if (joins.length > 1) joins.sort((one, other) => this.byStrength(one, other));
    this.#groupOf = groups;
    return made;
  }

  /** What leaves keeps a place between those that stay: its joins of before are still gone through in their order. */
  #renumber(all: readonly number[], removed: readonly number[]): void {
    const leaving = removed.toSorted((one, other) => this.compare(one, other));
    let next = 0;
    const place = (until: number, before: number) => {
      for (let number = leaving[next]; number !== undefined; number = leaving[next]) {
        if ((this.#order[number] as number) > until) return;
        next += 1;
        this.#order[number] = before - 1 + next / (leaving.length + 1);
      }
    };
    for (let at = 0; at < all.length; at += 1) {
      const number = all[at] as number;
      const before = this.#order[number];
      if (before !== undefined && next < leaving.length) place(before, at);
      this.#order[number] = at;
    }
    place(Infinity, all.length);
  }

  #eachNeighbour(number: number, visit: (other: number) => void): void {
    if (this.#seen.length < this.#tellings.length) this.#seen = new Int32Array(2 * this.#tellings.length);
    this.#round += 1;
    this.#seen[number] = this.#round;
    const meet = (other: number) => {
      if (this.#seen[other] === this.#round) return;
      this.#seen[other] = this.#round;
      visit(other);
    };
    this.#blocks.eachBlock(number, (members, length) => {
      for (let place = 0; place < length; place += 1) meet(members[place] as number);
    });
    for (const other of this.#facts.tiedTo(number)) meet(other);
  }

  #emptyBlocks(): CandidateBlocks {
    const tellings = {
      of: (number: number) => this.#tellings[number] as Telling,
      compare: (left: number, right: number) => this.compare(left, right),
    };
    return new CandidateBlocks(tellings, this.#limits.largestBlock);
  }
}
