import { describe, expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

describe('who did what is told', () => {
  test.each([
    [
      'Human Rights Watch says soldiers executed at least 20 civilians in October .',
      'soldiers',
      'executed>nsubj',
    ],
    [
      'Human Rights Watch says soldiers executed at least 20 civilians in October .',
      'civilians',
      'executed>obj',
    ],
    ['Two men gave a higher toll , saying at least 40 soldiers died .', 'soldiers', 'died>nsubj'],
  ])('%s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));

  test.each([
    ['The minister announced measures intended to calm the market .', 'measures', 'announced>obj'],
    ['The army told villagers to leave .', 'villagers', 'told>iobj'],
  ])('and what is told stays: %s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));
});
