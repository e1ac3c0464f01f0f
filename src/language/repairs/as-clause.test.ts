import { describe, expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

describe('a clause behind “as”', () => {
  test.each([
    ['A bomb exploded as a convoy passed , killing three soldiers .', 'convoy', 'passed>nsubj'],
    ['A bomb exploded as a convoy passed , killing three soldiers .', 'passed', 'exploded>advcl'],
    ['A bomb exploded as a convoy passed , killing three soldiers .', 'killing', 'exploded>advcl'],
    [
      'The roadside bomb went off as a bus carrying teachers passed , killing eight and injuring 15 .',
      'killing',
      'went>advcl',
    ],
  ])('%s: %s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));

  test.each([
    ['He served as a guide for the army .', 'guide', 'served>obl'],
    ['The army described him as a man known for raids .', 'man', 'described>obl'],
  ])('and is left alone in: %s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));
});
