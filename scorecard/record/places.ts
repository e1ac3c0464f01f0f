/** Places compared by name, or by distance where both have coordinates. */
import { normaliseName } from './normalise-name.ts';
import type { Absent, ScoredPlace } from './scored-record.ts';

/** The place with that id, else a place that is only called so; undefined for a gap. */
export function placeOf(id: Absent<string>, places: readonly ScoredPlace[] = []): ScoredPlace | undefined {
  if (!id) return undefined;
  return places.find(place => place.id === id) ?? { name: id };
}

/** A country is only itself: 50 km from its middle is no measure of it. */
export function samePlace(gold: ScoredPlace, predicted: ScoredPlace): boolean {
  if (normaliseName(gold.name) === normaliseName(predicted.name)) return true;
  const distance = kilometresBetween(gold, predicted);
  return distance !== undefined && distance <= 50 && gold.kind !== 'country';
}

function kilometresBetween(left: ScoredPlace, right: ScoredPlace): number | undefined {
  if (left.lat == null || left.lon == null || right.lat == null || right.lon == null) return undefined;
  const [a, b, c, d] = [left.lat, left.lon, right.lat, right.lon].map(
    degrees => (degrees * Math.PI) / 180,
  ) as [number, number, number, number];
  const chord = Math.sin((c - a) / 2) ** 2 + Math.cos(a) * Math.cos(c) * Math.sin((d - b) / 2) ** 2;
  return 12742 * Math.asin(Math.sqrt(chord));
}
