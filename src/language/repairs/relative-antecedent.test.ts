import { describe, expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

describe('what did the harm', () => {
  test.each([
    [
      'A suicide bombing in the parking lot of the hotel which killed 15 people was blamed on the group .',
      'killed',
      'bombing>acl:relcl',
    ],
  ])('%s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));

  test.each([
    ['Relatives of the gunman who killed 15 people left the town .', 'killed', 'gunman>acl:relcl'],
    ['The report on the bomb which killed 15 people was late .', 'killed', 'bomb>acl:relcl'],
  ])('and is left alone in: %s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));
});
