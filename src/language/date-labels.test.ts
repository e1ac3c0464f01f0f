import { describe, expect, test } from 'vitest';
import { arcOf } from '../../test/language/read-words.ts';

describe('a date before a colon', () => {
  test.each([
    ['9 June : Fighters of the Front , backed by two clans , entered Haro .', 'Fighters', 'entered>nsubj'],
    ['9 June : Fighters of the Front , backed by two clans , entered Haro .', 'June', 'entered>obl:unmarked'],
    ['Tuesday , 9 June 2020 : a mine went off in Haro .', 'mine', 'went>nsubj'],
  ])('%s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));

  test.each([
    [
      '11.42 The head of the district , Oleh Marchenko , has written that two men died .',
      'head',
      'written>nsubj',
    ],
    ['14:05 GMT - The army shelled Haro .', 'army', 'shelled>nsubj'],
  ])('or a time of day: %s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));

  test('other labels stay in the tree', () =>
    expect(arcOf('One thing is clear : the Front left Haro .', 'left')).toBe('clear>parataxis'));
});
