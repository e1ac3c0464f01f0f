import { describe, expect, test } from 'vitest';
import { claimsIn } from '../../../test/claims/sample-claims.ts';

const before = 'Gunmen attacked a market in Gao on 3 May 2025.';
const stances = (text: string) => claimsIn(text).happenings.map(({ type, stance }) => `${type} ${stance}`);

describe('what is called untrue is denied', () => {
  test.each([
    'The spokesman said the claim that the army shelled the town in May 2025 was a lie.',
    'The claim that the army shelled the town in May 2025 is false, the spokesman said.',
    'Reports that the army shelled the town in May 2025 are fabricated, the spokesman said.',
  ])('%s', text => expect(stances(text)).toEqual(['ASSAULT denied']));

  test.each([
    'The Sand Front called the accusation a fabrication.',
    'The Sand Front dismissed the allegation.',
  ])('%s', text =>
    expect(claimsIn(`${before} ${text}`).happenings.at(-1)).toMatchObject({
      stance: 'denied',
      initiators: [{ text: 'Sand Front' }],
      voice: [{ text: 'Sand Front' }],
    }),
  );
});

test.each([
  'A military spokesman described the allegation as ridiculous.',
  'A government spokesperson called the report “fake news”.',
])('by who speaks for forces or a government: %s', text =>
  expect(claimsIn(`${before} ${text}`).happenings.at(-1)?.stance).toBe('denied'),
);

test.each([
  'The Sand Front called the accusation serious.',
  'The mayor called the accusation a fabrication.',
  'The Sand Front dismissed its treasurer.',
  'The Sand Front dismissed reports of the presence of foreigners as propaganda.',
])('no denial: %s', text => expect(stances(`${before} ${text}`)).not.toContain('ASSAULT denied'));

test('what is called not false is not denied', () =>
  expect(
    stances('The claim that the army shelled the town in May 2025 is not false, the spokesman said.'),
  ).not.toContain('ASSAULT denied'));

test('a verdict about a deed told before', () =>
  expect(claimsIn(`${before} The union blamed the Sand Front for the raid.`).happenings.at(-1)).toMatchObject(
    {
      initiators: [{ text: 'Sand Front' }],
      voice: [{ text: 'union' }],
    },
  ));
