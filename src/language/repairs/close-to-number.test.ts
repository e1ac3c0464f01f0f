import { expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

test.each([
  ['Police arrested close to 40 demonstrators on Monday .', 'demonstrators', 'arrested>obj'],
  ['Close to 40 demonstrators were arrested on Monday .', 'demonstrators', 'arrested>nsubj:pass'],
])('%s: %s', (text, word, arc) => expect(arcOf(text, word)).toContain(arc));

test('a place that is near is no number', () => {
  expect(arcOf('Police arrested them close to the station .', 'station')).not.toContain('arrested>obj');
});
