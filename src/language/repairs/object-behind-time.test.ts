import { expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

test.each([
  [
    'The mayor had announced on Saturday evening ( 3 May ) the closure of the market .',
    'closure',
    'announced>obj',
  ],
  [
    'The governor announced on Monday , 3 May , the dismissal of the police chief .',
    'dismissal',
    'announced>obj',
  ],
])('%s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));

test('another name of the day stays one', () => {
  expect(arcOf('The union marched on Monday , the first day of the strike .', 'day')).not.toContain('obj');
});
