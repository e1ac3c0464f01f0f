/** A small seeded random generator (xoshiro128**), so that one seed trains one model on any machine. */

export interface Random {
  /** A number in [0, 1). */
  readonly uniform: () => number;
  /** A whole number in [0, limit). */
  readonly below: (limit: number) => number;
  /** A draw from the normal distribution with mean 0 and deviation 1. */
  readonly normal: () => number;
}

export function makeRandom(seed: number): Random {
  const state = new Uint32Array(4);
  let mixer = seed >>> 0;
  for (let index = 0; index < 4; index++) {
    mixer = (mixer + 0x9e3779b9) >>> 0;
    let word = Math.imul(mixer ^ (mixer >>> 16), 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    state[index] = word ^ (word >>> 16);
  }
  const next = (): number => {
    const scrambled = Math.imul(state[1]!, 5);
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
    const shifted = state[1]! << 9;
    state[2]! ^= state[0]!;
    state[3]! ^= state[1]!;
    state[1]! ^= state[2]!;
    state[0]! ^= state[3]!;
    state[2]! ^= shifted;
    state[3] = (state[3]! << 11) | (state[3]! >>> 21);
    return result;
  };
  const uniform = (): number => next() / 4294967296;
  return {
    uniform,
    below: limit => Math.floor(uniform() * limit),
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
  };
}

/** Puts `list` into a random order, in place. */
export function shuffle<T>(list: T[], random: Random): T[] {
  for (let index = list.length - 1; index > 0; index--) {
    const other = random.below(index + 1);
    const kept = list[index]!;
    list[index] = list[other]!;
    list[other] = kept;
  }
  return list;
}
