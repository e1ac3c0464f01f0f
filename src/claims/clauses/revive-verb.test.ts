import { describe, expect, test } from 'vitest';
import { claimsIn } from '../../../test/claims/sample-claims.ts';

const told = (text: string) =>
  claimsIn(text).happenings.map(
    ({ trigger, initiators, targets }) =>
      `${initiators.map(each => each.text).join(' + ')} | ${trigger.lemma} | ${targets.map(each => each.text).join(' + ')}`,
  );

describe('verbs and subjects that the parser lost', () => {
  test.each([
    [
      'Riot police clubbed demonstrators outside parliament in Tbilisi on Tuesday.',
      ['Riot police | club | demonstrators'],
    ],
    [
      'Gunmen of the Sand cartel blocked roads and burned trucks in Culiacan on Monday.',
      ['Gunmen of the Sand cartel | block road | ', 'Gunmen of the Sand cartel | burn | trucks'],
    ],
    ['The rebels laid siege to the garrison town of Dilling in June.', ['rebels | lay siege | ']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));

  test.each(['A ceasefire backed by rebel-held towns.', 'A convoy of rebel backed militias near Gao.'])(
    'a participle before its noun stays one: %s',
    text => expect(told(text)).toEqual([]),
  );
});
