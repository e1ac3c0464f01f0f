import { expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

test.each([
  [
    'The army confirmed that four of its men were killed in Gao on Friday and blamed the Front .',
    'blamed',
    'confirmed>conj',
  ],
  [
    'It admitted to having ambushed a police patrol last week , in which two officers died , and vowed to punish the soldiers .',
    'vowed',
    'admitted>conj',
  ],
  ['The minister said that the mayor met the rebels and accused them of theft .', 'accused', 'met>conj'],
])('%s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));
