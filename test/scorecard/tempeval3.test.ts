/** The scorer of TempEval-3: gold against itself is full, gutted gold is less, and chrono-node alone gives its known figures. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { casual } from 'chrono-node/en';
import { describe, expect, test } from 'vitest';
import { readTimeml, type TimedText, type Timex } from '../../scorecard/tempeval3/read-timeml.ts';
import { countTimes, scoreTimes } from '../../scorecard/tempeval3/score-times.ts';
import { readTimemlFolder } from '../../scorecard/tempeval3/tempeval3-benchmark.ts';
import { timexesOf } from '../../scorecard/tempeval3/timex-of.ts';
import { madeUpData, realData } from './bench-data.ts';

const madeUp = join(madeUpData, 'tempeval3/TimeBank');

test('a TimeML document is its raw text, its day and its times', async () => {
  const { text, created, times } = readTimeml(await readFile(join(madeUp, 'made-1.tml'), 'utf8'));
  expect(created).toBe('2025-05-25');
  expect(text).toContain('The army & the police retook');
  expect(times.map(({ start, end, value }) => [text.slice(start, end), value])).toEqual([
    ['Thursday', '2025-05-22'],
    ['three weeks', 'P3W'],
    ['every day', 'P1D'],
    ['last night', '2025-05-24TNI'],
    ['1987', '1987'],
  ]);
});

test('what is no TimeML is refused', () => {
  expect(() => readTimeml('<TimeML><TEXT>Nothing.</TEXT></TimeML>')).toThrow(RangeError);
});

describe('scores', async () => {
  const documents = await readTimemlFolder(madeUp);
  const score = (predict: (document: TimedText) => readonly Timex[]) =>
    scoreTimes(documents.map(document => countTimes(document.times, predict(document))));

  test('gold against itself is full', () => {
    expect(score(({ times }) => times)).toEqual({ 'relaxed-f1': 100, 'value-f1': 100 });
  });

  test('nothing found is nothing', () => {
    expect(score(() => [])).toEqual({ 'relaxed-f1': 0, 'value-f1': 0 });
  });

  test('gutted gold is less, a wrong value only in values, a shorter span in neither', () => {
    expect(score(({ times }) => times.slice(1))['relaxed-f1']).toBeCloseTo(100 * (8 / 9));
    const wrong = score(({ times }) => times.map(time => ({ ...time, value: `${time.value}-` })));
    expect(wrong).toEqual({ 'relaxed-f1': 100, 'value-f1': 0 });
    const shorter = score(({ times }) => times.map(time => ({ ...time, end: time.start + 2 })));
    expect(shorter).toEqual({ 'relaxed-f1': 100, 'value-f1': 100 });
  });

  test('one prediction counts for one time only', () => {
    const all = score(({ text }) => [{ start: 0, end: text.length, type: 'DATE', value: '1987' }]);
    expect(all['relaxed-f1']).toBeCloseTo(100 * (2 / 6));
  });
});

describe('our readings as TIMEX3', () => {
  const place = { start: 0, end: 4, sentence: 0 };
  test.each([
    [
      'late May',
      { kind: 'date', date: { from: '2025-05-21', to: '2025-05-31' }, grain: 'month' },
      ['2025-05'],
    ],
    ['since 2015', { kind: 'date', date: { from: '2015-01-01' }, grain: 'year' }, ['2015']],
    [
      'two months ago',
      { kind: 'date', date: { from: '2025-03-10', to: '2025-04-09' }, grain: 'month' },
      ['2025-03'],
    ],
    [
      'the past two weeks',
      { kind: 'date', date: { from: '2025-05-11', to: '2025-05-25' }, length: 'P2W' },
      ['P2W'],
    ],
    [
      'last week',
      { kind: 'date', date: { from: '2025-05-12', to: '2025-05-18' }, grain: 'week' },
      ['2025-W20'],
    ],
    [
      'between 2014 and 2016',
      { kind: 'date', date: { from: '2014-01-01', to: '2016-12-31' } },
      ['2014', '2016'],
    ],
    ['at 9 a.m.', { kind: 'date', partOfDay: 'T09:00' }, ['2025-05-25T09:00']],
    ['recently', { kind: 'vague', turn: 'past' }, ['PAST_REF']],
    [
      'last winter',
      { kind: 'date', date: { from: '2024-12-01', to: '2025-02-28' }, grain: 'season' },
      ['2024-WI'],
    ],
  ] as const)('%s', (text, sense, values) => {
    expect(timexesOf([{ ...place, text, ...sense }], '2025-05-25').map(({ value }) => value)).toEqual(values);
  });
});

/** Known figures of another program, to be sure of the scorer: chrono-node's casual reader with the hours it finds. */
describe.skipIf(!realData)('chrono-node alone', () => {
  test.each([
    ['TimeBank', 70.8, 42.6],
    ['AQUAINT', 82.8, 60.6],
  ])('%s: relaxed %f, value %f', async (name, relaxed, value) => {
    const documents = await readTimemlFolder(join(realData ?? '', 'tempeval3', name));
    const scores = scoreTimes(documents.map(document => countTimes(document.times, chronoAlone(document))));
    expect(scores['relaxed-f1']).toBeCloseTo(relaxed, 1);
    expect(scores['value-f1']).toBeCloseTo(value, 1);
  });
});

function chronoAlone({ text, created }: TimedText): Timex[] {
  const reference = { instant: new Date(`${created}T12:00:00Z`), timezone: 0 };
  return casual.parse(text, reference).map(({ index, text: words, start: at }) => {
    const pad = (count: number | null) => String(count).padStart(2, '0');
    const month = `${at.get('year')}-${pad(at.get('month'))}`;
    const isDay =
      at.isCertain('day') || at.isCertain('weekday') || !(at.isCertain('month') || at.isCertain('year'));
    const days = isDay
      ? `${month}-${pad(at.get('day'))}`
      : at.isCertain('month')
        ? month
        : `${at.get('year')}`;
    const hour = at.isCertain('hour') ? `T${pad(at.get('hour'))}:${pad(at.get('minute'))}` : '';
    return { start: index, end: index + words.length, type: 'DATE', value: days + hour };
  });
}
