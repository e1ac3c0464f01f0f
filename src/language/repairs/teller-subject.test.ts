import { expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

test.each([
  [
    "In a speech to mark the republic 's anniversary Tiani warned that any country that sheltered rebels would pay .",
    'Tiani',
    'warned>nsubj',
  ],
  [
    'At a news conference in Goma Sultani Makenga accused the army of killing ten civilians .',
    'Sultani',
    'accused>nsubj',
  ],
  [
    'At a news conference in Goma Sultani Makenga accused the army of killing ten civilians .',
    'Goma',
    'conference>nmod',
  ],
])('%s (%s)', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));
