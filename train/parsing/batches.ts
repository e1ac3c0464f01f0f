/**
 * Batches: takes examples, gives groups of sentences of like length, packed by time: all first words, then all
 * second words, and so on, longest sentence first, so that no step computes padding.
 */
import { type Random, shuffle } from '../prng.ts';

export interface Example {
  /** One row number a word for each word feature. */
  readonly features: readonly Int32Array[];
  /** Index of the head, -1 for the root. */
  readonly heads: Int32Array;
  readonly relations: Int32Array;
  readonly xpos: Int32Array;
  readonly upos: Int32Array;
}

export interface Batch {
  readonly examples: readonly Example[];
  readonly tokens: number;
  readonly steps: number;
  /** How many sentences have a word at each time, and where their rows start. */
  readonly active: readonly number[];
  readonly offset: readonly number[];
  /** Where each sentence starts when sentences lie one after the other. */
  readonly start: readonly number[];
}

export function makeBatch(unordered: readonly Example[]): Batch {
  const examples = [...unordered].sort((left, right) => right.heads.length - left.heads.length);
  const steps = examples[0]!.heads.length;
  const active: number[] = [];
  const offset: number[] = [];
  let tokens = 0;
  for (let time = 0; time < steps; time++) {
    let count = 0;
    while (count < examples.length && examples[count]!.heads.length > time) count++;
    active.push(count);
    offset.push(tokens);
    tokens += count;
  }
  const start: number[] = [];
  let at = 0;
  for (const example of examples) {
    start.push(at);
    at += example.heads.length;
  }
  return { examples, tokens, steps, active, offset, start };
}

/** All examples in batches of about `size` words, in random order; lengths are jittered so that batches vary. */
export function makeBatches(examples: readonly Example[], size: number, random: Random): Batch[] {
  const keyed = examples.map(example => ({
    example,
    key: example.heads.length * (1 + 0.2 * random.uniform()) + random.uniform(),
  }));
  keyed.sort((left, right) => left.key - right.key);
  const batches: Batch[] = [];
  let group: Example[] = [];
  let words = 0;
  for (const { example } of keyed) {
    group.push(example);
    words += example.heads.length;
    if (words >= size) {
      batches.push(makeBatch(group));
      group = [];
      words = 0;
    }
  }
  if (group.length > 0) batches.push(makeBatch(group));
  return shuffle(batches, random);
}
