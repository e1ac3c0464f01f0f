import { expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

test.each([
  [
    'It followed strikes that the health ministry said had killed at least 53 people .',
    'ministry',
    'said>nsubj',
  ],
  [
    'It followed strikes that the health ministry said had killed at least 53 people .',
    'that',
    'killed>nsubj',
  ],
  ['The raid that witnesses described lasted an hour .', 'witnesses', 'described>nsubj'],
])('%s (%s)', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));
