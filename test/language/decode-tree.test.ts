/** Decoding: always one tree with one root, the best there is; one subject a head. */
import { expect, test } from 'vitest';
import { chooseRelations, decodeTree } from '../../src/language/parsing/decode-tree.ts';
import { makeRandom } from '../../train/prng.ts';

function randomScores(size: number, seed: number): Float64Array[] {
  const random = makeRandom(seed);
  return Array.from({ length: size }, (_, word) =>
    Float64Array.from({ length: size + 1 }, (_, column) =>
      column === word + 1 ? -Infinity : -5 * random.uniform(),
    ),
  );
}

function isTree(heads: readonly number[]): boolean {
  return (
    heads.filter(head => head < 0).length === 1 &&
    heads.every((_, word) => {
      let node = word;
      for (let step = 0; step < heads.length && node >= 0; step++) node = heads[node]!;
      return node < 0;
    })
  );
}

function total(heads: readonly number[], scores: readonly Float64Array[]): number {
  return heads.reduce((sum, head, word) => sum + scores[word]![head + 1]!, 0);
}

function bestByTrial(scores: readonly Float64Array[]): number {
  const size = scores.length;
  let best = -Infinity;
  for (let code = 0; code < (size + 1) ** size; code++) {
    const heads = scores.map((_, word) => (Math.floor(code / (size + 1) ** word) % (size + 1)) - 1);
    if (isTree(heads)) best = Math.max(best, total(heads, scores));
  }
  return best;
}

test('one tree with one root, whatever the scores', () => {
  for (let seed = 0; seed < 200; seed++) {
    const heads = decodeTree(randomScores(1 + (seed % 12), seed));
    expect(isTree(heads), `seed ${seed}: ${heads}`).toBe(true);
  }
});

test('no tree scores higher', () => {
  for (let seed = 0; seed < 60; seed++) {
    const scores = randomScores(1 + (seed % 4), seed);
    expect(total(decodeTree(scores), scores)).toBeCloseTo(bestByTrial(scores), 9);
  }
});

test('a root far too cheap is still taken once', () => {
  const scores = randomScores(6, 1);
  for (const row of scores) row[0] = 100;
  expect(decodeTree(scores).filter(head => head < 0)).toHaveLength(1);
});

const NAMES = ['nsubj', 'obj', 'obl', 'root'];
const log = (...shares: number[]): Float64Array => Float64Array.from(shares, Math.log);

test('two subjects of one verb: the likelier stays', () => {
  const scores = [log(0.6, 0.1, 0.3, 0.001), log(0.001, 0.1, 0.1, 0.8), log(0.9, 0.05, 0.04, 0.01)];
  expect(chooseRelations([1, -1, 1], scores, NAMES).map(index => NAMES[index])).toEqual([
    'obl',
    'root',
    'nsubj',
  ]);
});

test('two verbs have a subject each', () => {
  const scores = [
    log(0.6, 0.1, 0.2, 0.1),
    log(0.1, 0.1, 0.1, 0.7),
    log(0.6, 0.2, 0.1, 0.1),
    log(0.1, 0.5, 0.3, 0.1),
  ];
  expect(chooseRelations([1, -1, 3, 1], scores, NAMES).map(index => NAMES[index])).toEqual([
    'nsubj',
    'root',
    'nsubj',
    'obj',
  ]);
});
