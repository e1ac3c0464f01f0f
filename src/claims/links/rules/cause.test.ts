import { describe, expect, test } from 'vitest';
import { linkLines } from '../../../../test/claims/sample-claims.ts';

describe('one happening led to another', () => {
  test.each([
    [
      'Gunmen attacked the town of Gao on Monday, forcing 3,000 people to flee.',
      'force to flee caused_by attack',
    ],
    ['Protesters rallied in Gao over the killing of two students by police.', 'rally caused_by killing'],
    [
      'Two hundred families fled Gao on Monday because rebels attacked their village.',
      'flee caused_by attack',
    ],
  ])('%s', (text, line) => expect(linkLines(text)).toEqual([line]));
});

describe('causes that are no happenings, and none', () => {
  test.each([
    'Police fired tear gas in Gao on Monday and rebels killed two officers in Ansongo.',
    'Rebels attacked Gao on Monday because of the rain.',
    'Protesters rallied in Gao over the price of bread.',
  ])('%s', text => expect(linkLines(text)).toEqual([]));
});
