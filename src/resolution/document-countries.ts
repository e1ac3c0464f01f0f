/** Which countries a document is about, counted from the names, adjectives and capitals in its text. */
import { foldName, type Knowledge } from '../model/knowledge.ts';

/** Share of the document's country words (0 to 1) by ISO 3166-1 alpha-2 code, upper case; empty when it names none. */
export type CountryShares = ReadonlyMap<string, number>;

const capitalisedRun = /\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+\p{Lu}[\p{L}\p{M}'’.-]*){0,2}/gu;

/** Counts every capitalised word, pair and triple that names a country or a curated place of one. */
export function countriesOf(text: string, knowledge: Knowledge): CountryShares {
  const counts = new Map<string, number>();
  let total = 0;
  for (const name of namesIn(text)) {
    const country = mayBeCountry(name) ? countryOf(foldName(name), knowledge) : undefined;
    if (!country) continue;
    counts.set(country, (counts.get(country) ?? 0) + 1);
    total += 1;
  }
  return new Map([...counts].map(([country, count]) => [country, count / total]));
}

/** The shares with the countries of the actors that the text names, all of these together as much as `actorShare`. */
export function withActors(
  countries: CountryShares,
  actors: Iterable<string>,
  knowledge: Knowledge,
): CountryShares {
  const of = [...actors].flatMap(id => {
    const actor = knowledge.actors.get(id);
    return actor && actor.kind !== 'state' && actor.countries[0] !== undefined ? [actor.countries[0]] : [];
  });
  if (of.length === 0) return countries;
  const share = actorShare / of.length;
  const rest = countries.size === 0 ? 0 : 1 - actorShare;
  const shares = new Map([...countries].map(([country, own]) => [country, own * rest]));
  for (const country of of)
    shares.set(country, (shares.get(country) ?? 0) + (countries.size === 0 ? 1 / of.length : share));
  return shares;
}

/** What the actors weigh against the names of countries and places. */
const actorShare = 0.3;

/** Every capitalised word, and every two that stand together. */
function namesIn(text: string): string[] {
  return [...text.matchAll(capitalisedRun)].flatMap(([run]) => wordsAndPairs(run));
}

/** Two capitals are as often a group's as a state's: “RF”; these are nobody else's. */
function mayBeCountry(name: string): boolean {
  return !/^(?:The )?\p{Lu}{1,2}$/u.test(name) || /^(?:The )?(?:US|UK)$/.test(name);
}

function wordsAndPairs(run: string): string[] {
  const words = run.split(/\s+/);
  return [...words, ...words.slice(1).map((word, index) => `${words[index]} ${word}`)];
}

function countryOf(key: string, knowledge: Knowledge): string | undefined {
  const state = knowledge.nationalities.get(key) ?? knowledge.capitals.get(key);
  if (state) return state.toUpperCase();
  const place = knowledge.places.get(key)?.[0];
  return place?.curated && place.country !== '' ? place.country : undefined;
}
