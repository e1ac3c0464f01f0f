/** Parts of the training of incidents: nothing is judged by what learnt from it, and what is shipped is what weighs most. */
import { describe, expect, test } from 'vitest';
import { logits } from '../../src/claims/incidents/linear-model.ts';
import { describedVictims } from '../../train/incidents/described-victims.ts';
import { bestOf, crossFitted } from '../../train/incidents/folds.ts';
import { learnLinear } from '../../train/incidents/learn-linear.ts';
import { pruneLinear, pruneStatistics } from '../../train/incidents/prune.ts';

describe('folds', () => {
  const items = Array.from({ length: 23 }, (_, at) => at);

  test('each item is judged by a model of others', () => {
    const seen = crossFitted(
      items,
      some => new Set(some),
      (model, item) => model.has(item),
    );
    expect(seen).toEqual(items.map(() => false));
  });

  test('every model learns from most items', () => {
    const sizes = crossFitted(
      items,
      some => some.length,
      size => size,
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18);
  });

  test('the best value, the first of several', () => {
    expect(bestOf([1, 2, 3, 4], value => -Math.abs(value - 2.5))).toBe(2);
  });
});

describe('logistic regression', () => {
  const settings = { epochs: 40, rate: 0.1, least: 2, seed: 1 };
  // Feature 5 means the first output, 9 the second; 1 is always there, 7 only once.
  const examples = Array.from({ length: 40 }, (_, at) => ({
    places: Int32Array.of(1, at % 2 ? 5 : 9, ...(at === 3 ? [7] : [])),
    labels: at % 2 ? 1 : 2,
  }));
  const model = learnLinear(examples, ['first', 'second'], settings);

  test('learns what features mean', () => {
    const [first = 0, second = 0] = logits(model, Int32Array.of(1, 5));
    expect(first).toBeGreaterThan(1);
    expect(second).toBeLessThan(-1);
  });

  test('a feature seen once has no weight', () => {
    expect([...model.rows.keys()]).toEqual([1, 5, 9]);
  });

  test('the same seed gives the same weights', () => {
    expect(learnLinear(examples, ['first', 'second'], settings)).toEqual(model);
  });

  test('pruning keeps the largest weights, in order', () => {
    const pruned = pruneLinear(model, 2);
    expect([...pruned.rows]).toEqual([
      [5, 0],
      [9, 1],
    ]);
    expect([...logits(pruned, Int32Array.of(5))]).toEqual([...logits(model, Int32Array.of(5))]);
  });
});

test('keys that were hardly seen are not shipped', () => {
  const counts = new Map([
    [1, Float32Array.of(2, 1)],
    [2, Float32Array.of(3, 0)],
  ]);
  expect([...pruneStatistics({ counts, shares: [] }, 3).counts.keys()]).toEqual([2]);
});

test('described victims of the full keys', () => {
  const keys = [
    [
      ['message_id', 'one'],
      ['hum_tgt_description', { strings: ['THREE PEASANTS', null], type: 'simple_strings' }],
      ['perp_individual_id', { strings: ['REBELS'], type: 'simple_strings' }],
    ],
    [
      ['message_id', 'one'],
      ['hum_tgt_description', { strings_lhs: ['MAYOR'], strings_rhs: ['ANA RIVAS'], type: 'colon_clause' }],
    ],
    [
      ['message_id', 'two'],
      ['message_template', '*'],
    ],
  ];
  const text = keys.map(key => `%%%\n${JSON.stringify(key)}\n`).join('');
  expect(describedVictims(text)).toEqual(
    new Map([
      ['one', new Set(['three peasants', 'mayor'])],
      ['two', new Set()],
    ]),
  );
});
