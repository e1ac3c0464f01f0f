import { describe, expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

describe('the doer of a passive behind a place', () => {
  test.each([
    ['A reporter was shot dead outside his house in Gao by unidentified men .', 'men', 'shot>obl:agent'],
    [
      'A prominent trader was shot dead outside his house in Labe by unidentified men .',
      'men',
      'shot>obl:agent',
    ],
  ])('%s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));

  test.each([
    ['Ten people were killed in an attack by gunmen .', 'gunmen', 'attack>nmod'],
    ['He was quoted in a report by police .', 'police', 'report>nmod'],
  ])('and is left alone in: %s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));
});
