import { describe, expect, test } from 'vitest';
import { linkLines } from '../../../../test/claims/sample-claims.ts';

describe('one happening answers another', () => {
  test.each([
    [
      'The army shelled the town of Tessala on Monday in response to the killing of two officers.',
      'shell reprisal_for killing',
    ],
    [
      'The air force carried out retaliatory strikes on Gao after an ambush by rebels killed nine soldiers.',
      'carry out strike reprisal_for kill',
    ],
    [
      'The army said it shelled the town in retaliation for an attack on its base in Gao.',
      'army: shell reprisal_for attack claimed',
    ],
    [
      'Rebels attacked a base near Gao on Friday. The army responded by shelling two villages.',
      'shell reprisal_for attack',
    ],
    ['Gunmen killed four herders in Gao to avenge the murder of a chief.', 'kill reprisal_for murder'],
    [
      'The rebels attacked the base in Gao, apparently in retaliation for the arrest of their commander.',
      'attack reprisal_for arrest hedged',
    ],
    [
      'Rebels attacked a convoy near Gao on 3 May. In response, the army shelled three villages.',
      'shell reprisal_for attack',
    ],
    [
      'Fighters of the Sand Front captured Gao on Monday. The army launched air strikes on Gao in response to the capture.',
      'launch air strike reprisal_for capture',
    ],
  ])('%s', (text, line) => expect(linkLines(text)).toEqual([line]));
});

describe('not said to answer anything', () => {
  test.each([
    'The shelling of Gao on Monday was not in response to the killing of two officers.',
    'In response to the drought, the army shelled three villages near Gao on Monday.',
    'The army will shell the town in response to the killing of two officers in Gao.',
    'The army shelled Gao on Monday and rebels killed two officers in Ansongo.',
  ])('%s', text => expect(linkLines(text)).toEqual([]));
});
