import { expect, test } from 'vitest';
import { claimsIn } from '../../../test/claims/sample-claims.ts';

const last = (text: string) => claimsIn(text).happenings.at(-1);

test('whose losses are put at a number', () => {
  const told = last(
    'The army clashed with the Sand Front near Gao on Friday. The front put the army’s losses at six dead.',
  );
  expect(told?.targets.map(({ text }) => text)).toEqual(['army']);
  expect(told?.takesUp).toBeDefined();
});

test('whom a threatened attack is against', () =>
  expect(last('The colonel threatened on Friday to launch attacks against Chad.')?.targets[0]?.text).toBe(
    'Chad',
  ));

test('a question has no toll', () =>
  expect(
    claimsIn(
      'Nine men were killed in a raid on Gao on Friday. It is not clear how many people were killed near Ansongo.',
    )
      .happenings.map(({ tolls }) => tolls.deaths?.quantity.low)
      .filter(low => low !== undefined),
  ).toEqual([9]));
