import { describe, expect, test } from 'vitest';
import { tagOf } from '../../../test/language/read-words.ts';

describe('a plural noun that is no verb', () => {
  test.each([
    ['Fighters of the Front entered Haro after clashes with the army .', 'clashes', 'NNS'],
    ['In Gao , clashes between herders and farmers were reported .', 'clashes', 'NNS'],
    ['Banana growers blocked the road .', 'growers', 'NNS'],
    [
      'It was a strike on a market in Kabkabiya that witnesses attributed to an army jet .',
      'witnesses',
      'NNS',
    ],
  ])('%s', (text, word, tag) => expect(tagOf(text, word)).toBe(tag));

  test.each([
    ['The man who leads asked for talks .', 'leads', 'VBZ'],
    ['The army controls the town .', 'controls', 'VBZ'],
    ['He witnesses the arrival of a convoy .', 'witnesses', 'VBZ'],
  ])('but a verb in: %s', (text, word, tag) => expect(tagOf(text, word)).toBe(tag));
});
