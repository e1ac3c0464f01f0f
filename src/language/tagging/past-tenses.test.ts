import { describe, expect, test } from 'vitest';
import { tagOf } from '../../../test/language/read-words.ts';

describe('a past or participle tagged as something else', () => {
  test.each([
    ['The council forbade traders to cross the bridge .', 'forbade', 'VBD'],
    ['Militias retook the depot and the mill .', 'retook', 'VBD'],
    ['Her brother says he had been shot .', 'shot', 'VBN'],
    ['Barns were burnt and looted .', 'burnt', 'VBN'],
    ['Farmers protested in the capital on Sunday .', 'protested', 'VBD'],
    ['Armed bands attempted to storm the post .', 'attempted', 'VBD'],
  ])('%s', (text, word, tag) => expect(tagOf(text, word)).toBe(tag));

  test.each([
    ['Nine soldiers killed in the ambush .', 'killed', 'VBN'],
    ['They fired a shot .', 'shot', 'NN'],
    ['The villages burned by the rebels were empty .', 'burned', 'VBN'],
    ['The rebels are in the hills .', 'are', 'VBP'],
  ])('and is left alone in: %s', (text, word, tag) => expect(tagOf(text, word)).toBe(tag));
});
