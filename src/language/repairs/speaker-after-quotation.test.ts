import { describe, expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

describe('who says it', () => {
  test.each([
    ['" We will not leave the valley , " the narrator fears .', 'narrator', 'fears>nsubj'],
    [
      '" The enemy lost forty men , " the commander hints , adding that the town fell .',
      'commander',
      'hints>nsubj',
    ],
    ['" We will not leave the valley , " the narrator fears .', 'the', 'valley>det'],
  ])('%s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));

  test.each([['" We will not leave the valley , " said the narrator .', 'narrator', 'said>nsubj']])(
    'and is left alone in: %s',
    (text, word, arc) => expect(arcOf(text, word)).toBe(arc),
  );
});
