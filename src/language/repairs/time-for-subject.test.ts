import { describe, expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

describe('a time that is no subject', () => {
  test.each([
    [
      'The following week , the general , the mayor and two aides visited the camp .',
      'general',
      'visited>nsubj',
    ],
    [
      'This month rebels loyal to the former governor kidnapped three engineers .',
      'month',
      'kidnapped>obl:unmarked',
    ],
    [
      'This month rebels loyal to the former governor kidnapped three engineers .',
      'rebels',
      'kidnapped>nsubj',
    ],
  ])('%s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));

  test.each([
    ['The week was quiet .', 'week', 'quiet>nsubj'],
    ['The year ended badly for the rebels .', 'year', 'ended>nsubj'],
  ])('and is left alone in: %s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));
});
