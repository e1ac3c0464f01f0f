import { expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

const led =
  'It named groups such as the River Council ( RC ) led by Ana Rivas and the Hill Front ( HF ) led by Musa Diallo .';

test('the second noun is joined to the first, with its own participle', () => {
  expect(arcOf(led, 'Front')).toBe('Council>conj');
  expect(arcOf(led, 'Council')).not.toContain('conj');
});

test('who are joined without a second participle stay joined', () => {
  expect(arcOf('The council led by Ana Rivas and the Hill Front met on Friday .', 'Front')).not.toContain(
    'council>conj',
  );
});
