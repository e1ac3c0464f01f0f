import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dayNumber,
  gapInDays,
  isDay,
  lengthInDays,
  spanHolds,
  spansMeet,
  wholeMonth,
} from '../src/model/calendar.ts';
import { foldName } from '../src/model/knowledge.ts';
import { hull, overlap, passageOf } from '../src/model/passage.ts';
import { comparePlaces, kilometresBetween, type Place } from '../src/model/place.ts';
import { quantitiesMeet } from '../src/model/quantity.ts';

describe('passages', () => {
  const document = { id: 'd', text: 'Troops 🪖 left.' };
  test('cover the words at their offsets, in UTF-16 units', () => {
    expect(passageOf(document, 10, 14)).toEqual({ document: 'd', start: 10, end: 14, quote: 'left' });
  });
  test.each([
    [-1, 3],
    [3, 3],
    [5, 2],
    [0, 99],
  ])('%i to %i is outside and throws', (start, end) => {
    expect(() => passageOf(document, start, end)).toThrow(RangeError);
  });
  test('overlap only where they share a character', () => {
    expect(overlap({ start: 0, end: 4 }, { start: 2, end: 9 })).toBe(2);
    expect(overlap({ start: 0, end: 4 }, { start: 4, end: 9 })).toBe(0);
    expect(hull([])).toBeUndefined();
  });
});

describe('days', () => {
  test('31 February is no day', () => {
    expect(isDay('2024-02-31')).toBe(false);
    expect(isDay('2024-02-29')).toBe(true);
    expect(() => dayNumber('2023-02-29')).toThrow(RangeError);
  });
  test('moving forth and back is no move', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), days => {
        expect(addDays(addDays('2000-01-01', days), -days)).toBe('2000-01-01');
      }),
    );
  });
  test('February 2024 has 29 days', () => expect(lengthInDays(wholeMonth(2024, 2))).toBe(29));
  test('spans with open ends', () => {
    expect(spansMeet({ from: '2024-01-01' }, { to: '2024-06-01' })).toBe(true);
    expect(spansMeet({ from: '2024-07-01' }, { to: '2024-06-01' })).toBe(false);
    expect(spanHolds({}, { from: '2024-01-01' })).toBe(true);
    expect(
      gapInDays({ from: '2024-01-01', to: '2024-01-02' }, { from: '2024-01-05', to: '2024-01-05' }),
    ).toBe(3);
    expect(lengthInDays({ from: '2024-01-01' })).toBe(Infinity);
  });
});

describe('places', () => {
  const paris: Place = {
    id: 'p',
    name: 'Paris',
    kind: 'town',
    precision: 1,
    country: 'FR',
    lat: 48.8566,
    lon: 2.3522,
  };
  const london: Place = {
    id: 'l',
    name: 'London',
    kind: 'town',
    precision: 1,
    country: 'GB',
    lat: 51.5074,
    lon: -0.1278,
  };
  test('Paris to London is about 344 km', () => {
    expect(Math.abs((kilometresBetween(paris, london) ?? 0) - 344)).toBeLessThan(2);
    expect(comparePlaces(paris, london)).toBe('apart');
  });
  test('without coordinates nothing is known', () => {
    const { lat: _, lon: __, ...bare } = paris;
    expect(kilometresBetween(bare, london)).toBeUndefined();
  });
});

test('“at least 21” and “up to 30” can both be so, “at least 21” and 11 cannot', () => {
  expect(quantitiesMeet({ low: 21 }, { high: 30 })).toBe(true);
  expect(quantitiesMeet({ low: 21 }, { low: 11, high: 11 })).toBe(false);
});

test.each([
  ['The Al-Shabāb', 'al shabab'],
  ["Ma'arib", 'maarib'],
  ['  Mocímboa da Praia ', 'mocimboa da praia'],
  ['الشباب', 'الشباب'],
])('%s folds to %s', (name, folded) => expect(foldName(name)).toBe(folded));
