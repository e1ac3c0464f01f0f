import { describe, expect, test } from 'vitest';
import { linkLines } from '../../../../test/claims/sample-claims.ts';

describe('one happening within another', () => {
  test.each([
    [
      'Soldiers arrested ten villagers during an attack on the rebel base at Gao on Monday.',
      'arrest part_of attack',
    ],
    ['Police arrested ten students during a protest by teachers in Gao on Monday.', 'arrest part_of protest'],
    [
      'As part of the deal signed in Juba on Monday, the rebels released 20 prisoners.',
      'release prisoner part_of sign deal',
    ],
  ])('%s', (text, line) => expect(linkLines(text)).toEqual([line]));
});

describe('a time is no whole', () => {
  test.each([
    'Soldiers arrested ten villagers during the night in Gao.',
    'Rebels abducted a nurse during the rainy season in Gao.',
  ])('%s', text => expect(linkLines(text)).toEqual([]));
});
