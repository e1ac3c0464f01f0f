import { describe, expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

describe('a number of people as object', () => {
  test.each([
    ['Gunmen killed at least 12 soldiers .', 'soldiers', 'killed>obj'],
    ['The blast injured more than 40 shoppers .', 'shoppers', 'injured>obj'],
    ['The attack wounded at least 12 .', '12', 'wounded>obj'],
    ['Gunmen killed more than 40 in the town .', '40', 'killed>obj'],
  ])('%s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));

  test.each([
    ['The siege lasted more than 40 days .', 'days', 'lasted>obl:unmarked'],
    ['The price fell up to 40 .', '40', 'fell>obl'],
    ['Twelve soldiers were killed by at least 40 gunmen .', 'gunmen', 'killed>obl:agent'],
  ])('and is left alone in: %s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));
});
