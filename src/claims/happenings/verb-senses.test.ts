import { describe, expect, test } from 'vitest';
import { claimsIn } from '../../../test/claims/sample-claims.ts';

const senses = (text: string) =>
  claimsIn(text).happenings.map(({ type, mode, tolls }) =>
    [
      type,
      mode ?? '',
      Object.entries(tolls)
        .map(([field, { quantity }]) => `${field} ${quantity.low ?? ''}`)
        .join(', '),
    ].join(' | '),
  );

describe('the sense that the words around a verb leave', () => {
  test.each([
    ['Rebels captured three soldiers in Gao on Friday.', 'COERCE | abduct | captured 3'],
    ['Police seized four students in Gao on Friday.', 'COERCE | arrest | captured 4'],
    ['The rebels captured the town of Gao on Friday.', 'COERCE | seize | '],
    ['Militants sacked the town of Gao on Friday.', 'ASSAULT | destroy | '],
    ['The Sand Front summoned village chiefs to a meeting in Gao on Friday.', 'CONSULT |  | '],
    ['Two soldiers gave their lives in the battle on Friday.', 'ASSAULT |  | deaths 2'],
    ['The fighters turned in their weapons on Friday.', 'RETREAT | disarm | '],
    ['The insurgents lost more than 40 fighters in Gao on Friday.', 'ASSAULT |  | deaths 40'],
    [
      'The flood of shells on Friday cost the lives of seven passengers.',
      'ASSAULT | heavy-weapons | deaths 7',
    ],
    ['The government and the rebels began two days of talks in Doha on Friday.', 'CONSULT |  | '],
  ])('%s', (text, expected) => expect(senses(text)).toEqual([expected]));

  test.each([
    'Two of the wounded were flown to the coast on Friday.',
    'Two munitions fell on the field on Friday.',
    'The president said he would not step down.',
    'The group said it had not signed the agreement.',
  ])('leaves: %s', text => expect(senses(text)).toEqual([]));

  test('a dismissal destroys nobody', () =>
    expect(senses('The president sacked the army chief on Friday.')).not.toContain('ASSAULT | destroy | '));

  test('violence that a side says it did not do is denied', () =>
    expect(
      claimsIn('The army said it did not bomb the market in Gao on Friday.').happenings.map(
        each => each.stance,
      ),
    ).toEqual(['denied']));
});

test('an attack that was tried is an attack', () =>
  expect(senses('The rebels tried to storm the barracks near Gao on Friday.')).toEqual(['ASSAULT |  | ']));

test.each([
  'The rebels tried to kill the mayor near Gao on Friday.',
  'The rebels planned to storm the barracks near Gao on Friday.',
  'The rebels will try to storm the barracks near Gao on Friday.',
])('tried in vain, planned or to come: %s', text => expect(senses(text)).toEqual([]));
