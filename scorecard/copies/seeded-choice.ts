/** Choices that look random and are the same on every machine: mulberry32 (public domain, Tommy Ettinger) over a seed's hash. */

export interface Choice {
  /** From 0 to below 1. */
  readonly next: () => number;
  readonly chance: (probability: number) => boolean;
  readonly between: (low: number, high: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item | undefined;
  /** `count` of the items, in their order. */
  readonly some: <Item>(items: readonly Item[], count: number) => Item[];
}

export function seededChoice(seed: string): Choice {
  let state = [...seed].reduce(
    (hash, sign) => Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193),
    0x811c9dc5,
  );
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    chance: probability => next() < probability,
    between: (low, high) => low + next() * (high - low),
    pick: items => items[Math.floor(next() * items.length)],
    some: (items, count) => {
      const ranked = items
        .map((_, index) => ({ index, rank: next() }))
        .sort((left, right) => left.rank - right.rank);
      const kept = new Set(ranked.slice(0, Math.round(count)).map(({ index }) => index));
      return items.filter((_, index) => kept.has(index));
    },
  };
}
