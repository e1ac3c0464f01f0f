/** With what it was done, and words for weapons that tell something else. */
import { describe, expect, test } from 'vitest';
import { claimsIn } from '../../../test/claims/sample-claims.ts';

function meansIn(text: string): (string | undefined)[] {
  return claimsIn(text).happenings.map(({ means }) => means?.text);
}

describe('a weapon', () => {
  test.each([
    ['Rebels attacked a convoy near Gao with mortars on Friday.', ['mortars']],
    ['A car bomb exploded in Gao on Friday.', ['car bomb']],
    ['A roadside bomb went off as a convoy passed, killing three soldiers.', ['roadside bomb']],
  ])('%s', (text, expected) => expect(meansIn(text)).toEqual(expected));
});

describe('no weapon', () => {
  test.each([
    // What people drive or a depot holds, and what was hit.
    'Gunmen abducted ten truck drivers near Gao on Friday.',
    'The army struck an ammunition depot near Gao on Friday.',
    'Rebels shot down a helicopter near Gao on Friday.',
  ])('%s', text => expect(meansIn(text)).toEqual([undefined]));
});

test('a car is no state', () =>
  expect(
    claimsIn('A car bomb went off outside a hotel, killing three soldiers.').happenings.map(
      ({ initiators }) => initiators,
    ),
  ).toEqual([[]]));
