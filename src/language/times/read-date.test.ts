import { describe, expect, test } from 'vitest';
import type { DateSpan } from '../../model/calendar.ts';
import { type DateContext, readDate } from './read-date.ts';

/** Sunday, 25 May 2025. */
const published: DateContext = { anchor: { day: '2025-05-25', from: 'publication' } };
const after = (day: string): DateContext => ({ ...published, previous: { from: day, to: day } });

function span(words: string): DateSpan | undefined {
  if (words === '') return undefined;
  const [from, to] = words.split('..');
  return { ...(from ? { from } : {}), ...(to ? { to } : to === '' ? {} : { to: from }) } as DateSpan;
}

describe('dates that the words give alone', () => {
  test.each([
    ['on 16 January 2025', '2025-01-16'],
    ['on Sunday, 15 June 2025', '2025-06-15'],
    ['May 25, 2025', '2025-05-25'],
    ['8 September, 2025', '2025-09-08'],
    ['the 3rd of March 2024', '2024-03-03'],
    ['Sept. 4, 2023', '2023-09-04'],
    ['2025-02-28', '2025-02-28'],
    ['25/05/2025', '2025-05-25'],
    ['12/05/2025', ''],
    ['31 February 2025', ''],
    ['June 31, 2024', ''],
    ['29 February 2024', '2024-02-29'],
    ['29 February 2025', ''],
    ['in March 2025', '2025-03-01..2025-03-31'],
    ['late May 2025', '2025-05-21..2025-05-31'],
    ['mid-June 2024', '2024-06-11..2024-06-20'],
    ['early April 2023', '2023-04-01..2023-04-10'],
    ['at the end of August 2022', '2022-08-21..2022-08-31'],
    ['from 10 to 12 June 2025', '2025-06-10..2025-06-12'],
    ['25-26 January 2025', '2025-01-25..2025-01-26'],
    ['May 7-10, 2025', '2025-05-07..2025-05-10'],
    ['30 May to 2 June 2025', '2025-05-30..2025-06-02'],
    ['between May and July 2024', '2024-05-01..2024-07-31'],
    ['in 2015', '2015-01-01..2015-12-31'],
    ['early 2025', '2025-01-01..2025-04-30'],
    ['in late 2021', '2021-09-01..2021-12-31'],
    ['the 2016 agreement', '2016-01-01..2016-12-31'],
    ['between 2014 and 2016', '2014-01-01..2016-12-31'],
    ['Between 2014 and 2016', '2014-01-01..2016-12-31'],
    ['2018-2020', '2018-01-01..2020-12-31'],
    ['the 2010s', '2010-01-01..2019-12-31'],
    ['the late 1990s', '1997-01-01..1999-12-31'],
    ['the first quarter of 2024', '2024-01-01..2024-03-31'],
    ['the second half of 2023', '2023-07-01..2023-12-31'],
    ['the summer of 2024', '2024-06-01..2024-08-31'],
    ['in winter 2023', '2023-12-01..2024-02-29'],
    ['since 2015', '2015-01-01..'],
    ['the third week of May 2024', '2024-05-15..2024-05-21'],
  ])('%s', (words, expected) => {
    expect(readDate(words)).toEqual(span(expected));
  });
});

describe('a day written in numbers alone', () => {
  test.each([
    ['12/05/2025', '2025-05-12'],
    ['7-5-2025', '2025-05-07'],
    ['03/04/2025', ''],
    ['7-8-2025', ''],
  ])('%s is the one that the text of 25 May 2025 may just have told of', (words, expected) => {
    expect(readDate(words, published)).toEqual(span(expected));
  });
});

describe('dates counted from the day of publication, 25 May 2025', () => {
  test.each([
    ['In March the army', '2025-03-01..2025-03-31'],
    ['in September', '2024-09-01..2024-09-30'],
    ['last September', '2024-09-01..2024-09-30'],
    ['in late May', '2025-05-21..2025-05-31'],
    ['on May 2', '2025-05-02'],
    ['on 16 January', '2025-01-16'],
    ['on 30 November', '2024-11-30'],
    ['May 7-10', '2025-05-07..2025-05-10'],
    ['on Sunday', '2025-05-25'],
    ['on Friday', '2025-05-23'],
    ['last Sunday', '2025-05-18'],
    ['late on Tuesday', '2025-05-20'],
    ['on Wednesday night', '2025-05-21'],
    ['yesterday', '2025-05-24'],
    ['overnight', '2025-05-24..2025-05-25'],
    ['last night', '2025-05-24'],
    ['over the weekend', '2025-05-24..2025-05-25'],
    ['last week', '2025-05-12..2025-05-18'],
    ['this month', '2025-05-01..2025-05-25'],
    ['last month', '2025-04-01..2025-04-30'],
    ['last year', '2024-01-01..2024-12-31'],
    ['this summer', '2025-06-01..2025-08-31'],
    ['last winter', '2024-12-01..2025-02-28'],
    ['early this year', '2025-01-01..2025-04-30'],
    ['three days ago', '2025-05-22'],
    ['about two months ago', '2025-03-10..2025-04-09'],
    ['two weeks ago', '2025-05-08..2025-05-14'],
    ['a year ago', '2023-11-24..2024-11-24'],
    ['in the past two weeks', '2025-05-11..2025-05-25'],
    ['recently', ''],
    ['in recent months', ''],
    ['The Sunday Times reported', ''],
    ['They may march on the capital', ''],
    ['He said now was the time', ''],
  ])('%s', (words, expected) => {
    expect(readDate(words, published)).toEqual(span(expected));
  });
});

describe('dates counted from the date before them', () => {
  test.each([
    ['Hours later, a second bomb went off', '2024-03-10'],
    ['Two days before, they had fled', '2024-03-08'],
    ['hours later', ''],
    ['two days later', '2024-03-12'],
    ['a day earlier', '2024-03-09'],
    ['the next day', '2024-03-11'],
    ['the following day', '2024-03-11'],
    ['the previous day', '2024-03-09'],
    ['later that day', '2024-03-10'],
    ['that month', '2024-03-01..2024-03-31'],
    ['that year', '2024-01-01..2024-12-31'],
    ['the following month', '2024-04-01..2024-04-30'],
    ['the following week', '2024-03-11..2024-03-17'],
    ['the same day', '2024-03-10'],
    ['the day before', '2024-03-09'],
    ['the day after', '2024-03-11'],
    ['the day before the raid', ''],
  ])('%s, after 10 March 2024', (words, expected) => {
    expect(readDate(words, after('2024-03-10'))).toEqual(span(expected));
  });
});

describe('without a day to count from nothing is guessed', () => {
  test.each([
    'on Sunday',
    'in March',
    'on May 2',
    'yesterday',
    'two months ago',
    'the next day',
    'last year',
  ])('%s', words => {
    expect(readDate(words)).toBeUndefined();
  });

  test('a date told earlier anchors days and months, nearest on either side', () => {
    const earlier: DateContext = { anchor: { day: '2025-01-16', from: 'earlier date' } };
    expect(readDate('on 5 February', earlier)).toEqual(span('2025-02-05'));
    expect(readDate('on 20 December', earlier)).toEqual(span('2024-12-20'));
    expect(readDate('on Sunday', earlier)).toBeUndefined();
  });
});
