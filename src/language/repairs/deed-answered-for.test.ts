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

  test('a charge hangs on the verb, members on their body', () => {
    expect(arcOf('The government accused the Front of the killings .', 'killings')).toBe('accused>obl');
    expect(arcOf('The government accused members of the army .', 'army')).toBe('members>nmod');
  });
});
