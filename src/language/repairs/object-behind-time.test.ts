import { expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

test.each([
  [
    'The office had reported over the preceding weekend ( 25-26 January ) the death of 17 people in the town .',
    'death',
    'reported>obj',
  ],
])('%s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));

test('another name of the day stays one', () => {
  expect(arcOf('The union marched on Monday , the first day of the strike .', 'day')).not.toContain('obj');
});
