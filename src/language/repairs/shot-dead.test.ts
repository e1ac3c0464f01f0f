import { expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

test.each([
  ['The men shot dead by the soldiers were shepherds , he said by telephone .', 'soldiers', 'shot>'],
  ['Soldiers shot dead nine rioters .', 'dead', 'shot>xcomp'],
  ['The gunmen took four aid workers hostage on Monday .', 'workers', 'took>obj'],
])('%s: %s', (text, word, arc) => expect(arcOf(text, word)).toContain(arc));

test('a hostage who is nobody else stays one', () => {
  expect(arcOf('The gunmen took a hostage on Monday .', 'hostage')).toContain('took>obj');
});
