import { expect, test } from 'vitest';
import { happeningLines } from '../../../test/claims/sample-claims.ts';

test.each([
  ['The Gao bombing was planned and directed by Rwanda.', 'ASSAULT | Rwanda | Gao |  |  |  | asserted'],
  [
    'The attack on the barracks was masterminded by Boko Haram.',
    'ASSAULT | Boko Haram | barracks |  |  |  | asserted',
  ],
])('who ordered a deed that is known did it: %s', (text, line) => {
  expect(happeningLines(text)).toContain(line);
});

test.each([
  'An attack was planned by the rebels.',
  'The raid was planned for Friday.',
  'The attack on Gao is being planned by the rebels.',
])('a plan is no deed: %s', text => {
  expect(happeningLines(text)).toEqual([]);
});
