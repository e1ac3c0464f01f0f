import { expect, test } from 'vitest';
import type { Place } from '../model/place.ts';
import { compareSpots } from './spot-names.ts';

const place = (name: string, kind: Place['kind'] = 'site', country = 'ML'): Place => ({
  id: name,
  name,
  kind,
  country,
  precision: 5,
});

test.each([
  ['Tharyarkone', 'Thar Yar Kone', 'alike'],
  ['Um Sumeima', 'Umm Sumeima', 'alike'],
  ['Orel-centre', 'Orel', 'untold'],
  ['Bandar-centre', 'Bandar', 'after'],
  ['Bandar', 'Kimbo', 'other'],
  ['San Rafael', 'San Pedro', 'untold'],
] as const)('%s and %s: %s', (left, right, expected) => {
  expect(compareSpots(place(left), place(right))).toBe(expected);
  expect(compareSpots(place(right), place(left))).toBe(expected);
});
test('spots of two countries are not alike', () => {
  expect(compareSpots(place('Bandar'), place('Bandar', 'town', 'IR'))).not.toBe('alike');
});
test('a province says nothing of the name of a spot in it', () => {
  expect(compareSpots(place('Kimbo'), place('Bandar', 'province'))).toBe('untold');
});
