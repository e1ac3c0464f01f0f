import { expect, test } from 'vitest';
import { happeningLines } from '../../../test/claims/sample-claims.ts';

test.each([
  [
    'Police jailed two men for the murder of the Diallo family.',
    'ASSAULT | ? | Diallo family |  |  |  | asserted',
  ],
  [
    'A court in Gao convicted three officers for the killing of the schoolteacher Awa Diallo.',
    'ASSAULT | ? | schoolteacher Awa Diallo |  |  | deaths 1 | asserted',
  ],
  [
    'The rebels shelled the camp in retaliation for the murder of a chief.',
    'ASSAULT | ? | chief |  |  | deaths 1 | asserted',
  ],
])('a deed that something followed: %s', (text, expected) =>
  expect(happeningLines(text)).toContain(expected),
);

test.each(['The band is known for murder.', 'Courts try officers for attacks on civilians.'])(
  'talk of deeds in general: %s',
  text => expect(happeningLines(text).filter(line => line.startsWith('ASSAULT'))).toEqual([]),
);
