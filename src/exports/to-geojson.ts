/** The record as GeoJSON (RFC 7946): a point for each event whose place has coordinates, with how exact it is. */
import type { ConflictRecord, RecordEvent, RecordLink } from '../model/record.ts';
import type { Exported } from './formats.ts';

type Place = ConflictRecord['places'][number];

/** Events without a place, or whose place has no coordinates, are counted, never put somewhere. */
export function toGeoJson(record: ConflictRecord): Exported {
  const places = new Map(record.places.map(place => [place.id, place]));
  const names = new Map(record.actors.map(({ id, name }) => [id, name]));
  const links = Map.groupBy(record.links ?? [], ({ subject }) => subject);
  const features = record.events.flatMap(event => {
    const place = event.place === undefined ? undefined : places.get(event.place);
    return place ? feature(event, place, names, links.get(event.id) ?? []) : [];
  });
  const collection = { type: 'FeatureCollection', clearance: record.clearance, features };
  return {
    bytes: new TextEncoder().encode(`${JSON.stringify(collection, null, 2)}\n`),
    losses: lossesOf(record, features.length),
  };
}

function feature(
  event: RecordEvent,
  place: Place,
  names: ReadonlyMap<string, string>,
  links: readonly RecordLink[],
) {
  const { lat, lon, precision, name } = place;
  if (lat === undefined || lon === undefined) return [];
  const { id, type, mode, label, date, deaths, status, origins, accounts } = event;
  const linked = [
    ...links.map(({ link, object }) => ({ link, event: object })),
    ...(event.counts ?? []).map(({ event: part }) => ({ link: 'counts', event: part })),
  ];
  const named = (ids: readonly string[]) => ids.map(actor => names.get(actor) ?? actor);
  return [
    {
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: {
        type,
        ...(mode && { mode }),
        label,
        ...(date && { date }),
        place: name,
        precision,
        initiators: named(event.initiators),
        targets: named(event.targets),
        ...(deaths && { deaths }),
        status,
        origins,
        accounts: accounts.length,
        ...(event.contexts && { contexts: event.contexts }),
        ...(event.aggregate && { aggregate: true }),
        ...(linked.length > 0 && { links: linked }),
        stances: [...new Set(accounts.map(account => account.stance))].toSorted(),
      },
    },
  ];
}

function lossesOf(
  { events, relations, warnings, links = [], unreal = [] }: ConflictRecord,
  shown: number,
): string[] {
  const missing = events.length - shown;
  const accounts = events.reduce((sum, event) => sum + event.accounts.length, 0);
  return [
    ...(missing > 0 ? [`${missing} of ${events.length} events have no coordinates and are left out.`] : []),
    ...(accounts > 0 ? ['Accounts are counted, not shown: the record has their words and values.'] : []),
    ...(relations.length > 0 ? [`${relations.length} relations are left out.`] : []),
    ...(links.length > 0 || events.some(({ counts }) => counts)
      ? ['Links of events are named, not who states them or why.']
      : []),
    ...(unreal.length > 0 ? [`${unreal.length} unreal readings are left out.`] : []),
    ...(warnings.length > 0 ? [`${warnings.length} warnings are left out.`] : []),
  ];
}
