import { describe, expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

describe('verbs in a row', () => {
  test.each([
    ['Rebels surrounded , attacked and destroyed the army base in Lashio .', 'destroyed', 'surrounded>conj'],
    [
      'The militants stormed the base , killed five soldiers and burned two vehicles .',
      'burned',
      'stormed>conj',
    ],
  ])('%s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));

  test.each([['The army fled , and the rebels came and burned the post .', 'burned', 'came>conj']])(
    'and is left alone in: %s',
    (text, word, arc) => expect(arcOf(text, word)).toBe(arc),
  );
});
