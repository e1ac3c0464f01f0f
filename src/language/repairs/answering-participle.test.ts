import { expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

test.each([
  ['The M23 denied involvement , attributing the attack to the FDLR .', 'attributing', 'denied>advcl'],
  ['The army met villagers carrying water .', 'carrying', 'villagers>acl'],
])('%s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));
