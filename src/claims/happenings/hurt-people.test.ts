/** Dead and injured told without a deed, and what a blast or strike is said to hit. */
import { describe, expect, test } from 'vitest';
import { happeningLines } from '../../../test/claims/sample-claims.ts';

describe('people hurt', () => {
  test.each([
    ['Twelve people were hospitalised on Friday after the attack.', /Twelve people .*injured 12/],
    ['Eleven people were taken to hospital in Gao on Friday.', /Eleven people .*Gao .*injured 11/],
    ['Doctors treated 20 people for gunshot wounds.', /20 people .*injured 20/],
    ['Eight soldiers lost their lives in a clash in Gao.', /^ASSAULT \| \? \| Eight soldiers .*deaths 8/],
    ['Nine people were dead and dozens were missing after the raid.', /Nine people .*deaths 9/],
    ['Gunmen killed more than 40 in Gao on Friday.', /Gunmen .*Gao .*deaths /],
    ['Four soldiers were killed and a civilian wounded in Gao.', /Four soldiers .*injured 1, deaths 4/],
  ])('%s', (text, expected) => expect(happeningLines(text).join('; ')).toMatch(expected));

  test.each([
    ['A mine exploded under a truck in Gao, killing its driver.', /driver .*deaths 1/],
    ['Gunmen killed the village chief in Gao.', /village chief .*deaths 1/],
  ])('one of whom there is one: %s', (text, expected) =>
    expect(happeningLines(text).join('; ')).toMatch(expected),
  );

  test('several of whom one is named first are not one', () =>
    expect(
      happeningLines('Gunmen killed the chief, his wife and two of their children in Gao.').join(),
    ).not.toMatch(/deaths 1/));

  test.each(['The plan is dead.', 'Karim Sello is dead tired of waiting.'])('leaves: %s', text =>
    expect(happeningLines(text)).toEqual([]),
  );
});

describe('what a blast hits', () => {
  test.each([
    ['The blast hit a bus in Gao on Friday.', /^ASSAULT .*bus .*Gao/],
    ['The explosion damaged a bakery in Gao.', /^ASSAULT .*bakery .*Gao/],
  ])('%s', (text, expected) => expect(happeningLines(text).join('; ')).toMatch(expected));

  test.each(['The strike hit production.', 'The attack hit the economy.'])('leaves: %s', text =>
    expect(happeningLines(text)).toEqual([]),
  );
});
