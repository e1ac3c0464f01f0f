/** Where, and how closely the words say it. */
import { foldName } from './knowledge.ts';

export const placeKinds = [
  'country',
  'region',
  'province',
  'district',
  'town',
  'village',
  'camp',
  'base',
  'river',
  'pass',
  'area',
  'site',
  'sea',
] as const;
export type PlaceKind = (typeof placeKinds)[number];

export interface Place {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly kind: PlaceKind;
  /** WGS84 decimal degrees of a representative point. */
  readonly lat?: number;
  readonly lon?: number;
  readonly geonames?: number;
  /** UCDP GED `where_prec`, 1 (exact) to 7 (international waters or airspace). */
  readonly precision: number;
  /** Name of the division it lies in, folded as tables key names. */
  readonly division?: string;
}

/** UCDP GED `where_prec` of a place of this kind; a place that is only “near” is one step coarser, 2. */
export function precisionOf(kind: PlaceKind, near = false): number {
  switch (kind) {
    case 'country':
      return 6;
    case 'region':
    case 'river':
    case 'area':
      return 5;
    case 'province':
      return 4;
    case 'district':
      return 3;
    case 'sea':
      return 7;
    default:
      return near ? 2 : 1;
  }
}

/** How two places lie to each other; `unknown` when one has no coordinates and no division tells. */
export type PlaceComparison = 'same' | 'within' | 'close' | 'apart' | 'unknown';

/** Kilometres within which a town and its district, or two spellings of one spot, are taken to touch. */
const touching = 50;

/** The same for two towns, villages or camps by their own coordinates. */
const touchingSpots = 20;

function isSpot({ precision, kind }: Place): boolean {
  return precision <= 2 && kind !== 'site';
}

export function comparePlaces(left: Place, right: Place): PlaceComparison {
  if (left.id === right.id) return 'same';
  // A spot that no map shows is the one of its name, unless it is said to lie elsewhere.
  const isUnmapped = left.kind === 'site' || right.kind === 'site';
  if (isUnmapped && foldName(left.name) === foldName(right.name) && mayLieTogether(left, right))
    return 'same';
  if (contains(left, right) || contains(right, left)) return 'within';
  const distance = kilometresBetween(left, right);
  if (distance === undefined) {
    return left.country && right.country && left.country !== right.country ? 'apart' : 'unknown';
  }
  if (distance <= (isSpot(left) && isSpot(right) ? touchingSpots : touching)) {
    return foldName(left.name) === foldName(right.name) ? 'same' : 'close';
  }
  return isWide(left) || isWide(right) ? (distance < 250 ? 'unknown' : 'apart') : 'apart';
}

function mayLieTogether(left: Place, right: Place): boolean {
  if (left.country && right.country && left.country !== right.country) return false;
  return (kilometresBetween(left, right) ?? 0) <= touching;
}

function isWide(place: Place): boolean {
  return place.kind === 'river' || place.kind === 'region' || place.kind === 'area' || place.kind === 'pass';
}

/** Whether `inner` is `outer`, or is known to lie in it. */
export function placeHolds(outer: Place, inner: Place): boolean {
  return outer.id === inner.id || contains(outer, inner);
}

function contains(outer: Place, inner: Place): boolean {
  if (outer.kind === 'country') return outer.country === inner.country;
  return (
    inner.division !== undefined && outer.country === inner.country && foldName(outer.name) === inner.division
  );
}

type Point = Pick<Place, 'id'> & { readonly lat?: number | undefined; readonly lon?: number | undefined };

/** Great-circle distance in km (haversine, mean radius 6371 km); undefined without coordinates. */
export function kilometresBetween(left: Point, right: Point): number | undefined {
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
