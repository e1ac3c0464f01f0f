import { expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

const riders =
  'The attackers , riding dozens of motorcycles , surrounded the hamlet at dawn before opening fire on people who had gathered at a well , said a deputy mayor who asked not to be named .';
const raiders =
  'US special forces , together with Iraqi counter-terrorism units , killed a senior leader during a helicopter raid near the border , the command announced .';

test.each([
  [riders, 'attackers', 'surrounded>nsubj'],
  [riders, 'mayor', 'said>nsubj'],
  [raiders, 'forces', 'killed>nsubj'],
  [raiders, 'command', 'announced>nsubj'],
])('%s: %s', (text, word, arc) => expect(arcOf(text, word)).toContain(arc));

test('a teller in front stays the teller', () => {
  expect(arcOf('The mayor said the attackers had surrounded the hamlet .', 'mayor')).toContain('said>nsubj');
});
