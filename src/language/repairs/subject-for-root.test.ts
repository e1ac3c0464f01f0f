import { describe, expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

describe('a noun that was made the root', () => {
  test.each([
    [
      'Earlier this year the Front , which controls the border , released twenty prisoners .',
      'released',
      'ROOT>root',
    ],
    [
      'Earlier this year the Front , which controls the border , released twenty prisoners .',
      'Front',
      'released>nsubj',
    ],
    [
      'The Front , which the United Nations says is backed by Mali , entered the town of Gao on Saturday , local officials said .',
      'Front',
      'entered>nsubj',
    ],
    ["Chad 's missile strikes targeted rebel bases in Libya .", 'targeted', 'ROOT>root'],
    ["Chad 's missile strikes targeted rebel bases in Libya .", 'strikes', 'targeted>nsubj'],
  ])('%s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));

  test.each([
    ['The fall of the town .', 'fall', 'ROOT>root'],
    ['Fighters trained by the army .', 'Fighters', 'ROOT>root'],
    ['It was a victory for the rebels .', 'victory', 'ROOT>root'],
  ])('and is left alone in: %s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));
});
