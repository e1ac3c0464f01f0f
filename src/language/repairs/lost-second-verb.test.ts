import { expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

const text = 'The assailants also took about 30 people hostage and burned houses and motorcycles .';

test.each([
  [text, 'burned', 'took>conj'],
  [text, 'houses', 'burned>obj'],
])('%s: %s', (sentence, word, arc) => expect(arcOf(sentence, word)).toContain(arc));

test('what is joined stays joined', () => {
  expect(arcOf('The rebels took rifles and armed vehicles .', 'vehicles')).toContain('conj');
});
