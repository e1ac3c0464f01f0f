/** The gazetteer: curated places (data/places) and countries before the world's towns and divisions. */
import { foldName, type KnownPlace, type KnownState, type PlaceIndex } from '../model/knowledge.ts';
import { type PlaceKind, placeKinds } from '../model/place.ts';
import { type BulkGazetteer, readBulkGazetteer } from './bulk-gazetteer.ts';
import { type CuratedPlaces, placeIndex } from './place-index.ts';
import { list, oneOf, type Row, readTable, type Table } from './read-table.ts';

const curatedColumns = [
  'id',
  'name',
  'aliases',
  'country',
  'kind',
  'latitude',
  'longitude',
  'within',
  'geonames',
];

/** Places by folded name: curated rows first, then countries, provinces, districts, towns. */
export async function readPlaces(
  folder: URL,
  states: ReadonlyMap<string, KnownState>,
): Promise<{ places: PlaceIndex; curated: CuratedPlaces; tables: Table[] }> {
  const [table, bulk] = await Promise.all([
    readTable(new URL('places.csv', folder), curatedColumns),
    readBulkGazetteer(),
  ]);
  const curated = new Map<string, KnownPlace[]>();
  const enter = (name: string, place: KnownPlace) => {
    const key = foldName(name);
    const known = curated.get(key) ?? [];
    if (!known.includes(place)) curated.set(key, [...known, place]);
  };
  for (const row of table.rows) {
    const place = curatedPlace(row);
    for (const name of [place.name, ...list(row.aliases)]) enter(name, place);
  }
  for (const state of states.values()) {
    const place = countryPlace(state, bulk);
    const names = [state.name, ...state.aliases.filter(alias => !state.government.includes(alias))];
    for (const name of names) enter(name, place);
  }
  const places = placeIndex(curated, bulk);
  return { places, curated, tables: [table] };
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
    ...(row.geonames ? { geonames: Number(row.geonames) } : {}),
    curated: true,
  };
}

/** A country's point is worked out only when somebody asks for it. */
function countryPlace(state: KnownState, bulk: BulkGazetteer): KnownPlace {
  const country = state.id.toUpperCase();
  return {
    id: state.id,
    name: state.name,
    country,
    kind: 'country',
    curated: true,
    get lat() {
      return bulk.middleOf(country)?.lat;
    },
    get lon() {
      return bulk.middleOf(country)?.lon;
    },
  };
}
