/** Where an outlet is at home: the divisions in which the places that its documents name may lie. A local paper names its town without the state. */

import type { Toponym } from './find-toponyms.ts';
import type { Home } from './rank-toponyms.ts';

/**
 * Every distinct name of a document gives 1/k to each of the k first divisions that it may lie in; shares of the sum
 * over all documents of the outlet.
 */
export function homeOf(documents: readonly (readonly Toponym[])[]): Home {
  const sums = new Map<string, number>();
  let total = 0;
  for (const toponyms of documents) {
    for (const { namesakes } of new Map(toponyms.map(toponym => [toponym.key, toponym])).values()) {
      const divisions = new Set(
        namesakes.flatMap(({ place }) =>
          place.kind === 'country' || !place.division1 ? [] : [place.division1],
        ),
      );
      if (divisions.size === 0) continue;
      total += 1;
      for (const division of divisions) sums.set(division, (sums.get(division) ?? 0) + 1 / divisions.size);
    }
  }
  return new Map([...sums].map(([division, sum]) => [division, sum / total]));
}
