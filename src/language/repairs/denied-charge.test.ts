import { expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

test.each([
  [
    'Iran supplies the front with missiles , Washington says , a charge Tehran rejects .',
    'rejects',
    'charge>acl:relcl',
  ],
  [
    'Iran supplies the front with missiles , Washington says , a charge Tehran rejects .',
    'Tehran',
    'rejects>nsubj',
  ],
  ['Residents accused the army , a claim the ministry denies .', 'denies', 'claim>acl:relcl'],
])('%s: %s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));
