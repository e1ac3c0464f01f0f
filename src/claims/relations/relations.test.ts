import { expect, test } from 'vitest';
import { relationLines } from '../../../test/claims/sample-claims.ts';

test.each([
  ['The army, backed by Russia, retreated.', 'Russia supports army asserted'],
  ['The army controls most of Zalingei.', 'army controls Zalingei asserted'],
  ['The Sand Front is allied locally with the Blue Brigade.', 'Sand Front allied_with Blue Brigade asserted'],
  [
    'The Sand Front remains a member of the Northern Alliance.',
    'Sand Front member_of Northern Alliance asserted',
  ],
])('%s', (text, expected) => expect(relationLines(text)).toEqual([expected]));

test.each([
  'The rebels support the army.',
  'The ministry named 12 fighters of the Sand Front.',
  'An army is backed by taxpayers.',
  'The Sand Front was still holding large protests in Gao.',
  'Fighters of the Karen National Liberation Army and the M23 overran a base.',
  'A military spokesman, Major General Tun Min, denied the report.',
])('relates nobody in particular: %s', text => expect(relationLines(text)).toEqual([]));

test.each([
  ['The UN accuses Rwanda of arming the M23, which Kigali denies.', 'Rwanda supports M23 denied'],
  ['Iran backs the Houthis, Washington says, a charge Tehran rejects.', 'Iran supports Houthis denied'],
  ['Rwanda backs the M23, according to the UN. Rwanda denies the accusation.', 'Rwanda supports M23 denied'],
])('who turns it down denies it: %s', (text, expected) => expect(relationLines(text)).toContain(expected));

test('no denial of another thing', () => {
  const war = 'The M23, which has been at war with the army since May, denied responsibility.';
  expect(relationLines(war).filter(line => line.endsWith('denied'))).toEqual([]);
  expect(relationLines('Rwanda backs the M23, the UN says. The army denied shelling Goma.')).not.toContain(
    'Rwanda supports M23 denied',
  );
});

test.each([
  [
    'The Sand Front was created in 2017 through the merger of Ansar Dine and Katibat Macina.',
    'Ansar Dine + Katibat Macina member_of Sand Front asserted',
  ],
  ['The Sand Front fights alongside the Malian army.', 'Sand Front allied_with Malian army asserted'],
  [
    'The Arakan Army and the Sand Front observed a ceasefire for a year.',
    'Arakan Army truce_with Sand Front asserted',
  ],
  [
    'The ELN and the Sand Front shared the valley under a secret non-aggression pact.',
    'ELN truce_with Sand Front asserted',
  ],
  ['The Houthis, an Iran-backed group, fired at a ship.', 'Iran supports Houthis asserted'],
  [
    "General Idris Hamad, the army's deputy commander, spoke on Monday.",
    'General Idris Hamad member_of army asserted',
  ],
  [
    'The Rapid Support Forces are at war with the Sudanese army.',
    'Rapid Support Forces fights Sudanese army asserted',
  ],
])('two sides, a whole and its parts, an office behind a name: %s', (text, expected) =>
  expect(relationLines(text)).toEqual([expected]),
);

test.each([
  'Ahmad Shah, a former officer of the Malian army, was arrested.',
  'The ELN and the Sand Front rejected the truce.',
])('no relation: %s', text => expect(relationLines(text)).toEqual([]));
