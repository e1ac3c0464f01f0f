import { expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

test.each([
  ['M23 rebels killed two people in Masisi .', 'M23', 'rebels>compound'],
  ['M23 fighters shot dead two farmers .', 'M23', 'fighters>compound'],
])('%s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));
