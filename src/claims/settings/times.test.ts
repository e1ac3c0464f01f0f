import { describe, expect, test } from 'vitest';
import { happeningLines } from '../../../test/claims/sample-claims.ts';

const days = (text: string) => happeningLines(text).map(line => line.split(' | ')[4]);

describe('a date of a part of the day or month is when', () => {
  test.each([
    ['Raiders attacked the post at Gao on the night of 5 May.', '2025-05-05'],
    ['Gunmen killed two nurses in the early hours of 6 May.', '2025-05-06'],
    ['The Sand Front captured Gao at the end of April 2025.', '2025-04-21'],
  ])('%s', (text, day) => expect(days(text)).toEqual([day]));

  test('the date of something else is not', () =>
    expect(days('Raiders killed the author of the agreement of 5 May 2015 in Gao.')).toEqual(['']));
});

describe('a date before a colon', () => {
  test('dates every sentence of its item', () =>
    expect(days('4 May: Raiders attacked a mine in Gao. The army shelled their camp.')).toEqual([
      '2025-05-04',
      '2025-05-04',
    ]));
});

describe('a date before a full stop', () => {
  test('dates the sentences behind it', () =>
    expect(days('4 May. Raiders attacked a mine in Gao. The army shelled their camp.')).toEqual([
      '2025-05-04',
      '2025-05-04',
    ]));
});

describe('a date that opens a sentence', () => {
  test('dates what is said before who says it', () =>
    expect(
      days(
        'On 4 May, an ambush near Gao: six traders killed, according to elders; the army says that it was a raid.',
      )[0],
    ).toBe('2025-05-04'));
  test('is the day of the saying where that comes first', () =>
    expect(days('On 4 May, he said that raiders had attacked a mine in Gao.')).toEqual(['']));
});

test('the day of a deed is that of what happened in it', () =>
  expect(
    days(
      'Elders spoke of revenge for the ambush of 4 May, in which fighters destroyed three army lorries near Gao.',
    ),
  ).toEqual(['2025-05-04']));
