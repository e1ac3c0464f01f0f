import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestAssignment } from '../../scorecard/coreference/best-assignment.ts';
import { scoreCoreference } from '../../scorecard/coreference/score-coreference.ts';
import { probabilityOf } from '../../src/model/boosted-trees.ts';
import { averageLink } from '../../src/resolution/coreference/average-link.ts';
import { familyOf } from '../../src/resolution/coreference/word-families.ts';
import { trainTrees } from '../../train/same-event/train-trees.ts';

test('an example worked out by hand', () => {
  const gold = [
    [1, 2, 3],
    [4, 5, 6, 7],
  ]; // prettier-ignore
  const predicted = [
    [1, 2],
    [3, 4],
    [5, 6, 7],
  ]; // prettier-ignore
  const { muc, b3, ceafe } = scoreCoreference(gold, predicted);
  // MUC 3/5 and 3/4; B3 recall (4/3 + 1/3 + 1/4 + 9/4)/7, precision (2 + 1 + 3)/7; CEAFe .8 + 6/7 over 2 and 3.
  expect(muc).toBeCloseTo(2 / 3, 9);
  expect(b3).toBeCloseTo((2 * (25 / 42) * (6 / 7)) / (25 / 42 + 6 / 7), 9);
  expect(ceafe).toBeCloseTo((2 * (4 / 5 + 6 / 7)) / 5, 9);
});

test('the gold against itself is 1, another set of mentions is refused', () => {
  expect(scoreCoreference([[1, 2], [3]], [[3], [2, 1]]).conll).toBe(1);
  expect(() => scoreCoreference([[1, 2]], [[1]])).toThrow(RangeError);
});

test('the best assignment is no worse than any permutation', () => {
  const matrix = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.nat(9), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  const byHand = (rows: readonly number[][]): number => {
    const [first, ...rest] = rows;
    if (!first) return 0;
    const taken = first.map(
      (value, column) => value + byHand(rest.map(row => row.map((cell, at) => (at === column ? -99 : cell)))),
    );
    return Math.max(byHand(rest), ...taken);
  };
  fc.assert(
    fc.property(matrix, rows => {
      expect(bestAssignment(rows)).toBe(byHand(rows));
    }),
  );
});

test('the most alike join first, and only while the average holds', () => {
  const pairs = [
    { left: 0, right: 1, value: 0.9 },
    { left: 1, right: 2, value: 0.8 },
    { left: 0, right: 2, value: 0.1 },
  ];
  expect(averageLink(4, pairs, 0.5)).toEqual([[0, 1], [2], [3]]);
  expect(averageLink(4, pairs, 0.4)).toEqual([[0, 1, 2], [3]]);
});

test('trees learn what no single split can', () => {
  const rows = new Float32Array(400);
  const labels = new Uint8Array(200);
  for (let row = 0; row < 200; row += 1) {
    const [one, other] = [row & 1, (row >> 1) & 1];
    // A little off balance: on an even exclusive-or no first split gains anything.
    rows.set([one, other + (row % 7) / 10], row * 2);
    labels[row] = one ^ other;
  }
  const model = trainTrees(['one', 'other'], rows, labels, {
    trees: 40,
    depth: 3,
    rate: 0.3,
    leafWeight: 0,
    ridge: 1,
    bins: 16,
  });
  for (let row = 0; row < 200; row += 1)
    expect(probabilityOf(model, rows, row * 2) > 0.5).toBe(labels[row] === 1);
});

test.each([
  ['killing', 'killed'],
  ['death', 'die'],
  ['explosion', 'explode'],
  ['attacker', 'attack'],
  ['announcement', 'announced'],
])('%s and %s are of one family', (left, right) => expect(familyOf(left)).toBe(familyOf(right)));
test('unlike words are not', () => expect(familyOf('attack')).not.toBe(familyOf('arrest')));
