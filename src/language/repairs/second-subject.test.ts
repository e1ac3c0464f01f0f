import { describe, expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

describe('the subject of a second clause', () => {
  test.each([
    [
      'A car bomb exploded outside a hotel in Gao and gunmen then stormed the building .',
      'gunmen',
      'stormed>nsubj',
    ],
    [
      'Israeli tanks fired on a crowd waiting for aid , killing at least 51 people , the health ministry said .',
      'tanks',
      'fired>nsubj',
    ],
    [
      'Artillery shelled the outskirts of Yaroun , and a force of 12 soldiers crossed the border at Meiss .',
      'force',
      'crossed>nsubj',
    ],
    [
      'Insurgents beheaded three fishermen near Gao , and a group that was led by a Tanzanian raided an army post .',
      'group',
      'raided>nsubj',
    ],
  ])('%s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));

  test.each([
    ['Rebels killed three soldiers , a nurse , and a driver wanted for years .', 'driver', 'soldiers>conj'],
    ['The raid killed men and women .', 'women', 'men>conj'],
    ['Rebels and soldiers fought near Gao .', 'soldiers', 'Rebels>conj'],
  ])('and is left alone in: %s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));
});
