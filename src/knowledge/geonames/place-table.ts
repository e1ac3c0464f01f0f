/** The rows of a GeoNames dump in columns: twelve million places as objects would not fit. A place is made when it is asked for. */
import type { KnownPlace } from '../../model/knowledge.ts';
import type { PlaceKind } from '../../model/place.ts';
import { placeKinds } from '../../model/place.ts';
import { GrowingColumn } from './growing-column.ts';

/** One row, as entered. */
export interface PlaceRow {
  readonly geonames: number;
  readonly name: string;
  /** WGS84 decimal degrees; absent for a division that only a table of codes names. */
  readonly lat?: number;
  readonly lon?: number;
  readonly kind: PlaceKind;
  readonly isCapital: boolean;
  /** ISO 3166-1 alpha-2; empty for seas. */
  readonly country: string;
  /** `PK.02`, or empty. */
  readonly division1: string;
  readonly division2: string;
  readonly population: number;
  /** Days since 1970-01-01 on which the row was last changed; of two rows for one place the later counts. */
  readonly changed: number;
}

const unplaced = 1000;

export class PlaceTable {
  private readonly ids = new GrowingColumn(length => new Uint32Array(length));
  private readonly lats = new GrowingColumn(length => new Float32Array(length));
  private readonly lons = new GrowingColumn(length => new Float32Array(length));
  private readonly kinds = new GrowingColumn(length => new Uint8Array(length));
  private readonly capitals = new GrowingColumn(length => new Uint8Array(length));
  private readonly codes = new GrowingColumn(length => new Uint32Array(length));
  private readonly populations = new GrowingColumn(length => new Uint32Array(length));
  private readonly changes = new GrowingColumn(length => new Uint32Array(length));
  private readonly nameStarts = new GrowingColumn(length => new Uint32Array(length));
  private readonly nameLengths = new GrowingColumn(length => new Uint16Array(length));
  private names = Buffer.alloc(1 << 16);
  private namesLength = 0;
  /** Entry + 1 by GeoNames id. */
  private entryById = new Uint32Array(1 << 16);
  /** Each combination of country and divisions once. */
  private readonly places: string[] = [];
  private readonly placeNumbers = new Map<string, number>();

  get length(): number {
    return this.ids.length;
  }

  /** Enters a row, or corrects the one that has its id when the new one is not older. @returns its entry. */
  enter(row: PlaceRow): number {
    const known = this.entryOf(row.geonames);
    if (known !== undefined) {
      if (row.changed >= this.changes.at(known)) this.write(known, row);
      return known;
    }
    const entry = this.length;
    this.ids.push(row.geonames);
    for (const column of [
      this.lats,
      this.lons,
      this.kinds,
      this.capitals,
      this.codes,
      this.populations,
      this.changes,
      this.nameStarts,
      this.nameLengths,
    ]) {
      column.push(0);
    }
    if (row.geonames >= this.entryById.length) {
      const wider = new Uint32Array(2 ** Math.ceil(Math.log2(row.geonames + 1)));
      wider.set(this.entryById);
      this.entryById = wider;
    }
    this.entryById[row.geonames] = entry + 1;
    this.write(entry, row);
    return entry;
  }

  entryOf(geonames: number): number | undefined {
    const entry = this.entryById[geonames];
    return entry ? entry - 1 : undefined;
  }

  isPlaced(entry: number): boolean {
    return this.lats.at(entry) !== unplaced;
  }

  /** Gives a division the point and the people of the places in it. */
  placeAt(entry: number, lat: number, lon: number, population: number): void {
    this.lats.set(entry, lat);
    this.lons.set(entry, lon);
    if (this.populations.at(entry) === 0) this.populations.set(entry, population);
  }

  pointOf(entry: number): { lat: number; lon: number } {
    return { lat: this.lats.at(entry), lon: this.lons.at(entry) };
  }

  populationOf(entry: number): number {
    return this.populations.at(entry);
  }

  kindOf(entry: number): PlaceKind {
    return placeKinds[this.kinds.at(entry)] ?? 'site';
  }

  codesOf(entry: number): { country: string; division1: string; division2: string } {
    const [country = '', division1 = '', division2 = ''] = (this.places[this.codes.at(entry)] ?? '').split(
      '\t',
    );
    return { country, division1, division2 };
  }

  nameOf(entry: number): string {
    const start = this.nameStarts.at(entry);
    return this.names.toString('utf8', start, start + this.nameLengths.at(entry));
  }

  /** @param divisionName name of a first division by its code. */
  place(entry: number, divisionName: (code: string) => string | undefined): KnownPlace {
    const { country, division1, division2 } = this.codesOf(entry);
    const kind = this.kindOf(entry);
    const within = kind === 'province' || kind === 'country' ? undefined : divisionName(division1);
    const population = this.populations.at(entry);
    return {
      id: kind === 'country' ? country.toLowerCase() : `geonames-${this.ids.at(entry)}`,
      name: this.nameOf(entry),
      country,
      kind,
      ...(this.isPlaced(entry) ? this.pointOf(entry) : {}),
      ...(within ? { within } : {}),
      geonames: this.ids.at(entry),
      curated: false,
      ...(population > 0 ? { population } : {}),
      ...(division1 ? { division1 } : {}),
      ...(division2 ? { division2 } : {}),
      ...(this.capitals.at(entry) ? { isCapital: true } : {}),
    };
  }

  private write(entry: number, row: PlaceRow): void {
    this.lats.set(entry, row.lat ?? unplaced);
    this.lons.set(entry, row.lon ?? unplaced);
    this.kinds.set(entry, placeKinds.indexOf(row.kind));
    this.capitals.set(entry, row.isCapital ? 1 : 0);
    this.codes.set(entry, this.placeNumber(row));
    this.populations.set(entry, Math.min(row.population, 0xffffffff));
    this.changes.set(entry, row.changed);
    const bytes = Buffer.byteLength(row.name);
    while (this.namesLength + bytes > this.names.length)
      this.names = Buffer.concat([this.names], this.names.length * 2);
    this.names.write(row.name, this.namesLength);
    this.nameStarts.set(entry, this.namesLength);
    this.nameLengths.set(entry, bytes);
    this.namesLength += bytes;
  }

  private placeNumber({ country, division1, division2 }: PlaceRow): number {
    const codes = `${country}\t${division1}\t${division2}`;
    const known = this.placeNumbers.get(codes);
    if (known !== undefined) return known;
    this.places.push(codes);
    this.placeNumbers.set(codes, this.places.length - 1);
    return this.places.length - 1;
  }
}
