import { describe, expect, test } from 'vitest';
import { arcOf } from '../../test/language/read-words.ts';

describe('a date before a colon', () => {
  test.each([
    ['9 June : Fighters of the Front , backed by two clans , entered Haro .', 'Fighters', 'entered>nsubj'],
    ['9 June : Fighters of the Front , backed by two clans , entered Haro .', 'June', 'entered>obl:unmarked'],
    ['Tuesday , 9 June 2020 : a mine went off in Haro .', 'mine', 'went>nsubj'],
  ])('%s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));

  test('other labels stay in the tree', () =>
    expect(arcOf('One thing is clear : the Front left Haro .', 'left')).toBe('clear>parataxis'));
});
