import { describe, expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

describe('a second deed', () => {
  test.each([
    [
      'Troops from the 3rd Brigade raided a hideout , seizing rifles and ammunition .',
      'seizing',
      'raided>advcl',
    ],
    [
      'Troops from the 3rd Brigade raided a hideout , seizing rifles and ammunition .',
      'rifles',
      'seizing>obj',
    ],
  ])('%s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));

  test.each([
    ['The army shelled villages , burning houses and fields .', 'burning', 'houses>compound'],
    ['Residents described empty streets , burning houses and flooded roads .', 'houses', 'streets>conj'],
  ])('and is left alone in: %s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));
});
