/** Sentences whose happening is told in one of PLOVER's auxiliary modes, and those that are simply told. */
import { describe, expect, test } from 'vitest';
import { claimsIn } from '../../../test/claims/sample-claims.ts';

const modes = (text: string) => {
  const { happenings, unreal } = claimsIn(text);
  return [...happenings, ...unreal].map(({ trigger, auxiliary }) => [trigger.lemma, auxiliary]);
};

describe('told in an auxiliary mode', () => {
  test.each([
    ['The army will attack the rebels in Kidal next week.', [['attack', 'future']]],
    ['The army did not attack the market in Bourem.', [['attack', 'negation']]],
    ['The army may attack the rebels in Kidal.', [['attack', 'hypothetical']]],
    ['The governor urged the army to arrest the rebels.', [['arrest', 'hypothetical']]],
    ['The commander said his men would not arrest the teachers.', [['arrest', 'negation']]],
    [
      'If the rebels attack the town, the army will shell their camp.',
      [
        ['attack', 'hypothetical'],
        ['shell', 'future'],
      ],
    ],
    ['In 1988 the army attacked the rebels in Kidal, killing 40 people.', [['attack', 'historical']]],
  ])('%s', (text, expected) => expect(modes(text)).toEqual(expected));

  test('what is denied, and what happened long ago, has its event; the rest has none', () => {
    const kinds = (text: string) => [claimsIn(text).happenings.length, claimsIn(text).unreal.length];
    expect(kinds('The army will attack the rebels in Kidal next week.')).toEqual([0, 1]);
    expect(kinds('In 1988 the army attacked the rebels in Kidal.')).toEqual([1, 0]);
    expect(kinds('The army denied that it attacked the market in Bourem.')).toEqual([1, 0]);
  });
});

describe('simply told', () => {
  test.each([
    'The army attacked the rebels in Kidal last week.',
    'The army attacked the rebels in Kidal in January 2025.',
  ])('%s', text => {
    expect(modes(text)).toHaveLength(1);
    expect(modes(text)[0]?.[1]).toBeUndefined();
  });

  test.each(['The army will not comment on the matter.', 'If it rains, the road will close.'])(
    'nothing: %s',
    text => expect(modes(text)).toEqual([]),
  );
});
