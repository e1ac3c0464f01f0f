/** Place mentions to places of the gazetteer: by name, by what is named around them, by the country of the document. */
import type { PlaceMention } from '../model/claim.ts';
import type { Finding } from '../model/finding.ts';
import { foldName, type Knowledge, type KnownPlace } from '../model/knowledge.ts';
import { type Place, type PlaceKind, precisionOf } from '../model/place.ts';
import type { CountryShares } from './document-countries.ts';

/** A mention's place as the gazetteer has it, or by its name alone when the gazetteer has none. */
export interface ResolvedPlace {
  readonly place: Place;
  /** Name of the division it lies in, for comparing a town with its province. */
  readonly divisionName?: string;
}

/** How much a kind of place is worth among namesakes when nothing else tells: people write of provinces and towns more than of hamlets. */
const prominence: Readonly<Record<PlaceKind, number>> = {
  country: 3,
  province: 1,
  region: 1,
  area: 0.8,
  town: 0.5,
  district: 0.4,
  village: 0.3,
  camp: 0.3,
  base: 0.3,
  river: 0.3,
  pass: 0.3,
  site: 0.2,
  sea: 0.5,
};

/**
 * The place that `mention` names in a document about `countries`.
 * A name that no table holds becomes a place without coordinates, with the finding `place-unknown`.
 */
export function resolvePlace(
  mention: PlaceMention,
  document: string,
  countries: CountryShares,
  knowledge: Knowledge,
): { resolved: ResolvedPlace; findings: Finding[] } {
  const key = foldName(mention.text);
  const candidates = knowledge.places.get(key) ?? knowledge.places.get(withoutKindWord(key)) ?? [];
  const [best, second] = rank(candidates, mention, countries, knowledge);
  if (!best) {
    const message = `“${mention.text}” is in no gazetteer; it has no coordinates.`;
    const finding = {
      code: 'place-unknown',
      message,
      document,
      start: mention.start,
      end: mention.end,
    } as const;
    return { resolved: { place: unknownPlace(mention.text, key) }, findings: [finding] };
  }
  const findings: Finding[] = [];
  if (second && second.score > best.score - 0.15 && second.place.country !== best.place.country) {
    const message = `“${mention.text}” may be in ${best.place.country} or in ${second.place.country}; read as the first.`;
    findings.push({ code: 'place-ambiguous', message, document, start: mention.start, end: mention.end });
  }
  return { resolved: fromKnown(best.place, mention.near ?? false), findings };
}

function rank(
  candidates: readonly KnownPlace[],
  mention: PlaceMention,
  countries: CountryShares,
  knowledge: Knowledge,
): { place: KnownPlace; score: number }[] {
  const within = mention.within === undefined ? undefined : foldName(mention.within);
  const withinCountries = new Set(
    within === undefined
      ? []
      : (knowledge.places.get(within) ?? []).filter(place => place.curated).map(place => place.country),
  );
  const scoreOf = (place: KnownPlace) =>
    prominence[place.kind] +
    (place.curated ? 1 : 0) +
    4 * (countries.get(place.country) ?? 0) +
    (within !== undefined && place.within !== undefined && foldName(place.within) === within ? 4 : 0) +
    (withinCountries.has(place.country) ? 2 : 0);
  return candidates
    .map(place => ({ place, score: scoreOf(place) }))
    .sort((left, right) => right.score - left.score);
}

/** “mastung area”, “the town of Surab”: the kind word is no part of the name. */
function withoutKindWord(key: string): string {
  return key
    .replace(/^(?:town|city|village|district|province|region|state|area|port) of /, '')
    .replace(/ (?:area|region|town|city|village|district|province|state|county|governorate|department)$/, '');
}

function fromKnown(known: KnownPlace, near: boolean): ResolvedPlace {
  const { id, name, country, kind, lat, lon, geonames, within } = known;
  return {
    place: {
      id,
      name,
      kind,
      precision: precisionOf(kind, near),
      ...(country ? { country } : {}),
      ...(lat !== undefined && lon !== undefined ? { lat: round(lat), lon: round(lon) } : {}),
      ...(geonames !== undefined ? { geonames } : {}),
    },
    ...(within ? { divisionName: foldName(within) } : {}),
  };
}

/** Four decimals, about ten metres: finer would be the gazetteer's noise. */
function round(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}

function unknownPlace(name: string, key: string): Place {
  return { id: `place-${key.replaceAll(' ', '-')}`, name, kind: 'site', precision: 5 };
}

/** How two places lie to each other; `unknown` when one has no coordinates and no division tells. */
export type PlaceComparison = 'same' | 'within' | 'close' | 'apart' | 'unknown';

/** Kilometres within which a town and its district, or two spellings of one spot, are taken to touch. */
const touching = 50;

export function comparePlaces(left: ResolvedPlace, right: ResolvedPlace): PlaceComparison {
  if (left.place.id === right.place.id) return 'same';
  if (contains(left, right) || contains(right, left)) return 'within';
  const distance = kilometresBetween(left.place, right.place);
  if (distance === undefined) {
    return left.place.country && right.place.country && left.place.country !== right.place.country
      ? 'apart'
      : 'unknown';
  }
  if (distance <= touching) {
    return foldName(left.place.name) === foldName(right.place.name) ? 'same' : 'close';
  }
  return isWide(left.place) || isWide(right.place) ? (distance < 250 ? 'unknown' : 'apart') : 'apart';
}

function isWide(place: Place): boolean {
  return place.kind === 'river' || place.kind === 'region' || place.kind === 'area' || place.kind === 'pass';
}

function contains(outer: ResolvedPlace, inner: ResolvedPlace): boolean {
  if (outer.place.kind === 'country') return outer.place.country === inner.place.country;
  return (
    inner.divisionName !== undefined &&
    outer.place.country === inner.place.country &&
    foldName(outer.place.name).split(' ').join(' ') === inner.divisionName
  );
}

/** Great-circle distance in km (haversine, mean radius 6371 km); undefined without coordinates. */
export function kilometresBetween(left: Place, right: Place): number | undefined {
  if (
    left.lat === undefined ||
    left.lon === undefined ||
    right.lat === undefined ||
    right.lon === undefined
  ) {
    return undefined;
  }
  const radians = Math.PI / 180;
  const half = (degrees: number) => Math.sin((degrees * radians) / 2) ** 2;
  const chord =
    half(right.lat - left.lat) +
    Math.cos(left.lat * radians) * Math.cos(right.lat * radians) * half(right.lon - left.lon);
  return 12_742 * Math.asin(Math.sqrt(chord));
}
