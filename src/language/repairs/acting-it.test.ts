import { expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

test.each([
  [
    'It admitted to having ambushed a police patrol last week , in which two officers died .',
    'It',
    'admitted>nsubj',
  ],
  ['It appears that the rebels have left .', 'It', 'appears>expl'],
])('%s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));
