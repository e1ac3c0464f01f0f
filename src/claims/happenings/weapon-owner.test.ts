import { expect, test } from 'vitest';
import { claimsIn } from '../../../test/claims/sample-claims.ts';

const initiators = (text: string) =>
  claimsIn(text).happenings.map(each =>
    each.initiators.map(({ text: words, refersTo }) => refersTo?.text ?? words),
  );

test.each([
  ['Turkish jets bombed the port on Friday.', 'Turkey'],
  ['A Russian drone crashed into a market in Gao on Friday, killing two people.', 'Russia'],
  ['Turkish missile strikes targeted rebel bases in Libya on Friday.', 'Turkey'],
  ['The army’s tanks shelled the market in Gao on Friday.', 'army'],
])('a weapon acts for its owner: %s', (text, owner) =>
  expect(initiators(text)).toEqual([[expect.stringMatching(new RegExp(`${owner}$`))]]),
);

test.each(['Jets bombed the market in Gao on Friday.', 'A Kenyan bus was hit by a mine near Gao on Friday.'])(
  'nobody is named: %s',
  text => expect(initiators(text)).toEqual([[]]),
);

test('what is shot down is not its owner’s act', () =>
  expect(initiators('Rebels shot down a Russian helicopter near Gao on Friday.')).toEqual([['Rebels']]));

test.each([
  ['A drone launched by the Sand Front hit a bus near Gao on Friday, killing the driver.', ['Sand Front']],
  ['A joint operation by the army and the police killed nine rebels on Friday.', ['army', 'police']],
  ['A Sudanese air force plane bombed Kutum on Friday.', ['Sudanese air force']],
])('whoever uses it acts: %s', (text, owners) => expect(initiators(text)).toEqual([owners]));

test('a claim of the attack told before says whose it was', () =>
  expect(
    initiators('Gunmen killed ten people in Gao on Friday. The attack was claimed by Al-Qaeda.'),
  ).toEqual([['Gunmen'], ['Al-Qaeda']]));

test('an offensive acts for whoever leads it', () =>
  expect(initiators('The army’s offensive forced Ansar Dine out of Gao on Friday.')).toEqual([
    ['army'],
    ['army'],
  ]));
