import { expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

test('a name right behind a verb is its object', () =>
  expect(arcOf('The Houthis control Sanaa .', 'Sanaa')).toBe('control>obj'));

test('who is spoken to stays so', () => expect(arcOf('Thank you , Maria .', 'Maria')).toMatch(/>vocative$/));
