/** The likeliest pairs that were not joined: a person may be asked about them. A reserve is kept, so that what comes and goes does not have all pairs weighed again. */
import type { EventGroups } from './event-groups.ts';
import type { Pair, PairList } from './pair-list.ts';
import { joinsAt } from './same-event.ts';

/** More questions than this nobody answers before the next build. */
const mostAsked = 500;
const reserve = 8 * mostAsked;

/** The strongest pairs of some kind, in order. */
interface Strongest {
  pairs: Pair[];
  /** The last pair in the list: weaker ones were not kept. Undefined when all are in the list. */
  bound: Pair | undefined;
}

export class OpenPairs {
  /** Evidence suffices, but the groups of the two may not join. */
  #refused: Strongest = { pairs: [], bound: undefined };
  /** Evidence nearly suffices; whether the two came together all the same is not asked here. */
  #doubtful: Strongest = { pairs: [], bound: undefined };

  clear(): void {
    this.#doubtful = { pairs: [], bound: undefined };
  }

  addDoubtful(pair: Pair, order: EventGroups): void {
    const { pairs, bound } = this.#doubtful;
    if (bound && order.byStrength(pair, bound) > 0) return;
    pairs.push(pair);
    if (pairs.length >= 8 * reserve) this.#doubtful = strongestOf(pairs, order, this.#doubtful.bound);
  }

  /** @param strong all pairs whose evidence suffices. */
  closeRefused(strong: PairList, groups: EventGroups): void {
    this.#doubtful = strongestOf(this.#doubtful.pairs, groups, this.#doubtful.bound);
    const pairs: Pair[] = [];
    for (const pair of strong.byStrength()) {
      if (groups.areTogether(pair)) continue;
      pairs.push(pair);
      if (pairs.length > reserve) break;
    }
    this.#refused = strongestOf(pairs, groups, undefined);
  }

  /**
   * @param touched tellings that came, went, or stand in other groups or blocks than before.
   * @param weighed their pairs as they are now.
   * @returns false when the reserve is used up and all pairs must be weighed again.
   */
  update(touched: ReadonlySet<number>, weighed: readonly Pair[], groups: EventGroups): boolean {
    const distinct = [...new Map(weighed.map(pair => [`${pair.left} ${pair.right}`, pair])).values()];
    const refused = distinct.filter(pair => pair.score >= joinsAt && !groups.areTogether(pair));
    const doubtful = distinct.filter(({ score }) => score < joinsAt);
    this.#refused = renewed(this.#refused, touched, refused, groups);
    this.#doubtful = renewed(this.#doubtful, touched, doubtful, groups);
    return [this.#refused, this.#doubtful].every(({ pairs, bound }) => !bound || pairs.length >= mostAsked);
  }

  /** Pairs in different groups, the likeliest first. */
  list(groups: EventGroups): readonly Pair[] {
    const doubtful = this.#doubtful.pairs.slice(0, mostAsked).filter(pair => !groups.areTogether(pair));
    return [...this.#refused.pairs.slice(0, mostAsked), ...doubtful].slice(0, mostAsked);
  }
}

function strongestOf(pairs: readonly Pair[], order: EventGroups, bound: Pair | undefined): Strongest {
  const sorted = pairs.toSorted((one, other) => order.byStrength(one, other));
  return sorted.length > reserve
    ? { pairs: sorted.slice(0, reserve), bound: sorted[reserve - 1] }
    : { pairs: sorted, bound };
}

function renewed(
  { pairs, bound }: Strongest,
  touched: ReadonlySet<number>,
  fresh: readonly Pair[],
  order: EventGroups,
): Strongest {
  const isTouched = ({ left, right }: Pair) => touched.has(left) || touched.has(right);
  const within = bound ? fresh.filter(pair => order.byStrength(pair, bound) <= 0) : fresh;
  return strongestOf([...pairs.filter(pair => !isTouched(pair)), ...within], order, bound);
}
