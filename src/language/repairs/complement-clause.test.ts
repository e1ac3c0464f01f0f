import { describe, expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

describe('a clause that was told', () => {
  test.each([
    ['The spokesman has stated in the past that the group rejects talks .', 'rejects', 'stated>ccomp'],
    ['The minister told reporters in the capital on Monday that the rebels had fled .', 'fled', 'told>ccomp'],
    ['The commander told the agency by phone that " the enemy lost forty men " .', 'lost', 'told>ccomp'],
    ['The army said in a statement posted on its page that four soldiers died .', 'died', 'said>ccomp'],
    [
      'The group said in an audio message broadcast by a radio station that it had killed four men .',
      'killed',
      'said>ccomp',
    ],
  ])('%s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));

  test.each([
    ['The army denied the claim that it had shelled the market .', 'shelled', 'claim>acl'],
    [
      'The minister met the families that the flood had driven from the valley .',
      'driven',
      'families>acl:relcl',
    ],
  ])('and is left alone in: %s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));
});
