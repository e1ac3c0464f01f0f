/** Sentences that tell a total over many happenings, and those that tell of one. */
import { describe, expect, test } from 'vitest';
import { claimsIn } from '../../../test/claims/sample-claims.ts';

const totals = (text: string) =>
  claimsIn(text, { published: '2025-08-25' }).happenings.map(({ aggregate }) => aggregate === true);

describe('a total', () => {
  test.each([
    'Rebels have carried out 1,240 attacks in Mali this year.',
    'Over 300 people have been killed in Gao since January 2025.',
    'More than 40 teachers have been abducted in Mopti over the past six months, the union said.',
    'At least 2,000 people have been killed in attacks by bandits in Zamfara so far this year.',
    'A total of 120 soldiers died in three ambushes in Gao between January and March 2025.',
    'At least 1,500 people have been killed in Gao since the war began in April 2023.',
    'Attacks by jihadists have killed more than 500 civilians in Tillaberi since 2023.',
    'In May to date 61 civilians have been killed in Gao.',
    'More than 300 people died in the two regions in July 2025, doctors said.',
  ])('%s', text => expect(totals(text)).toEqual([true]));
});

describe('one happening', () => {
  test.each([
    'Gunmen killed 30 villagers in Gao in March 2025.',
    'Gunmen killed 30 villagers in Gao earlier this year.',
    'More than 90 villagers have been killed in Gao since Monday.',
    'On 5 February 2025 four mortar shells were launched at the barracks in Gao.',
    'The army confirmed 52 deaths in the attack on Gao.',
    'Nine soldiers have been killed in an ambush near Gao.',
    'Forty people were killed in twin attacks in Gao in March 2025.',
    'Gunmen killed 30 villagers between two districts in March 2025.',
    'Thirty people died in a strike on a bridge between two districts in March 2025.',
    'The Sand Front has held Gao since January 2025. On 3 May 2025 it killed 30 soldiers there.',
  ])('%s', text => expect(totals(text)).not.toContain(true));
});

test('so is what is told of the many that it counts', () =>
  expect(
    totals('In July 2025 the army carried out 41 air strikes in Gao, in which 103 civilians died.'),
  ).toEqual([true, true]));

test('a total takes up no attack told before it', () => {
  const [, total] = claimsIn(
    'Rebels attacked a convoy near Gao on 3 May 2025. Over 300 people have been killed in Gao since January 2025.',
  ).happenings;
  expect(total).toMatchObject({ aggregate: true });
  expect(total?.takesUp).toBeUndefined();
});
