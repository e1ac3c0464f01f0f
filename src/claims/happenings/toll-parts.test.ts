/** Sentences whose toll has parts, and those whose second number is no part. */
import { describe, expect, test } from 'vitest';
import { claimsIn } from '../../../test/claims/sample-claims.ts';

const told = (text: string) =>
  claimsIn(text).happenings.map(({ tolls, parts = [] }) => [
    tolls.deaths?.quantity.low,
    parts.map(({ field, text: words }) => `${field}: ${words}`),
  ]);

describe('part of a toll', () => {
  test.each([
    [
      'At least 30 people, including 11 children, were killed in Gao on Friday.',
      [30, ['deaths: 11 children']],
    ],
    [
      'Gunmen killed nine people, five of them soldiers, in Gao on Friday.',
      [9, ['deaths: five of them soldiers']],
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));
});

describe('no part', () => {
  test.each([
    ['Rebels killed 40 soldiers and 12 civilians in Gao on Friday.', [52, []]],
    ['Gunmen killed 12 people and wounded 30 in Gao on Friday.', [12, []]],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));
});
