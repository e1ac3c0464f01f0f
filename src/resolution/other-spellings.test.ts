import { expect, test } from 'vitest';
import { otherSpellings } from './other-spellings.ts';

test.each([
  ['el nuhud', 'an nuhud'],
  ['an nuhud', 'al nuhud'],
  ['ad damazin', 'damazin'],
  ['um rawaba', 'umm rawaba'],
  ['kfar kila', 'kafr kila'],
  ['deir el balah', 'dayr al balah'],
])('%s is also written %s', (key, other) => expect(otherSpellings(key)).toContain(other));

test.each(['goma', 'port sudan', 'la paz', 'san jose'])('%s is not from Arabic', key =>
  expect(otherSpellings(key)).toEqual([]),
);
