import { describe, expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

describe('a deed that somebody answers for', () => {
  test.each([
    [
      'The Front claimed responsibility for the missile attack on a tanker in the Red Sea on Tuesday .',
      'tanker',
      'attack>nmod',
    ],
  ])('%s: %s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));

  test('what carries the words stays with the verb', () => {
    expect(arcOf('The Front claimed responsibility for the attack in a statement .', 'statement')).toBe(
      'claimed>obl',
    );
  });
});
