/**
 * A GeoNames dump (allCountries, cities or one country's file; alternateNames; the tables of divisions and countries)
 * to a gazetteer. Rows that break the format are counted, not guessed at.
 */
import { dayNumber, isDay } from '../../model/calendar.ts';
import { foldName, type KnownPlace, type Namesake, type PlaceIndex } from '../../model/knowledge.ts';
import { kindOfFeature } from './feature-kinds.ts';
import { contentOf, type GeonamesContent, type GeonamesFile } from './geonames-files.ts';
import { NameTable } from './name-table.ts';
import { PlaceTable } from './place-table.ts';

export interface GeonamesGazetteer extends PlaceIndex {
  readonly namesakes: (key: string) => readonly Namesake[];
  /** The country's place by its ISO 3166-1 alpha-2 code, upper case. */
  readonly country: (code: string) => KnownPlace | undefined;
  /** Whether a place of that GeoNames id is known. */
  readonly hasId: (geonames: number) => boolean;
  readonly placeCount: number;
  readonly nameCount: number;
  /** Rows that could not be read. */
  readonly badRows: readonly BadRow[];
}

export interface BadRow {
  readonly file: string;
  /** Counted from 1. */
  readonly row: number;
  readonly reason: string;
}

/** Of a city of so many people the name is met without “City”: “New York”. */
const metropolis = 2_000_000;

/** More bad rows than this are only counted on; the first tell what is wrong with the file. */
const badRowsKept = 100;

/** How sure a name stands for its place: its own name, a spelling, a name without the word for its kind. */
const weights = { own: 1, preferred: 0.9, english: 0.6, other: 0.3, bareProvince: 0.5, bareDistrict: 0.3 };

const provinceWord = /\s+(?:province|region|state|governorate|oblast|department)$/i;
const districtWord =
  /\s+(?:county|parish|district|municipality|borough|raion|prefecture|department|city and borough|census area)$/i;

/** Reads `files` in the order that their contents need, whatever order they come in. */
export async function readGeonames(files: readonly GeonamesFile[]): Promise<GeonamesGazetteer> {
  const reader = new Reader();
  for (const content of [
    'countries',
    'first divisions',
    'second divisions',
    'places',
    'other names',
  ] as const) {
    for (const file of files.toSorted((left, right) => (left.name < right.name ? -1 : 1))) {
      if (contentOf(file.name) === content) await reader.read(file, content);
    }
  }
  return reader.finish();
}

class Reader {
  private readonly places = new PlaceTable();
  private readonly names = new NameTable();
  private readonly countries = new Map<string, number>();
  private readonly divisions = new Map<string, number>();
  private readonly badRows: BadRow[] = [];
  private nameCount = 0;

  async read(file: GeonamesFile, content: GeonamesContent): Promise<void> {
    let row = 0;
    for await (const line of file.lines()) {
      row += 1;
      if (line === '' || line.startsWith('#')) continue;
      const wrong = this.readRow(line.split('\t'), content);
      if (wrong && this.badRows.length < badRowsKept)
        this.badRows.push({ file: file.name, row, reason: wrong });
    }
  }

  /** @returns what is wrong with the row. */
  private readRow(cells: readonly string[], content: GeonamesContent): string | undefined {
    switch (content) {
      case 'countries':
        return this.readCountry(cells);
      case 'first divisions':
        return this.readDivision(cells, 'province');
      case 'second divisions':
        return this.readDivision(cells, 'district');
      case 'places':
        return this.readPlace(cells);
      case 'other names':
        return this.readOtherName(cells);
    }
  }

  private readCountry(cells: readonly string[]): string | undefined {
    const [code = '', , , , name = '', , , population = ''] = cells;
    const id = Number(cells[16]);
    if (code === 'ISO') return undefined;
    if (!/^[A-Z]{2}$/.test(code)) return `“${code}” is no country code`;
    if (!isId(id)) return undefined;
    const entry = this.places.enter({
      geonames: id,
      name,
      kind: 'country',
      isCapital: false,
      country: code,
      division1: '',
      division2: '',
      population: Number(population) || 0,
      changed: 0,
    });
    this.countries.set(code, entry);
    this.enterName(name, entry, weights.own);
    return undefined;
  }

  private readDivision(cells: readonly string[], kind: 'province' | 'district'): string | undefined {
    const [code = '', name = '', ascii = ''] = cells;
    const id = Number(cells[3]);
    if (!isId(id)) return `“${cells[3] ?? ''}” is no GeoNames id`;
    const [country = '', first = ''] = code.split('.');
    const entry = this.places.enter({
      geonames: id,
      name,
      kind,
      isCapital: false,
      country,
      division1: `${country}.${first}`,
      division2: kind === 'district' ? code : '',
      population: 0,
      changed: 0,
    });
    this.divisions.set(code, entry);
    for (const form of [name, ascii]) this.enterDivisionName(form, entry, kind);
    return undefined;
  }

  private enterDivisionName(name: string, entry: number, kind: 'province' | 'district'): void {
    this.enterName(name, entry, weights.own);
    const bare = name.replace(kind === 'province' ? provinceWord : districtWord, '');
    const weight = kind === 'province' ? weights.bareProvince : weights.bareDistrict;
    if (bare !== name) this.enterName(bare, entry, weight);
  }

  private readPlace(cells: readonly string[]): string | undefined {
    const [id, name = '', ascii = '', others = '', lat, lon, featureClass = '', code = ''] = cells;
    const [country = '', , first = '', second = ''] = cells.slice(8);
    if (cells.length < 15) return `it has ${cells.length} columns instead of 19`;
    if (!isId(Number(id))) return `“${id}” is no GeoNames id`;
    const [north, east] = [Number(lat), Number(lon)];
    if (!(Math.abs(north) <= 90 && Math.abs(east) <= 180) || lat === '' || lon === '')
      return `“${lat}, ${lon}” is no position`;
    const population = Number(cells[14]) || 0;
    const kind = kindOfFeature(featureClass, code, population);
    if (!kind) return undefined;
    const day = cells[18] ?? '';
    const entry = this.places.enter({
      geonames: Number(id),
      name,
      lat: north,
      lon: east,
      kind,
      isCapital: code === 'PPLC',
      country,
      division1: first && `${country}.${first}`,
      division2: first && second && `${country}.${first}.${second}`,
      population,
      changed: isDay(day) ? dayNumber(day) : 0,
    });
    if (code.startsWith('PCL') && country) this.countries.set(country, entry);
    if (kind === 'province' || kind === 'district') this.enterDivisionName(name, entry, kind);
    for (const form of [name, ascii]) {
      this.enterName(form, entry, weights.own);
      if (population > metropolis) this.enterName(form.replace(/ City$/, ''), entry, weights.preferred);
    }
    for (const other of others.split(',')) this.enterName(other, entry, weights.other);
    return undefined;
  }

  private readOtherName(cells: readonly string[]): string | undefined {
    const [, id, language = '', name = '', preferred = '', , , historic = ''] = cells;
    if (cells.length < 4) return `it has ${cells.length} columns`;
    const entry = this.places.entryOf(Number(id));
    // Addresses, post codes and airports' codes stand among the names; most ids are of kinds that were left out.
    if (entry === undefined || language.length > 3 || historic === '1') return undefined;
    const weight =
      language === 'en' ? (preferred === '1' ? weights.preferred : weights.english) : weights.other;
    this.enterName(name, entry, weight);
    return undefined;
  }

  private enterName(name: string, entry: number, weight: number): void {
    if (!/\p{Script=Latin}/u.test(name)) return;
    const key = foldName(name);
    if (key.length < 2) return;
    this.names.enter(key, entry, weight);
    this.nameCount += 1;
    const [first = '', ...rest] = key.split(' ');
    const variant = shortForms.get(first);
    if (variant && rest.length > 0) this.names.enter([variant, ...rest].join(' '), entry, weight * 0.9);
  }

  finish(): GeonamesGazetteer {
    this.placeDivisions();
    const { places, names, countries, divisions } = this;
    const divisionName = (code: string) => {
      const entry = divisions.get(code);
      return entry === undefined ? undefined : places.nameOf(entry);
    };
    const namesakes = (key: string) =>
      names.find(key).map(({ entry, weight }) => ({ place: places.place(entry, divisionName), weight }));
    return {
      has: key => names.has(key),
      get: key => {
        const found = namesakes(key);
        return found.length === 0 ? undefined : found.map(({ place }) => place);
      },
      namesakes,
      country: code => {
        const entry = countries.get(code);
        return entry === undefined ? undefined : places.place(entry, divisionName);
      },
      hasId: geonames => places.entryOf(geonames) !== undefined,
      placeCount: places.length,
      nameCount: this.nameCount,
      badRows: this.badRows,
    };
  }

  /** Divisions and countries that only a table of codes names lie where their people live. */
  private placeDivisions(): void {
    const sums = new Map<number, { lat: number; lon: number; weight: number; population: number }>();
    const add = (division: number | undefined, entry: number) => {
      if (division === undefined || this.places.isPlaced(division)) return;
      const population = this.places.populationOf(entry);
      const weight = Math.sqrt(population + 1);
      const { lat, lon } = this.places.pointOf(entry);
      const sum = sums.get(division) ?? { lat: 0, lon: 0, weight: 0, population: 0 };
      sum.lat += lat * weight;
      sum.lon += lon * weight;
      sum.weight += weight;
      sum.population += population;
      sums.set(division, sum);
    };
    for (let entry = 0; entry < this.places.length; entry += 1) {
      const kind = this.places.kindOf(entry);
      if (!this.places.isPlaced(entry) || (kind !== 'town' && kind !== 'village')) continue;
      const { country, division1, division2 } = this.places.codesOf(entry);
      add(this.countries.get(country), entry);
      add(this.divisions.get(division1), entry);
      add(this.divisions.get(division2), entry);
    }
    for (const [division, { lat, lon, weight, population }] of sums)
      this.places.placeAt(division, lat / weight, lon / weight, population);
  }
}

const shortForms = new Map([
  ['saint', 'st'],
  ['st', 'saint'],
  ['fort', 'ft'],
  ['ft', 'fort'],
  ['mount', 'mt'],
  ['mt', 'mount'],
]);

function isId(id: number): boolean {
  return Number.isInteger(id) && id > 0 && id < 2 ** 31;
}
