import { expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

const text = 'The ministry said in a bulletin read on public television that 12 soldiers had been killed .';
test.each([
  ['bulletin', 'said>obl'],
  ['killed', 'said>ccomp'],
])('what is read out carries what is said: %s', (word, arc) => expect(arcOf(text, word)).toBe(arc));

test('a clause below the participle is what was said', () =>
  expect(
    arcOf('The ministry said in a bulletin read on television that gunmen had killed ten nurses .', 'killed'),
  ).toBe('said>ccomp'));
