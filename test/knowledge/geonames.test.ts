import { expect, test } from 'vitest';
import { contentOf, type GeonamesFile } from '../../src/knowledge/geonames/geonames-files.ts';
import { NameTable } from '../../src/knowledge/geonames/name-table.ts';
import { readGeonames } from '../../src/knowledge/geonames/read-geonames.ts';
import { placeIndex } from '../../src/knowledge/place-index.ts';

function file(name: string, ...rows: readonly (readonly (string | number)[])[]): GeonamesFile {
  return {
    name,
    lines: async function* () {
      for (const row of rows) yield row.join('\t');
    },
  };
}

/** A row of 19 columns as in allCountries.txt. */
function place(
  id: number,
  name: string,
  others: string,
  lat: number,
  lon: number,
  code: string,
  people: number,
) {
  const featureClass = code.startsWith('PPL') ? 'P' : code.startsWith('ADM') ? 'A' : 'H';
  return [
    id,
    name,
    name,
    others,
    lat,
    lon,
    featureClass,
    code,
    'FL',
    '',
    '01',
    '',
    '',
    '',
    people,
    '',
    '',
    '',
    '2024-01-01',
  ]; // prettier-ignore
}

const countries = file('countryInfo.txt', [
  'FL',
  'FRL',
  '',
  '',
  'Freeland',
  '',
  '',
  5000,
  'X',
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  77,
]); // prettier-ignore
const divisions = file('admin1CodesASCII.txt', ['FL.01', 'Northland Province', 'Northland Province', 70]);

test('places come with their division, people and names', async () => {
  const gazetteer = await readGeonames([
    file('FL.txt', place(1, 'Orel', 'Orël,Oryol,Орёл', 10, 11, 'PPL', 4000)),
    divisions,
    countries,
  ]);
  expect(gazetteer.namesakes('orel')).toEqual([
    {
      weight: 1,
      place: {
        id: 'geonames-1',
        name: 'Orel',
        country: 'FL',
        kind: 'town',
        lat: 10,
        lon: 11,
        within: 'Northland Province',
        geonames: 1,
        curated: false,
        population: 4000,
        division1: 'FL.01',
      },
    },
  ]);
  expect(gazetteer.namesakes('oryol')[0]?.weight).toBeLessThan(0.5);
  // A division without a point of its own lies where its people live.
  expect(gazetteer.namesakes('northland')[0]?.place).toMatchObject({ kind: 'province', lat: 10, lon: 11 });
  expect(gazetteer.country('FL')?.geonames).toBe(77);
  expect(gazetteer.has('nowhere')).toBe(false);
});

test('bad rows are told with file, row and reason; the others are read', async () => {
  const gazetteer = await readGeonames([
    file(
      'FL.txt',
      place(1, 'Orel', '', 10, 11, 'PPL', 4000),
      ['2', 'Short'],
      place(3, 'Sul', '', 100, 11, 'PPL', 10),
      place(4, 'Zan', '', 12, 11, 'PPL', 10),
    ),
  ]);
  expect(gazetteer.badRows).toEqual([
    { file: 'FL.txt', row: 2, reason: 'it has 2 columns instead of 19' },
    { file: 'FL.txt', row: 3, reason: '“100, 11” is no position' },
  ]);
  expect(gazetteer.has('zan')).toBe(true);
});

test('of two rows for one place the later change counts, the names of both', async () => {
  const newer = place(1, 'New Orel', '', 10, 11, 'PPL', 5000);
  newer[18] = '2025-01-01';
  for (const rows of [
    [place(1, 'Orel', '', 10, 11, 'PPL', 4000), newer],
    [newer, place(1, 'Orel', '', 10, 11, 'PPL', 4000)],
  ]) {
    const gazetteer = await readGeonames([file('FL.txt', ...rows)]);
    expect(gazetteer.placeCount).toBe(1);
    expect(gazetteer.namesakes('orel')[0]?.place.name).toBe('New Orel');
  }
});

test('a curated place and the gazetteer’s row for it are one', async () => {
  const gazetteer = await readGeonames([
    file('FL.txt', place(1, 'Orel', '', 10, 11, 'PPL', 4000)),
    countries,
  ]);
  const ours = {
    id: 'orel-fl',
    name: 'Orel',
    country: 'FL',
    kind: 'town',
    lat: 10.1,
    lon: 11,
    curated: true,
  } as const;
  const index = placeIndex(new Map([['orel', [ours]]]), gazetteer);
  expect(index.get('orel')).toEqual([{ ...ours, geonames: 1, population: 4000, division1: 'FL.01' }]);
});

test('many names keep apart and keep their order', () => {
  const table = new NameTable();
  for (let entry = 0; entry < 200_000; entry += 1) table.enter(`name ${entry % 70_000}`, entry, 1);
  expect(table.find('name 5').map(({ entry }) => entry)).toEqual([5, 70_005, 140_005]);
  expect(table.find('name 70000')).toEqual([]);
});

test('files are known by the names that GeoNames gives them', () => {
  expect(
    ['allCountries.txt', 'PK.txt', 'cities500.txt', 'alternateNamesV2.txt', 'readme.txt'].map(contentOf),
  ).toEqual(['places', 'places', 'places', 'other names', undefined]); // prettier-ignore
});
