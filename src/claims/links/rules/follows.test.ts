import { describe, expect, test } from 'vitest';
import { linkLines } from '../../../../test/claims/sample-claims.ts';

describe('one happening after another', () => {
  test.each([
    [
      'Rebels attacked a convoy near Gao on 3 May. Two hours later, gunmen seized the police station in Ansongo.',
      'seize follows attack',
    ],
    ['Gunmen ambushed a convoy near Gao and then burned two villages.', 'burn follows ambush'],
    [
      'A bombing of a market in Gao on Friday was followed by clashes between police and gunmen.',
      'clash follows bombing',
    ],
    ['Protests erupted in Bamako on Monday after police killed two students.', 'protest follows kill'],
    [
      'The raid in Gao, which followed the assassination of a general, left nine people dead.',
      'raid follows assassination',
    ],
    [
      'Soldiers arrested the mayor of Gao before rebels attacked the town on Sunday.',
      'attack follows arrest',
    ],
  ])('%s', (text, line) => expect(linkLines(text)).toEqual([line]));
});

describe('happenings beside each other, and times', () => {
  test.each([
    'Rebels attacked a convoy near Gao on 3 May. Gunmen seized the police station in Ansongo.',
    'Soldiers arrested the mayor of Gao after two months of drought.',
    'Rebels attacked a convoy near Gao on 3 May after nightfall.',
    'Five people died in Gao on Friday after a bombing by rebels.',
  ])('%s', text => expect(linkLines(text)).toEqual([]));
});
