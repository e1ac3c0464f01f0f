import { describe, expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

describe('who tells, behind what is told', () => {
  test.each([
    [
      'A senior commander of the Front was killed in an air strike , the coalition announced on Sunday .',
      'announced',
      'killed>parataxis',
    ],
  ])('%s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));

  test.each([
    ['It was a charge the ministry denied .', 'denied', 'charge>acl:relcl'],
    ['The report , which the army denied , was published on Sunday .', 'denied', 'report>acl:relcl'],
  ])('and is left alone in: %s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));
});
