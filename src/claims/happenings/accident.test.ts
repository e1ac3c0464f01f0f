import { describe, expect, test } from 'vitest';
import { happeningLines } from '../../../test/claims/sample-claims.ts';

describe('what nobody brought about', () => {
  test.each([
    'Eleven people were injured in a bus crash near Gao.',
    'Twelve people were killed when a bus fell into a ravine near Gao.',
    'An earthquake killed 300 people in Gao on Friday.',
    'Forty people died of cholera in Gao.',
    'An old man died of diabetes in Gao on Friday.',
    'Two soldiers were killed by accident in Gao on Friday.',
  ])('leaves: %s', text => expect(happeningLines(text)).toEqual([]));

  test.each([
    'Rebels shot down a helicopter near Gao, killing four people.',
    'Four people were killed by gunmen after the floods in Gao.',
    'Four people were killed when a shell hit a house in Gao.',
  ])('%s', text => expect(happeningLines(text).join()).toMatch(/^ASSAULT/));
});
