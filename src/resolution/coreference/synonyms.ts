/** Pairs of families that were seen to tell of one happening, or to stand apart, in annotated stories. */

export interface Synonyms {
  readonly of: (left: string, right: string) => { joined: number; apart: number };
}

/** Counts of stories in which two families share a chain, and in which both occur without sharing one. */
export type FamilyCounts = ReadonlyMap<string, readonly [joined: number, apart: number]>;

export function familyPair(left: string, right: string): string {
  return left < right ? `${left} ${right}` : `${right} ${left}`;
}

/** @param without counts to be left out: those of the story that is being judged. */
export function synonymsFrom(counts: FamilyCounts, without?: FamilyCounts): Synonyms {
  return {
    of: (left, right) => {
      const key = familyPair(left, right);
      const [joined = 0, apart = 0] = counts.get(key) ?? [];
      const [ownJoined = 0, ownApart = 0] = counts.has(key) ? (without?.get(key) ?? []) : [];
      const [one, other] = [joined - ownJoined, apart - ownApart];
      return { joined: Math.log(1 + one) - 0.5 * Math.log(1 + other), apart: Math.log(1 + other) };
    },
  };
}
