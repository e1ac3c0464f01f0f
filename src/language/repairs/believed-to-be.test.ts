import { expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

const men = 'Men thought to be from the Fano militia abducted twelve farmers on Sunday .';

test.each([
  [men, 'abducted', 'root'],
  [men, 'Men', 'abducted>nsubj'],
  [men, 'thought', 'Men>acl'],
])('%s: %s', (text, word, arc) => expect(arcOf(text, word)).toContain(arc));

test('whoever believes stays the subject', () => {
  expect(arcOf('The men wanted to join the militia .', 'wanted')).toContain('root');
});
