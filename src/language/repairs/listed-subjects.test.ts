import { describe, expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

describe('subjects in a row', () => {
  test.each([
    [
      'The UN mission , the African Union and the embassy condemned the attack and called for calm .',
      'Union',
      'mission>conj',
    ],
    [
      'The UN mission , the African Union and the embassy condemned the attack and called for calm .',
      'embassy',
      'mission>conj',
    ],
  ])('%s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));

  test.each([['The Front , an ally of the army and the police , left the town .', 'ally', 'Front>appos']])(
    'and is left alone in: %s',
    (text, word, arc) => expect(arcOf(text, word)).toBe(arc),
  );
});
