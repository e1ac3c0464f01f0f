import { expect, test } from 'vitest';
import { happeningLines } from '../../../test/claims/sample-claims.ts';

test.each([
  'The leadership of the Sand Front was taken aback by the protests on Friday.',
  'Two boys were caught on camera near the barracks in Gao on Friday.',
  'The army told a news conference on Friday that the bridge was open.',
  'Musa Diallo pleaded not guilty in Gao on Friday.',
  'Ninety people were detained in hospital in Gao on Friday.',
  'The Sand Front and the government struck a balance in Gao on Friday.',
  'The soldiers captured the attention of the crowd in Gao on Friday.',
])('no deed: %s', text => expect(happeningLines(text)).toEqual([]));

test.each([
  ['Police detained ninety people in Gao on Friday.', 'COERCE'],
  ['The army told them to leave Gao on Friday.', 'REQUEST'],
  ['The army told the residents of nine villages to leave on Friday.', 'REQUEST'],
  ['A man was caught by soldiers near the barracks in Gao on Friday.', 'COERCE'],
])('a deed: %s', (text, type) => expect(happeningLines(text)[0]).toContain(type));

test('a day inside the words for the deed is its own', () => {
  const [line] = happeningLines(
    'The rebels, who carried out the April 3 market bombing in Gao, accused the army last month.',
  );
  expect(line).toContain('| 2025-04-03 |');
});

test('a life that ended is no deed of a conflict', () => {
  expect(happeningLines('The governor is the heir of Omar Keita, who died in 2013.')).toEqual([]);
  expect(happeningLines('Three soldiers died in Gao in 2013.')[0]).toContain('ASSAULT');
});
