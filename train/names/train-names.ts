/**
 * Trains the classifier of names: stretches of words with their features in, averaged weights out. A semi-Markov
 * conditional random field (Sarawagi and Cohen, 2004) without transitions, by AdaGrad on the log-likelihood.
 */

import type { GoldName } from '../../scorecard/names/read-iob.ts';
import { nameClasses } from '../../src/language/names/choose-names.ts';
import { mostNameFeatures, type NameContext, nameFeatures } from '../../src/language/names/name-features.ts';
import { longestName, type NameRegion } from '../../src/language/names/name-regions.ts';
import { findRow, makeFeatureTable } from '../../src/language/tagging/feature-table.ts';
import type { Perceptron } from '../../src/language/tagging/perceptron.ts';
import { makeRandom, shuffle } from '../prng.ts';

export interface NameSettings {
  readonly epochs: number;
  readonly seed: number;
  /** Models trained in different orders and averaged into one. */
  readonly rounds: number;
  readonly rate: number;
  /** Weight of the squared weights in what is minimised, per update. */
  readonly decay: number;
  /** Features seen in fewer stretches are left out. */
  readonly rare: number;
  /** Share of features left out of a stretch at random. */
  readonly dropout: number;
  /** Share of regions in which the words themselves are hidden. */
  readonly hidden: number;
}

/** One region to learn from. */
export interface NameExample {
  readonly length: number;
  /** Candidate stretches `[from, to)` within the region, with their features; `gold` is the class, -1 for no name. */
  readonly stretches: readonly {
    readonly from: number;
    readonly to: number;
    readonly gold: number;
    rows: Int32Array;
    identity: number;
  }[];
  /** How much the region counts. */
  readonly weight: number;
}

const features = new Int32Array(mostNameFeatures);

/** A region's candidates. Names that no candidate equals are lost. */
export function nameExample(
  context: NameContext,
  { from, to }: NameRegion,
  names: readonly GoldName[],
  weight: number,
): NameExample {
  const stretches: NameExample['stretches'][number][] = [];
  for (let start = from; start < to; start += 1) {
    if (!context.places[start]) continue;
    for (let end = start + 1; end <= Math.min(to, start + longestName); end += 1) {
      if (!context.places[end - 1]) continue;
      const { count, identity } = nameFeatures(context, start, end, features);
      const gold = names.find(name => name.from === start && name.to === end);
      stretches.push({
        from: start - from,
        to: end - from,
        gold: gold ? nameClasses.indexOf(gold.kind) : -1,
        rows: features.slice(0, count),
        identity,
      });
    }
  }
  return { length: to - from, stretches, weight };
}

export function trainNames(examples: readonly NameExample[], settings: NameSettings): Perceptron {
  const classes = nameClasses.length;
  const table = makeFeatureTable(keysOf(examples, settings.rare));
  for (const { stretches } of examples)
    for (const stretch of stretches) {
      const found = stretch.rows.map(key => findRow(table, key));
      stretch.identity = found.subarray(0, stretch.identity).filter(row => row >= 0).length;
      stretch.rows = found.filter(row => row >= 0);
    }
  const rows = table.keys.reduce((count, key) => count + (key === 0 ? 0 : 1), 0);
  const random = makeRandom(settings.seed);
  const order = examples.map((_, index) => index);
  const sum = new Float64Array(rows * classes);
  for (let round = 0; round < settings.rounds; round += 1) {
    const weights = new Float32Array(rows * classes);
    const squares = new Float32Array(rows * classes).fill(1e-6);
    for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
      for (const at of shuffle(order, random))
        learn(examples[at]!, weights, squares, settings, random.uniform);
      // The second half of the epochs is averaged.
      if (epoch * 2 < settings.epochs) continue;
      for (let index = 0; index < sum.length; index += 1) sum[index]! += weights[index]!;
    }
  }
  const summed = settings.rounds * Math.ceil(settings.epochs / 2);
  return { table, weights: Float32Array.from(sum, total => total / summed), classes };
}

/** Features of stretches that are names, or that are seen often enough. */
function keysOf(examples: readonly NameExample[], rare: number): Int32Array {
  const seen = new Map<number, number>();
  for (const { stretches } of examples)
    for (const { rows, gold } of stretches)
      for (const key of rows) seen.set(key, (seen.get(key) ?? 0) + (gold >= 0 ? 1 : 0.34));
  return Int32Array.from(
    [...seen]
      .filter(([, count]) => count >= rare)
      .map(([key]) => key)
      .sort((a, b) => a - b),
  );
}

function learn(
  { length, stretches, weight }: NameExample,
  weights: Float32Array,
  squares: Float32Array,
  { rate, decay, dropout, hidden }: NameSettings,
  uniform: () => number,
): void {
  const classes = nameClasses.length;
  const hides = uniform() < hidden;
  const kept = stretches.map(({ rows, identity }) =>
    rows.subarray(hides ? identity : 0).filter(() => uniform() >= dropout),
  );
  const scores = stretches.map((_, index) => {
    const own = new Float64Array(classes);
    for (const row of kept[index]!)
      for (let kind = 0; kind < classes; kind += 1) own[kind]! += weights[row * classes + kind]!;
    return own;
  });
  // Forward and backward sums over all ways to cut the region.
  const forward = new Float64Array(length + 1).fill(-Infinity);
  const backward = new Float64Array(length + 1).fill(-Infinity);
  forward[0] = 0;
  backward[length] = 0;
  const byEnd: number[][] = Array.from({ length: length + 1 }, () => []);
  const byStart: number[][] = Array.from({ length: length + 1 }, () => []);
  for (const [index, { from, to }] of stretches.entries()) {
    byEnd[to]!.push(index);
    byStart[from]!.push(index);
  }
  for (let end = 1; end <= length; end += 1) {
    const terms = [forward[end - 1]!];
    for (const index of byEnd[end]!)
      for (const score of scores[index]!) terms.push(forward[stretches[index]!.from]! + score);
    forward[end] = logSum(terms);
  }
  for (let start = length - 1; start >= 0; start -= 1) {
    const terms = [backward[start + 1]!];
    for (const index of byStart[start]!)
      for (const score of scores[index]!) terms.push(backward[stretches[index]!.to]! + score);
    backward[start] = logSum(terms);
  }
  const total = forward[length]!;
  for (const [index, { from, to, gold }] of stretches.entries()) {
    for (let kind = 0; kind < classes; kind += 1) {
      const expected = Math.exp(forward[from]! + scores[index]![kind]! + backward[to]! - total);
      const push = weight * ((kind === gold ? 1 : 0) - expected);
      if (Math.abs(push) < 1e-4) continue;
      for (const row of kept[index]!) {
        const cell = row * classes + kind;
        const slope = push - decay * weights[cell]!;
        squares[cell]! += slope * slope;
        weights[cell]! += (rate * slope) / Math.sqrt(squares[cell]!);
      }
    }
  }
}

function logSum(terms: readonly number[]): number {
  const most = Math.max(...terms);
  return most + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - most), 0));
}
