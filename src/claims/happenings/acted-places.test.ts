import { expect, test } from 'vitest';
import { claimsIn } from '../../../test/claims/sample-claims.ts';

const read = (text: string) =>
  claimsIn(text).happenings.map(({ targets, places }) => [
    targets.map(each => each.text),
    places.map(each => each.text),
  ]);

test.each([
  ['The front besieged the city for a year.', []],
  ['Rebels captured the mining centre of Rubaya on Tuesday.', ['Rubaya']],
  ['Youths barricaded the highway on Sunday.', []],
])('ground is nobody: %s', (text, places) => expect(read(text)).toEqual([[[], places]]));

test('who is beside it is somebody', () =>
  expect(
    read('In the capital a suicide bomber blew himself up in a queue of army recruits on Friday.'),
  ).toEqual([[['queue of army recruits'], []]]));
