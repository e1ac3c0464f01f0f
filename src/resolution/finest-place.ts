/** Which of the places that a claim names says best where it was. */
import type { Place } from '../model/place.ts';
import { spotWithin } from './resolve-places.ts';

/** Where, by id, with the words that say it. */
export interface Whereabouts {
  readonly place: Place;
  readonly near: boolean;
  readonly start: number;
  readonly end: number;
}

/** A place as one claim names it. */
export interface Located extends Whereabouts {
  readonly text: string;
  /** The larger place that the words put it in. */
  readonly within?: string;
}

/**
 * Of several the one that the words put in another, or that no map shows; else the finest, and among equally fine ones
 * the first. A spot that no map shows lies in what the words put it in: “the village of Sul, in Orel”, “in Orel, rebels
 * attacked Sul”.
 * @param places innermost and nearest to the event word first.
 */
export function finestPlace(places: readonly Located[]): Whereabouts | undefined {
  const [nearest] = places;
  if (!nearest) return undefined;
  const larger = largerOf(nearest, places);
  if (isUnmapped(nearest) && larger)
    return whereabouts({ ...nearest, place: spotWithin(nearest.place, larger.place) });
  // “The Sul district of Orel”
  if (larger && nearest.place.precision <= larger.place.precision + 2) return whereabouts(nearest);
  const [finest = nearest] = places.toSorted((left, right) => left.place.precision - right.place.precision);
  return whereabouts(finest);
}

function whereabouts({ place, near, start, end }: Located): Whereabouts {
  return { place, near, start, end };
}

function isUnmapped({ place }: Whereabouts): boolean {
  return place.kind === 'site' && place.lat === undefined;
}

/** The mapped place that the words put the spot in, or the one that that one lies in. */
function largerOf(spot: Located, places: readonly Located[]): Located | undefined {
  for (let here = spot, steps = 0; steps < 3; steps += 1) {
    const larger = places.find(({ text, start }) => text === here.within && start !== here.start);
    if (!larger || !isUnmapped(larger)) return larger;
    here = larger;
  }
  return undefined;
}
