/**
 * Groups after tellings came and went, without grouping all again. Strongest pairs join first, so what a pair meets is
 * settled by stronger pairs alone: the run is gone through once more in its order, but only at the pairs of tellings whose
 * group is another than it was at that moment. Where such a telling meets one whose group is as it was, that group is taken
 * from the joins of before.
 */
import type { EventGroups, GroupChanges, TellingGroup } from './event-groups.ts';
import { Heap } from './heap.ts';
import type { Pair } from './pair-list.ts';
import { joinsAt } from './same-event.ts';

export interface Comings {
  readonly removed: readonly number[];
  readonly added: readonly number[];
  /** Tellings that have other neighbours than before. */
  readonly moved: ReadonlySet<number>;
}

export interface Regrouped {
  readonly changes: GroupChanges;
  /** All tellings whose group or neighbours changed, and those removed. */
  readonly touched: ReadonlySet<number>;
  /** The pairs of those tellings, some twice. */
  readonly weighed: readonly Pair[];
}

export function regroup(groups: EventGroups, comings: Comings): Regrouped {
  return new Rerun(groups, comings).run();
}

/** A group in the making. */
interface Part {
  readonly members: number[];
  readonly joins: Pair[];
}

interface Step {
  readonly pair: Pair;
  /** A join of before, to see whether it still happens; else a pair to be asked whether it joins. */
  readonly wasJoin: boolean;
}

class Rerun {
  readonly #groups: EventGroups;
  readonly #comings: Comings;
  readonly #removed: ReadonlySet<number>;
  /** The groups in the making of all tellings whose group is another than it was. */
  readonly #parts = new Map<number, Part>();
  readonly #pasts = new Map<TellingGroup, Past>();
  readonly #watched = new Set<TellingGroup>();
  readonly #weighed: Pair[] = [];
  readonly #steps: Heap<Step>;

  constructor(groups: EventGroups, comings: Comings) {
    this.#groups = groups;
    this.#comings = comings;
    this.#removed = new Set(comings.removed);
    this.#steps = new Heap(
      (one, other) => groups.byStrength(one.pair, other.pair) || Number(other.wasJoin) - Number(one.wasJoin),
    );
  }

  run(): Regrouped {
    const { removed, added, moved } = this.#comings;
    for (const number of removed) this.#watch(number);
    for (const number of added) {
      this.#parts.set(number, { members: [number], joins: [] });
      this.#ask(number);
    }
    for (const number of moved) {
      this.#watch(number);
      this.#ask(number);
    }
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      if (step.wasJoin) this.#lookAgain(step.pair);
      else this.#tryJoin(step.pair);
    }
    const parts = new Set(this.#parts.values());
    for (const { joins } of parts) joins.sort((one, other) => this.#groups.byStrength(one, other));
    const gone = new Set<TellingGroup>();
    for (const number of [...removed, ...this.#parts.keys()]) {
      const group = this.#groups.groupOf(number);
      if (group) gone.add(group);
    }
    return {
      changes: { gone, made: parts },
      touched: new Set([...removed, ...moved, ...this.#parts.keys()]),
      weighed: this.#weighed,
    };
  }

  /** A join of before: when one side is not what it was, or the two are no neighbours any more, the other side is not either. */
  #lookAgain(pair: Pair): void {
    const { left, right } = pair;
    const { moved } = this.#comings;
    const isOther = this.#isOther(left) || this.#isOther(right);
    const mayBeGone = moved.has(left) || moved.has(right);
    if (!isOther && !(mayBeGone && !this.#groups.areNeighbours(left, right))) return;
    this.#takeOut(left, pair);
    this.#takeOut(right, pair);
  }

  #tryJoin(pair: Pair): void {
    const { left, right } = pair;
    const [into, from] = [this.#partAt(left, pair), this.#partAt(right, pair)];
    if (into === from || into.members.includes(right)) return;
    // Neither side is another than before, and then they joined here as well.
    if (!this.#isOther(left) && !this.#isOther(right) && this.#joinedHere(pair)) return;
    if (!this.#groups.mayJoin(into.members, from.members)) return;
    this.#takeOut(left, pair);
    this.#takeOut(right, pair);
    const [one, other] = [this.#parts.get(left) as Part, this.#parts.get(right) as Part];
    for (const member of other.members) this.#parts.set(member, one);
    unite(one, other, pair);
  }

  #isOther(number: number): boolean {
    return this.#removed.has(number) || this.#parts.has(number);
  }

  /** The group of a telling when `pair` is asked. */
  #partAt(number: number, pair: Pair): Part {
    return this.#parts.get(number) ?? this.#pastOf(number)?.partAt(number, pair) ?? aloneOf(number);
  }

  #joinedHere(pair: Pair): boolean {
    const group = this.#groups.groupOf(pair.left);
    return group?.joins.some(({ left, right }) => left === pair.left && right === pair.right) ?? false;
  }

  /** From here on the telling, and those with it, may have another group than before: all that comes is to be asked. */
  #takeOut(number: number, from: Pair): void {
    if (this.#isOther(number)) return;
    const { members, joins } = this.#partAt(number, from);
    const part: Part = { members: [...members], joins: [...joins] };
    for (const member of members) this.#parts.set(member, part);
    for (const member of members) this.#ask(member, from);
    this.#watch(number, from);
  }

  /** Has the pairs of a telling asked, those from `from` on. */
  #ask(number: number, from?: Pair): void {
    for (const pair of this.#groups.pairsOf(number)) {
      this.#weighed.push(pair);
      if (pair.score < joinsAt) continue;
      if (!from || this.#groups.byStrength(pair, from) >= 0) this.#steps.push({ pair, wasJoin: false });
    }
  }

  /** Has the joins of a telling's group of before looked at again. */
  #watch(number: number, from?: Pair): void {
    const group = this.#groups.groupOf(number);
    if (!group || this.#watched.has(group)) return;
    this.#watched.add(group);
    for (const pair of group.joins)
      if (!from || this.#groups.byStrength(pair, from) >= 0) this.#steps.push({ pair, wasJoin: true });
  }

  #pastOf(number: number): Past | undefined {
    const group = this.#groups.groupOf(number);
    if (!group) return undefined;
    const past = this.#pasts.get(group) ?? new Past(group, this.#groups);
    this.#pasts.set(group, past);
    return past;
  }
}

/** A group of before as it came about, join by join. Asked in the order of the joins. */
class Past {
  readonly #group: TellingGroup;
  readonly #order: EventGroups;
  readonly #parts = new Map<number, Part>();
  #done = 0;

  constructor(group: TellingGroup, order: EventGroups) {
    this.#group = group;
    this.#order = order;
  }

  /** The part that `number` stood in before `pair` was asked. */
  partAt(number: number, pair: Pair): Part {
    const { joins } = this.#group;
    for (
      let next = joins[this.#done];
      next && this.#order.byStrength(next, pair) < 0;
      next = joins[this.#done]
    ) {
      this.#join(next);
      this.#done += 1;
    }
    return this.#partOf(number);
  }

  #join(pair: Pair): void {
    const [into, from] = [this.#partOf(pair.left), this.#partOf(pair.right)];
    unite(into, from, pair);
    for (const member of into.members) this.#parts.set(member, into);
  }

  #partOf(number: number): Part {
    return this.#parts.get(number) ?? aloneOf(number);
  }
}

function unite(into: Part, from: Part, pair: Pair): void {
  for (const member of from.members) into.members.push(member);
  for (const join of from.joins) into.joins.push(join);
  into.joins.push(pair);
}

function aloneOf(number: number): Part {
  return { members: [number], joins: [] };
}
