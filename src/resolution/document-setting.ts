/** Where a document plays: which countries its words name, and in which of their divisions the places that it names may lie. */
import { foldName, type Knowledge } from '../model/knowledge.ts';
import { type CountryShares, countriesOf, namesIn } from './document-countries.ts';

export interface DocumentSetting {
  readonly countries: CountryShares;
  /** Shares (0 to 1) by code of the first division, `PK.02`. */
  readonly divisions: ReadonlyMap<string, number>;
}

/** A country with less of the document's words for countries is no setting of its places. */
const setIn = 0.2;

export function settingOf(text: string, knowledge: Knowledge): DocumentSetting {
  const countries = countriesOf(text, knowledge);
  const sums = new Map<string, number>();
  let total = 0;
  for (const key of new Set(namesIn(text).map(foldName))) {
    const divisions = new Set(
      knowledge.places.namesakes(key).flatMap(({ place, weight }) => {
        const isHere = weight === 1 && (countries.get(place.country) ?? 0) >= setIn;
        return isHere && place.division1 !== undefined ? [place.division1] : [];
      }),
    );
    if (divisions.size === 0) continue;
    total += 1;
    for (const division of divisions) sums.set(division, (sums.get(division) ?? 0) + 1 / divisions.size);
  }
  return { countries, divisions: new Map([...sums].map(([division, sum]) => [division, sum / total])) };
}
