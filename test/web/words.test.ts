/** Dates and tolls in words: never finer than what is stated. */

import { expect, test } from 'vitest';
import type { Note } from '../../src/web/document/notes.ts';
import { isMainEnd, passageOfHash } from '../../src/web/document/notes.ts';
import { cutBlock } from '../../src/web/document/segments.ts';
import { partnersOf, stretchesOf } from '../../src/web/document/shared-stretches.ts';
import { layOutStrip, type Strip } from '../../src/web/events/strip-layout.ts';
import { writeDate } from '../../src/web/marks/write-date.ts';
import { speakToll, writeToll } from '../../src/web/marks/write-toll.ts';
import { afterWords } from '../../src/web/warnings/lanes.ts';

test.each([
  [{ from: '2025-05-25', to: '2025-05-25' }, '25 May 2025'],
  [{ from: '2025-03-01', to: '2025-03-31' }, 'March 2025'],
  [{ from: '2024-02-01', to: '2024-02-29' }, 'February 2024'],
  [{ from: '2025-02-01', to: '2025-02-27' }, '1\u2009–\u200927 Feb 2025'],
  [{ from: '2025-01-01', to: '2025-05-31' }, 'Jan – May 2025'],
  [{ from: '2025-01-01', to: '2025-12-31' }, '2025'],
  [{ from: '2014-01-01', to: '2016-12-31' }, '2014\u2009–\u20092016'],
  [{ from: '2025-03-11', to: '2025-04-10' }, '11 Mar – 10 Apr 2025'],
  [{ from: '2024-12-30', to: '2025-01-02' }, '30 Dec 2024 – 2 Jan 2025'],
  [{ to: '2025-03-31' }, 'by 31 Mar 2025'],
  [{ from: '2025-01-01' }, 'from 1 Jan 2025'],
  [{}, undefined],
])('%j is written %s', (days, words) => {
  expect(writeDate(days)).toBe(words);
});

test.each([
  [{ low: 30, high: 30 }, '30', '30'],
  [{ low: 30, high: 30, approximate: true }, '≈\u200930', 'about 30'],
  [{ low: 21 }, '≥\u200921', 'at least 21'],
  [{ high: 80 }, '≤\u200980', 'at most 80'],
  [{ low: 24, high: 30 }, '24\u2009–\u200930', '24 to 30'],
  [{ low: 0, high: 0 }, '0', '0'],
  [{}, undefined, 'not stated'],
])('%j is written %s and spoken %s', (toll, written, spoken) => {
  expect(writeToll(toll)).toBe(written);
  expect(speakToll(toll)).toBe(spoken);
});

const note = (number: number, start: number, end: number, others: Note['passages'] = []): Note => ({
  number,
  key: `${number}`,
  start,
  end,
  passages: [{ start, end }, ...others],
  stance: 'asserted',
  head: 'Assault',
  voice: 'by the document',
  values: '',
  event: undefined,
  relation: undefined,
});

test('overlapping passages are cut where either begins or ends, and each has its figure once', () => {
  const segments = cutBlock({ start: 10, end: 50 }, [note(1, 12, 30), note(2, 20, 60)], {
    start: 25,
    end: 30,
  });
  expect(segments.map(({ start, end }) => [start, end])).toEqual([
    [10, 12],
    [12, 20],
    [20, 25],
    [25, 30],
    [30, 50],
  ]);
  expect(segments.map(({ notes }) => notes.map(({ number }) => number))).toEqual([
    [],
    [1],
    [2, 1],
    [2, 1],
    [2],
  ]);
  expect(segments.flatMap(({ ending }) => ending.map(({ number }) => number))).toEqual([1]);
  expect(segments.map(({ highlighted }) => highlighted)).toEqual([false, false, false, true, false]);
});

test('a note that rests on two passages is marked at both, and stands at its own', () => {
  const both = note(1, 30, 40, [{ start: 12, end: 16 }]);
  const segments = cutBlock({ start: 10, end: 50 }, [both], undefined);
  const marked = segments.filter(({ notes }) => notes.length > 0);
  expect(marked.map(({ start, end }) => [start, end])).toEqual([
    [12, 16],
    [30, 40],
  ]);
  expect(marked.every(({ ending }) => ending[0] === both)).toBe(true);
  expect([isMainEnd(both, 16), isMainEnd(both, 40)]).toEqual([false, true]);
});

test('the strip of time is as long as what is left under the filters', () => {
  const months = (strip: Strip | undefined) => strip?.months.map(({ year, month }) => `${year}-${month}`);
  const timeline = (...names: string[]) => ({
    months: names.map(month => ({ month, statuses: { contested: 1 } })),
    undated: 0,
  });
  const day = { from: '2025-05-25', to: '2025-05-25' };
  expect(months(layOutStrip(timeline('2025-05'), [day], 900))).toEqual(['2025-4', '2025-5', '2025-6']);
  const spans = [day, { to: '2025-01-31' }, {}];
  expect(months(layOutStrip(timeline('2025-05'), spans, 900))).toHaveLength(5);
  expect(layOutStrip(timeline(), [{}], 900)).toBeUndefined();
});

test('only “c=START-END” names a passage', () => {
  expect(passageOfHash('c=12-40')).toEqual({ start: 12, end: 40 });
  expect(passageOfHash('#c=12-40')).toEqual({ start: 12, end: 40 });
  for (const hash of ['', 'c=40-12', 'c=-1-5', 'c=1-2;x', 'main'])
    expect(passageOfHash(hash)).toBeUndefined();
});

test('how long after an announcement something came is no finer than both are dated', () => {
  const day = (from: string, to = from) => ({ from, to });
  expect(afterWords(day('2025-05-25'), day('2025-09-08'))).toBe('106 days later');
  expect(afterWords(day('2025-05-25'), day('2025-05-26'))).toBe('1 day later');
  expect(afterWords({ to: '2025-05-26' }, day('2025-09-08'))).toBe('at least 105 days later');
  expect(afterWords(day('2025-02-01', '2025-02-28'), day('2025-03-01', '2025-03-31'))).toBe(
    '1\u2009–\u200958 days later',
  );
  expect(afterWords(day('2025-05-25'), { to: '2025-05-30' })).toBe('at most 5 days later');
  expect(afterWords({}, {})).toBeUndefined();
});

test('stretches that follow each other and that the same documents have are one in the gutter', () => {
  const text = 'One sentence. Another one. A third.';
  const passage = (start: number, end: number) => ({ start, end, otherStart: start + 5, otherEnd: end + 5 });
  const shared = (id: string, ...passages: ReturnType<typeof passage>[]) => ({
    other: { id, path: `${id}.txt`, authors: [], language: 'en' },
    role: 'unknown' as const,
    whole: false,
    because: [],
    passages,
  });
  const partners = partnersOf([shared('a', passage(0, 13), passage(14, 26)), shared('b', passage(27, 35))]);
  const stretches = stretchesOf(partners, text);
  expect(stretches.map(({ start, end }) => text.slice(start, end))).toEqual([
    'One sentence. Another one.',
    'A third.',
  ]);
  expect(stretches.map(stretch => stretch.partners.map(({ partner }) => partner.letter))).toEqual([
    ['A'],
    ['B'],
  ]);
  const both = partnersOf([shared('a', passage(0, 26)), shared('b', passage(14, 35))]);
  expect(
    stretchesOf(both, text).map(stretch => stretch.partners.map(({ partner }) => partner.letter).join('')),
  ).toEqual(['A', 'AB', 'B']);
});
