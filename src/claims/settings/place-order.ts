/** In which order the places of one happening stand: what lies in another comes before it. */
import type { PlaceMention } from '../../model/claim.ts';
import type { Tree } from '../../model/tree.ts';
import type { PlaceFound } from './places.ts';

/** “The quarter in northern X”: what lies in another place comes before it. */
export function innerHeadsFirst<Found extends PlaceFound>(found: readonly Found[], tree: Tree): Found[] {
  const under = (low: number, high: number) => {
    for (
      let here = tree.heads[low] ?? -1, steps = 0;
      here >= 0 && steps < 20;
      here = tree.heads[here] ?? -1, steps += 1
    )
      if (here === high) return true;
    return false;
  };
  const list = [...found];
  for (let at = 1; at < list.length; at += 1) {
    const outer = list.findIndex((other, order) => order < at && under(other.head, (list[at] as Found).head));
    if (outer >= 0) list.splice(outer, 0, ...list.splice(at, 1));
  }
  return list;
}

/** “In X, Y”: the first lies in the second. */
export function innerFirst(places: readonly PlaceMention[]): PlaceMention[] {
  const [first, second, ...rest] = places;
  return first && second && second.within === first.text && second.start < first.start
    ? [second, first, ...rest]
    : [...places];
}

/** “In X, Y”: the first lies in the second. */
export function linked(places: readonly PlaceMention[]): PlaceMention[] {
  return places.map(place => {
    const next = places.find(other => other.start > place.end && other.start - place.end < 12);
    return next && !place.within ? { ...place, within: next.text } : place;
  });
}
