/** What settles whether two claims tell of one happening before anything is weighed: a person's decision, or the words of the text itself. */
import type { Told } from './told.ts';
import { areTwoDeeds, isOneOfMany } from './told-apart.ts';

/** What people decided about pairs of claims, as `pairKey` of their ids. */
export interface PairDecisions {
  readonly same: ReadonlySet<string>;
  readonly different: ReadonlySet<string>;
}

/** One key for a pair of claim ids, in either order. */
export function pairKey(left: string, right: string): string {
  return left < right ? `${left} ${right}` : `${right} ${left}`;
}

export type Decide = (left: Told, right: Told) => 'same' | 'different' | undefined;

/** @param linked pairs that a document links as cause and effect, part and whole, earlier and later: they are two. */
export function deciderOf({ same, different }: PairDecisions, linked: ReadonlySet<string>): Decide {
  const isDecided = same.size + different.size > 0;
  return (left, right) => {
    if (isDecided || linked.size > 0) {
      const key = pairKey(left.claim.id, right.claim.id);
      if (different.has(key)) return 'different';
      if (same.has(key)) return 'same';
      if (linked.has(key)) return 'different';
    }
    if (isOneOfMany(left, right) || isOneOfMany(right, left)) return 'different';
    return pointBack(left, right) ? 'same' : undefined;
  };
}

/** One says by its own words that it is about the other: “the raid”, “blamed them for the attack”; and nothing that both state tells them apart. */
function pointBack(one: Told, other: Told): boolean {
  const isTakenUp = one.claim.takesUp === other.claim.id || other.claim.takesUp === one.claim.id;
  return isTakenUp && !areTwoDeeds(one, other);
}
