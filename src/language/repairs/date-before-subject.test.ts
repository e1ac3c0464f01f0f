import { describe, expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

describe('a date right before a subject', () => {
  test.each([
    ['On 11 May 2019 armed groups stormed the post at Haro .', '11', 'stormed>obl'],
    ['On 11 May 2019 armed groups stormed the post at Haro .', 'groups', 'stormed>nsubj'],
    ['11 May 2019 terrorist armed groups attempted to storm the post .', '2019', '11>nmod:unmarked'],
    ['11 May 2019 terrorist armed groups attempted to storm the post .', 'groups', 'attempted>nsubj'],
    ['In the last week of January armed men took 20 boys from schools .', 'men', 'took>nsubj'],
    ['In the last week of January armed men took 20 boys from schools .', 'January', 'week>nmod'],
    ['Last September two soldiers were killed in an attack on a base .', 'September', 'killed>obl:unmarked'],
    ['Last September two soldiers were killed in an attack on a base .', 'soldiers', 'killed>nsubj:pass'],
  ])('%s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));

  test('and is left alone where the date is the subject', () =>
    expect(arcOf('April 2019 saw the heaviest raids of the war .', 'April')).toBe('saw>nsubj'));
});
