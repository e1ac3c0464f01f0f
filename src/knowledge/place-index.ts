/** Curated places before a larger gazetteer: one place known to both is one, with the curated name and the gazetteer's figures. */
import { foldName, type KnownPlace, type Namesake, type PlaceIndex } from '../model/knowledge.ts';
import { kilometresBetween } from '../model/place.ts';

/** Curated places and countries by folded name. */
export type CuratedPlaces = ReadonlyMap<string, readonly KnownPlace[]>;

/** A gazetteer that may lie behind the curated places. */
export interface LargeGazetteer extends PlaceIndex {
  /** The country by its ISO 3166-1 alpha-2 code, upper case. */
  readonly country?: (code: string) => KnownPlace | undefined;
}

/** The same few names are asked for again and again; places are made anew for each name that is not remembered. */
const namesRemembered = 20_000;

export function placeIndex(curated: CuratedPlaces, large: LargeGazetteer): PlaceIndex {
  const known = new Map<string, readonly Namesake[]>();
  const namesakes = (key: string): readonly Namesake[] => {
    const before = known.get(key);
    if (before) return before;
    const found = find(key);
    if (known.size >= namesRemembered) known.clear();
    known.set(key, found);
    return found;
  };
  const find = (key: string): Namesake[] => {
    const ours = curated.get(key) ?? [];
    const theirs = large.namesakes(key);
    const twins = new Set<Namesake>();
    const merged = ours.map((place): Namesake => {
      if (place.kind === 'country')
        return { place: withFigures(place, large.country?.(place.country)), weight: 1 };
      const twin = theirs.find(({ place: other }) => isSame(place, other));
      if (twin) twins.add(twin);
      return { place: withFigures(place, twin?.place ?? divisionOf(place, large)), weight: 1 };
    });
    const ids = new Set(merged.map(({ place }) => place.geonames));
    return [
      ...merged,
      ...theirs.filter(
        namesake =>
          !twins.has(namesake) &&
          (namesake.place.geonames === undefined || !ids.has(namesake.place.geonames)),
      ),
    ];
  };
  return {
    has: key => curated.has(key) || large.has(key),
    get: key => {
      const found = namesakes(key);
      return found.length === 0 ? undefined : found.map(({ place }) => place);
    },
    namesakes,
  };
}

/** The division that a curated row names, as far as it tells where the place lies. */
function divisionOf({ within, country }: KnownPlace, large: LargeGazetteer): DivisionFacts | undefined {
  if (within === undefined) return undefined;
  const province = large
    .namesakes(foldName(within))
    .find(({ place }) => place.kind === 'province' && place.country === country)?.place;
  return province?.division1 === undefined ? undefined : { division1: province.division1 };
}

type DivisionFacts = Partial<
  Pick<KnownPlace, 'geonames' | 'population' | 'division1' | 'division2' | 'isCapital'>
>;

/** What the curated row leaves open is filled; its own point stays. */
function withFigures(place: KnownPlace, twin: DivisionFacts | undefined): KnownPlace {
  if (!twin) return place;
  const { geonames, population, division1, division2, isCapital } = twin;
  return Object.defineProperties(
    {
      ...(geonames === undefined || place.geonames !== undefined ? {} : { geonames }),
      ...(population === undefined ? {} : { population }),
      ...(division1 === undefined ? {} : { division1 }),
      ...(division2 === undefined ? {} : { division2 }),
      ...(isCapital ? { isCapital } : {}),
    },
    Object.getOwnPropertyDescriptors(place),
  ) as KnownPlace;
}

/** Kilometres within which a row of ours and one of the gazetteer, of one name and like kinds, are one place. */
const onePlace = 60;

function isSame(ours: KnownPlace, theirs: KnownPlace): boolean {
  if (ours.country !== theirs.country || scaleOf(ours) !== scaleOf(theirs)) return false;
  if (ours.kind === 'province' && theirs.kind === 'province') return true;
  const distance = kilometresBetween(asPlace(ours), asPlace(theirs));
  return distance !== undefined && distance < onePlace;
}

function scaleOf({ kind }: KnownPlace): string {
  if (kind === 'town' || kind === 'village' || kind === 'camp') return 'settlement';
  return kind === 'base' ? 'site' : kind;
}

function asPlace({ id, name, kind, lat, lon }: KnownPlace) {
  const point = lat !== undefined && lon !== undefined ? { lat, lon } : {};
  return { id, name, kind, precision: 1, ...point };
}
