import { describe, expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

describe('what happens between two sides', () => {
  test.each([
    ['Clashes between the army and the Rapid Forces killed 20 civilians .', 'Clashes', 'killed>nsubj'],
    ['Clashes between the army and the Rapid Forces killed 20 civilians .', 'Forces', 'army>conj'],
    [
      'Clashes between the army and the Rapid Forces killed 20 civilians in Nyala , the mission said .',
      'Clashes',
      'killed>nsubj',
    ],
  ])('%s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));

  test.each([
    [
      'The army lost the road between the two towns , and the rebels took the bridge .',
      'rebels',
      'took>nsubj',
    ],
  ])('and is left alone in: %s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));
});
