import { expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

const text =
  "On 6 August at 4 a.m. , combined forces of the TNLA and the Mandalay PDF attacked the junta 's Light Infantry Battalion 504 headquarters near Kyaukme .";

test.each([
  [text, 'forces', 'attacked>nsubj'],
  [text, 'PDF', 'TNLA>conj'],
])('%s: %s', (sentence, word, arc) => expect(arcOf(sentence, word)).toContain(arc));

test('what is acted upon stays behind its verb', () => {
  expect(arcOf('The front and the militia attacked the post .', 'post')).toContain('attacked>obj');
});
