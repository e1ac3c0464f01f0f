/** Found toponyms against gold ones: only what has the very span of a gold toponym can be right. */
import { kilometresBetween } from '../../src/model/place.ts';
import type { GoldArticle, GoldToponym } from './read-corpus.ts';

/** What scoring asks of a found toponym. */
export interface FoundToponym {
  readonly start: number;
  readonly end: number;
  readonly place: {
    readonly geonames?: number;
    readonly lat?: number | undefined;
    readonly lon?: number | undefined;
  };
}

/** A hundred miles, the field's usual allowance. */
const allowance = 161;

/** Percent of the gold toponyms. @param found for each article, in the same order. */
export function scoreToponyms(
  articles: readonly GoldArticle[],
  found: readonly (readonly FoundToponym[])[],
): { exact: number; 'within-161km': number } {
  let [gold, exact, within] = [0, 0, 0];
  for (const [index, { toponyms }] of articles.entries()) {
    const bySpan = new Map((found[index] ?? []).map(one => [`${one.start} ${one.end}`, one]));
    for (const toponym of toponyms) {
      gold += 1;
      const match = bySpan.get(`${toponym.start} ${toponym.end}`);
      const isSame = match?.place.geonames === toponym.geonames;
      if (isSame) exact += 1;
      if (match && (isSame || isNear(match, toponym))) within += 1;
    }
  }
  const percentOf = (count: number) => (gold === 0 ? 0 : (100 * count) / gold);
  return { exact: percentOf(exact), 'within-161km': percentOf(within) };
}

function isNear({ place }: FoundToponym, { lat, lon }: GoldToponym): boolean {
  if (place.lat === undefined || place.lon === undefined) return false;
  const distance = kilometresBetween(pointAt(place.lat, place.lon), pointAt(lat, lon));
  return distance !== undefined && distance <= allowance;
}

function pointAt(lat: number, lon: number) {
  return { id: '', name: '', kind: 'site', precision: 1, lat, lon } as const;
}
