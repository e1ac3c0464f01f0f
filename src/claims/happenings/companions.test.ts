import { expect, test } from 'vitest';
import { claimsIn } from '../../../test/claims/sample-claims.ts';

const sides = (text: string) =>
  claimsIn(text).happenings.map(({ initiators, targets }) => [
    initiators.map(each => each.text),
    targets.map(each => each.text),
  ]);

test.each([
  [
    'The army, together with Russian mercenaries, killed ten herders near Gao on Friday.',
    [['army', 'Russian mercenaries'], ['ten herders']],
  ],
  ['Jets struck the camp on Friday, killing 46 people, mostly women and children.', [[], ['46 people']]],
])('%s', (text, expected) => expect(sides(text)).toEqual([expected]));

test('a second deed that was taken for a noun', () =>
  expect(
    sides('Militants looted the market and shot two men who had refused to hand over their phones.').at(-1),
  ).toEqual([['Militants'], ['two men']]));
