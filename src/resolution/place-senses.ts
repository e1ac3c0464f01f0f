/** Which of their namesakes the places that one document names mean: settled together, by the same rules as in raw text. */
import type { NameMention } from '../model/analysis.ts';
import type { Claim, PlaceMention } from '../model/claim.ts';
import { foldName, type Knowledge, type KnownPlace, type Namesake } from '../model/knowledge.ts';
import { kilometresBetween } from '../model/place.ts';
import type { CountryShares } from './document-countries.ts';
import { otherSpellings } from './other-spellings.ts';
import type { Toponym } from './toponyms/find-toponyms.ts';
import { type ResolvedToponym, rankToponyms } from './toponyms/rank-toponyms.ts';

export interface PlaceSense {
  readonly place: KnownPlace;
  readonly score: number;
  readonly runnerUp?: ResolvedToponym['runnerUp'];
  /** How many places bear the name in the country of the likeliest. */
  readonly namesakes: number;
  /** Kilometres to the nearest other place of the document that is sure; infinite where there is none. */
  readonly nearest: number;
  /** Small, and in a country that neither the text nor any other place in it speaks of. */
  readonly isAbroad: boolean;
  /** A hamlet far from the one area that the document is about: hardly the one that is meant. */
  readonly isStray: boolean;
}

/** What the mention means; undefined when no table holds its name. */
export type PlaceSenses = (mention: PlaceMention) => PlaceSense | undefined;

/** @param names in the text: places that no claim is about tell where those are that some claim is about. */
export function placeSenses(
  claims: readonly Claim[],
  names: readonly NameMention[],
  countries: CountryShares,
  knowledge: Knowledge,
): PlaceSenses {
  const mentions = claims.flatMap(claim => ('places' in claim ? claim.places : []));
  const places = names.filter(({ kind }) => kind === 'place');
  const most = Math.max(...countries.values());
  const mainly = new Set([...countries].flatMap(([country, share]) => (share >= most / 2 ? [country] : [])));
  const toponyms = new Map(
    [...mentions, ...places].map(
      mention => [keyOf(mention), toponymFrom(mention, mainly, knowledge)] as const,
    ),
  );
  const ranked = rankToponyms(
    [...toponyms.values()].filter(({ namesakes }) => namesakes.length > 0),
    new Map(),
    { countries },
  );
  const area = areaOf(ranked);
  const byKey = new Map(ranked.map(found => [`${found.key}\t${found.within?.key ?? ''}`, found]));
  return mention => {
    const toponym = toponyms.get(keyOf(mention));
    const found = toponym && byKey.get(`${toponym.key}\t${toponym.within?.key ?? ''}`);
    if (!found) return undefined;
    const { place, score, runnerUp, namesakes } = found;
    return {
      place,
      score,
      namesakes: namesakes.filter(other => other.place.country === place.country).length,
      nearest: nearestTo(found, area),
      isAbroad: isAbroad(found, ranked, countries),
      isStray: knowledge.capitals.get(found.key) !== place.country.toLowerCase() && isStray(found, area),
      ...(runnerUp ? { runnerUp } : {}),
    };
  };
}

function keyOf({ text, within }: { readonly text: string; readonly within?: string }): string {
  return `${foldName(text)}\t${within === undefined ? '' : foldName(within)}`;
}

function toponymFrom(
  { text, start, end, within }: Pick<PlaceMention, 'text' | 'start' | 'end' | 'within'>,
  mainly: ReadonlySet<string>,
  knowledge: Knowledge,
): Toponym {
  const outer = within === undefined ? undefined : foldName(within);
  const around = outer === undefined ? [] : (knowledge.places.get(outer) ?? []);
  const here = around.length > 0 ? new Set(around.map(({ country }) => country)) : mainly;
  const { key, namesakes, division } = namesakesOf(foldName(text), here, knowledge);
  return {
    start,
    end,
    text,
    key,
    namesakes,
    isDemonym: false,
    ...(outer === undefined ? {} : { within: { key: outer, places: around } }),
    ...(division === undefined ? {} : { division }),
  };
}

const kindBefore = /^(?:the )?(town|city|village|hamlet|district|province|region|state|area|port) of /;
const kindAfter =
  / (area|region|town|city|village|district|province|state|county|governorate|department|municipality|oblast)$/;

/**
 * “Mastung area”, “the town of Surab”: where the name as written is in no table, the kind word is no part of it.
 * Other spellings of it count only in the countries of `here`.
 */
function namesakesOf(
  whole: string,
  here: ReadonlySet<string>,
  { places, toponymy }: Knowledge,
): { key: string; namesakes: readonly Namesake[]; division?: string } {
  const namesakes = places.namesakes(whole);
  if (namesakes.length > 0) return { key: whole, namesakes };
  const bare = whole.replace(kindBefore, '').replace(kindAfter, '');
  const kind = kindBefore.exec(whole)?.[1] ?? kindAfter.exec(whole)?.[1];
  const isDivision = kind !== undefined && toponymy.divisions.has(kind);
  const division = isDivision ? { division: kind } : {};
  const asWritten = places.namesakes(bare);
  if (asWritten.length > 0) return { key: bare, namesakes: asWritten, ...division };
  for (const key of otherSpellings(bare)) {
    const near = places.namesakes(key).filter(({ place }) => here.has(place.country));
    if (near.length > 0) return { key, namesakes: near, ...division };
  }
  return { key: bare, namesakes: [], ...division };
}

/** Sure places of a document that lie beside others of it. */
function areaOf(ranked: readonly ResolvedToponym[]): readonly ResolvedToponym[] {
  const sure = ranked.filter(({ place, rivals }) => rivals === 1 && place.kind !== 'country');
  return sure.filter(one => nearestTo(one, sure) < kilometresApart);
}

/** Farther than this two places are in different areas. */
const kilometresApart = 200;

/** So many people live in a town that a text may name it from afar. */
const manyPeople = 50_000;

/** Towns and villages that no text names from afar. */
function isSmall({ kind, curated, isCapital, population = 0 }: KnownPlace): boolean {
  return (kind === 'town' || kind === 'village') && !curated && !isCapital && population <= manyPeople;
}

function isAbroad(
  { place, key, within }: ResolvedToponym,
  ranked: readonly ResolvedToponym[],
  countries: CountryShares,
): boolean {
  const isPlacedThere = within?.places.some(outer => outer.country === place.country) ?? false;
  const small = isSmall(place) || (place.kind === 'district' && !place.curated);
  // “The Rios district of Culiacán”, of which tables know a namesake abroad only.
  if (small && within !== undefined && within.places.length > 0 && !isPlacedThere) return true;
  if (isPlacedThere || !small || countries.size === 0 || countries.has(place.country)) return false;
  return ranked.every(other => other.key === key || other.place.country !== place.country);
}

function isStray(found: ResolvedToponym, area: readonly ResolvedToponym[]): boolean {
  const { place } = found;
  if (!isSmall(place)) return false;
  const here = area.filter(other => other.place.country === place.country && other.key !== found.key);
  return here.length >= 4 && nearestTo(found, here) > kilometresApart;
}

function nearestTo({ place, key }: ResolvedToponym, others: readonly ResolvedToponym[]): number {
  let nearest = Infinity;
  for (const other of others) {
    if (other.key === key) continue;
    const distance = kilometresBetween(place, other.place);
    if (distance !== undefined && distance < nearest) nearest = distance;
  }
  return nearest;
}
