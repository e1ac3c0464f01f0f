import { expect, test } from 'vitest';
import { happeningLines } from '../../../test/claims/sample-claims.ts';

test.each([
  [
    'A drone hit the market in Gao on Friday, where nine traders were killed.',
    'ASSAULT | ? | nine traders | Gao | 2025-05-23 | deaths 9 | asserted',
  ],
  [
    'Ten labourers were killed and three others injured on Saturday when armed men opened fire on their camp.',
    'ASSAULT | armed men | Ten labourers | ',
  ],
])('one happening: %s', (text, line) => {
  const lines = happeningLines(text);
  expect(lines).toHaveLength(1);
  expect(lines[0]?.startsWith(line)).toBe(true);
});

test('both sides of many strikes are news', () =>
  expect(happeningLines('Ethiopian jets carried out strikes against Al-Shabaab.')).toEqual([
    'ASSAULT | Ethiopian | Al-Shabaab |  |  |  | asserted',
  ]));
