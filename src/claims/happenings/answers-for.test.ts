import { expect, test } from 'vitest';
import { claimsIn } from '../../../test/claims/sample-claims.ts';

const before = 'A bomb killed five people in Gao on Monday.';
const held = (text: string) =>
  claimsIn(text).happenings.map(
    ({ initiators, voice, stance, takesUp }) =>
      `${initiators.map(each => each.text).join(' + ')} | ${voice.map(each => each.text).join(' > ')} | ${stance}${takesUp ? ' | told before' : ''}`,
  );

test.each([
  [
    `${before} The governor said the rebels were responsible for the attack.`,
    'rebels | governor | asserted | told before',
  ],
  [
    `${before} The army said in a statement that the rebels were behind it.`,
    'rebels | army | claimed | told before',
  ],
  [
    `${before} The government blamed the rebels, but the rebels said it was the work of the army.`,
    'army | rebels | claimed | told before',
  ],
  ['The army said the rebels were behind the attack on the market.', 'rebels | army | claimed'],
])('%s', (text, line) => expect(held(text).at(-1)).toBe(line));

test('whoever has not claimed a deed is not held to have done it', () =>
  expect(
    held('Neither the army nor the rebels have claimed the attack on the mayor in Gao on Friday.'),
  ).toEqual([' |  | asserted']));

test.each([
  `${before} The governor said the rebels were not behind it.`,
  `${before} The ministry is responsible for the roads.`,
  `${before} It is not known who was behind it.`,
])('nobody is held to have done it: %s', text => expect(held(text)).toHaveLength(1));
