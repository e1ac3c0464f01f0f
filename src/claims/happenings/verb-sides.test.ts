import { describe, expect, test } from 'vitest';
import { claimsIn } from '../../../test/claims/sample-claims.ts';

const told = (text: string) =>
  claimsIn(text).happenings.map(
    ({ type, initiators, targets }) =>
      `${initiators.map(each => each.text).join(' + ')} | ${type} | ${targets.map(each => each.text).join(' + ')}`,
  );

describe('whom a verb is done to', () => {
  test.each([
    [
      'all who are blamed',
      'The video blames the Valley Front, and the Salt Coast Brigade, for a large attack on a camp in Gao.',
      'Valley Front + Salt Coast Brigade | ASSAULT | camp',
    ],
    [
      'fighters of two bodies',
      'Fighters from the Karen National Liberation Army and the M23 shelled the army in Gao on Friday.',
      'Fighters from the Karen National Liberation Army + M23 | ASSAULT | army',
    ],
    [
      'a day behind “on” hides nobody',
      'Algeria severed ties with Morocco on Tuesday.',
      'Algeria | SANCTION | Morocco',
    ],
    [
      'what follows “as” is what somebody is called',
      'Opposition leaders denounced the president as a dictator on Wednesday.',
      'Opposition leaders | ACCUSE | president',
    ],
    [
      'a capital that is given something is its state',
      'Washington supplied Kyiv with artillery shells on Tuesday.',
      'Washington | AID | Kyiv',
    ],
    [
      'what befell somebody before another deed',
      'Before being arrested by the police, the mayor led the Salt Coast Brigade.',
      'police | COERCE | mayor',
    ],
    [
      'who burned alive was burned',
      'Many of his friends burned alive in Gao on Friday.',
      ' | ASSAULT | Many of his friends',
    ],
    [
      'against whom comes before where',
      'Coalition forces conducted 34 strikes against Boko Haram fighters in Niger and Chad on Friday.',
      'Coalition forces | ASSAULT | Boko Haram fighters',
    ],
    [
      'at the hands of',
      'Forty villagers were killed at the hands of the junta in Gao on Friday.',
      'junta | ASSAULT | Forty villagers',
    ],
    ['who shows something does not march', 'The council demonstrated its unity on Friday.', ''],
    ['nobody was killed who was saved from it', 'Police stopped the crowd from being killed in Gao.', ''],
    ['land without a name does nothing', 'The province provided an ideal sanctuary to Ansar Dine.', ''],
    [
      'who stands inside the phrase',
      'Rebels took three hostages in Gao on Friday.',
      'Rebels | COERCE | three hostages',
    ],
  ])('%s: %s', (_, text, expected) => expect(told(text)).toEqual(expected === '' ? [] : [expected]));
});

test('who carries out many deeds did the one that is named', () =>
  expect(
    told('The insurgents have staged several ambushes, notably the hijacking of the Bamako ferry on 3 June.'),
  ).toContain('insurgents | COERCE | Bamako ferry'));
