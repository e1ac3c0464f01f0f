import { describe, expect, test } from 'vitest';
import type { Actor } from '../model/actor.ts';
import type { Place } from '../model/place.ts';
import { compareActors, compareDates, comparePlacesById, compareTolls } from './compare-values.ts';

describe('dates', () => {
  const march = { from: '2025-03-01', to: '2025-03-31' };
  const day = { from: '2025-03-25', to: '2025-03-25' };
  test('a month and a day in it differ in precision', () =>
    expect(compareDates(march, day)).toBe('precision'));
  test('two days conflict', () =>
    expect(compareDates(day, { from: '2025-03-26', to: '2025-03-26' })).toBe('conflict'));
  test('an open end excludes nothing later', () =>
    expect(compareDates({ from: '2025-01-01' }, day)).toBe('precision'));
  test('the same days are alike', () => expect(compareDates(march, { ...march })).toBe('alike'));
});

describe('tolls', () => {
  test.each([
    [{ low: 30, high: 30 }, { low: 30, high: 30 }, 'alike'],
    [{ low: 30, high: 30, approximate: true }, { low: 30, high: 30 }, 'precision'],
    [{ low: 30, high: 30, approximate: true }, { low: 27, high: 27 }, 'precision'],
    [{ low: 30, high: 30 }, { low: 27, high: 27 }, 'conflict'],
    [{ low: 21 }, { low: 25, high: 25 }, 'precision'],
    [{ low: 21 }, { low: 11, high: 11 }, 'conflict'],
    [{ high: 80 }, { low: 52, high: 52 }, 'precision'],
    [{ low: 0, high: 0 }, { low: 2, approximate: true }, 'conflict'],
  ] as const)('%o beside %o: %s', (left, right, difference) => {
    expect(compareTolls(left, right)).toBe(difference);
    expect(compareTolls(right, left)).toBe(difference);
  });
});

describe('actors', () => {
  const actor = (id: string, more: Partial<Actor> = {}): [string, Actor] => [
    id,
    { id, name: id, aliases: [], kind: 'armed_group', partOf: [], ...more },
  ];
  const actors = new Map([
    actor('hill-front'),
    actor('river-front'),
    actor('river-front-east', { partOf: ['river-front'] }),
    actor('lake-front'),
    actor('east-commander', { kind: 'person', partOf: ['river-front-east'] }),
    actor('some-insurgents', { unnamed: true }),
    actor('civilians', { unnamed: true, kind: 'people' }),
    actor('people', { unnamed: true, kind: 'people' }),
    actor('comrades', { unnamed: true, kind: 'people' }),
  ]);
  test.each([
    [['hill-front'], ['hill-front'], 'alike'],
    [['hill-front'], ['hill-front', 'river-front'], 'precision'],
    [['hill-front', 'lake-front'], ['hill-front', 'river-front'], 'conflict'],
    [['hill-front'], ['river-front'], 'conflict'],
    [['river-front'], ['river-front-east'], 'precision'],
    [['river-front'], ['east-commander'], 'precision'],
    [['hill-front'], ['some-insurgents'], 'precision'],
    [['hill-front'], ['people'], 'precision'],
    [['hill-front'], ['comrades'], 'precision'],
    [['hill-front'], ['civilians'], 'conflict'],
    [['civilians'], ['people'], 'precision'],
  ] as const)('%o beside %o: %s', (left, right, difference) => {
    expect(compareActors(left, right, actors)).toBe(difference);
    expect(compareActors(right, left, actors)).toBe(difference);
  });
  test('a second party that is accused is more than precision', () => {
    const compare = (blamed: string) =>
      compareActors(['hill-front'], ['hill-front', 'river-front'], actors, id => id === blamed);
    expect(compare('river-front')).toBe('conflict');
    expect(compare('hill-front')).toBe('precision');
  });
});

describe('places', () => {
  const place = (id: string, more: Partial<Place>): [string, Place] => [
    id,
    { id, name: id, kind: 'town', precision: 1, ...more },
  ];
  const places = new Map([
    place('ansongo', { country: 'ML', lat: 15.66, lon: 0.5, division: 'gao' }),
    place('gao', { country: 'ML', lat: 16.27, lon: -0.05, kind: 'province', precision: 4 }),
    place('mopti', { country: 'ML', lat: 14.48, lon: -4.18 }),
    place('mali', { country: 'ML', kind: 'country', precision: 6, lat: 17, lon: -4 }),
    place('nowhere', { kind: 'site', precision: 5 }),
  ]);
  test.each([
    ['ansongo', 'ansongo', 'alike'],
    ['ansongo', 'gao', 'precision'],
    ['ansongo', 'mali', 'precision'],
    ['ansongo', 'mopti', 'conflict'],
    ['ansongo', 'nowhere', 'precision'],
  ])('%s beside %s: %s', (left, right, difference) => {
    expect(comparePlacesById(left, right, places)).toBe(difference);
  });
});
