/**
 * Which of its namesakes each toponym of a document means. Weights are set by hand: how many people live there, what
 * kind of place it is, what larger place is named with it, where the document's other places lie, and where its outlet
 * is at home. All mentions of one form in a document mean one place, unless a larger place named with it says otherwise.
 */
import type { KnownPlace, Namesake } from '../../model/knowledge.ts';
import type { CountryShares } from '../document-countries.ts';
import { isWithin, type Toponym } from './find-toponyms.ts';

/** A toponym with the place that it is taken to mean. */
export interface ResolvedToponym extends Toponym {
  readonly place: KnownPlace;
  readonly score: number;
  readonly runnerUp?: { readonly place: KnownPlace; readonly score: number };
  /** How many of its namesakes, itself included, fit nearly as well whatever else the document names. */
  readonly rivals: number;
}

/** Shares (0 to 1) of what an outlet's documents name, by code of the first division. */
export type Home = ReadonlyMap<string, number>;

export const weights = {
  people: 0.7,
  country: 3.2,
  province: 1.2,
  district: -0.8,
  region: 1.5,
  other: 0,
  capital: 0.6,
  curated: 0.6,
  /** For a name that is not the place's own, times how unsure it stands for it. */
  otherName: -2.2,
  within: 6,
  divisionSaid: 2.5,
  home: 4,
  sameCountry: 1.8,
  sameProvince: 2.2,
  near: 0.84,
  /** In a country that the document speaks of, by the root of its share. */
  spokenOf: 2.5,
  /** An administrative unit that bears the name of a place inside it. */
  eponym: -2.5,
} as const;

export type ToponymWeights = Readonly<Record<keyof typeof weights, number>>;

const rounds = 3;

/**
 * @param home of the document's outlet, where its other documents tell one.
 * @param countries that the document speaks of, with its actors', where they are known beforehand.
 */
export function rankToponyms(
  toponyms: readonly Toponym[],
  home: Home,
  { weigh = weights, countries = new Map() }: { weigh?: ToponymWeights; countries?: CountryShares } = {},
): ResolvedToponym[] {
  const groups = [...Map.groupBy(toponyms, ({ key, within }) => `${key}\t${within?.key ?? ''}`).values()];
  const senses = groups.map(group => new Sense(group, { home, countries }, weigh));
  for (let round = 0; round < rounds; round += 1) {
    const votes = votesOf(senses);
    for (const sense of senses) sense.settle(votes, weigh);
  }
  return senses.flatMap(sense => sense.resolved()).sort((left, right) => left.start - right.start);
}

/** What is known of the document beside the places that it names. */
interface Lent {
  readonly home: Home;
  readonly countries: CountryShares;
}

interface Candidate {
  readonly place: KnownPlace;
  /** What speaks for it whatever else the document names. */
  readonly prior: number;
  score: number;
}

/** All mentions of one form in one document. */
class Sense {
  readonly toponyms: readonly Toponym[];
  readonly candidates: Candidate[];

  constructor(toponyms: readonly Toponym[], lent: Lent, weigh: ToponymWeights) {
    this.toponyms = toponyms;
    const namesakes = toponyms[0]?.namesakes ?? [];
    const divisions = toponyms.map(({ division }) => division).filter(word => word !== undefined);
    const within = toponyms[0]?.within;
    this.candidates = namesakes.map(namesake => {
      const prior = priorOf(namesake, namesakes, divisions, within, lent, weigh);
      return { place: namesake.place, prior, score: prior };
    });
    this.sort();
  }

  get best(): Candidate | undefined {
    return this.candidates[0];
  }

  /** Scores every candidate anew by what the document's other places are. */
  settle(votes: Votes, weigh: ToponymWeights): void {
    for (const candidate of this.candidates) {
      candidate.score = candidate.prior + supportOf(candidate.place, this, votes, weigh);
    }
    this.sort();
  }

  /** How many of the namesakes, the best included, are nearly as good as the best by themselves. */
  rivals(): number {
    const best = Math.max(...this.candidates.map(({ prior }) => prior));
    return this.candidates.filter(({ prior }) => prior > best - 1).length;
  }

  resolved(): ResolvedToponym[] {
    const [best, second] = this.candidates;
    if (!best) return [];
    return this.toponyms.map(toponym => ({
      ...toponym,
      place: best.place,
      score: best.score,
      rivals: this.rivals(),
      ...(second ? { runnerUp: { place: second.place, score: second.score } } : {}),
    }));
  }

  private sort(): void {
    this.candidates.sort((left, right) => right.score - left.score);
  }
}

function priorOf(
  { place, weight }: Namesake,
  namesakes: readonly Namesake[],
  divisions: readonly string[],
  within: Toponym['within'],
  { home, countries }: Lent,
  weigh: ToponymWeights,
): number {
  const division = place.division1 === undefined ? 0 : (home.get(place.division1) ?? 0);
  return (
    Math.log10(peopleOf(place) + 20) * weigh.people +
    kindWeight(place, weigh) +
    (place.isCapital ? weigh.capital : 0) +
    (place.curated ? weigh.curated : 0) +
    weigh.otherName * (1 - weight) +
    (within?.places.some(outer => isWithin(place, outer)) ? weigh.within : 0) +
    (place.kind === 'country' ? 0 : weigh.home * Math.sqrt(division)) +
    (place.kind === 'country' ? 0 : weigh.spokenOf * Math.sqrt(countries.get(place.country) ?? 0)) +
    (isEponym(place, namesakes) && divisions.length === 0 ? weigh.eponym : 0) +
    (divisions.some(word => saysKind(word, place)) ? weigh.divisionSaid : 0)
  );
}

/** People living there; where the gazetteer does not tell, about as many as places of the kind have. */
function peopleOf({ population, kind, curated }: KnownPlace): number {
  if (population !== undefined) return population;
  if (kind === 'country') return 10_000_000;
  if (kind === 'province' || kind === 'region' || kind === 'sea') return 500_000;
  return curated ? 30_000 : kind === 'town' ? 2000 : 300;
}

function kindWeight({ kind }: KnownPlace, weigh: ToponymWeights): number {
  if (kind === 'country') return weigh.country;
  if (kind === 'province') return weigh.province;
  if (kind === 'district') return weigh.district;
  return kind === 'region' || kind === 'sea' ? weigh.region : weigh.other;
}

const provinceWords = new Set([
  'province',
  'region',
  'state',
  'governorate',
  'oblast',
  'department',
  'territory',
]);

function saysKind(word: string, { kind }: KnownPlace): boolean {
  return kind === (provinceWords.has(word) ? 'province' : 'district');
}

/**
 * A unit that bears the name of a town in or beside it with a good part of its people, or of its country's capital:
 * the town is meant (“Kabul”, “Moscow”, “Washington”) unless the words say “province”.
 */
function isEponym(unit: KnownPlace, namesakes: readonly Namesake[]): boolean {
  if (unit.kind !== 'province' && unit.kind !== 'district') return false;
  return namesakes.some(({ place, weight }) => {
    if (place.kind !== 'town' || place.country !== unit.country || weight < 0.6) return false;
    if (place.isCapital || peopleOf(place) > 2_000_000) return true;
    // Where nobody is counted: “Orel” is the town, and only “Orel Province” the province around it.
    const isUncounted = place.population === undefined && unit.population === undefined;
    if (isUncounted && !unit.curated && weight === 1 && kilometres(place, unit) < 40) return true;
    // Curated towns without a count of people are those that reports speak of.
    if (!unit.curated && place.curated && place.population === undefined && kilometres(place, unit) < 80)
      return true;
    return peopleOf(place) > 0.2 * peopleOf(unit) && (isWithin(place, unit) || kilometres(place, unit) < 80);
  });
}

function kilometres(left: KnownPlace, right: KnownPlace): number {
  if (left.lat === undefined || left.lon === undefined || right.lat === undefined || right.lon === undefined)
    return Infinity;
  return roughDistance(left.lat, left.lon, right.lat, right.lon);
}

interface Votes {
  readonly total: number;
  readonly byCountry: ReadonlyMap<string, number>;
  readonly byDivision: ReadonlyMap<string, number>;
  readonly points: readonly Point[];
}

interface Point {
  readonly sense: Sense;
  readonly lat: number;
  readonly lon: number;
  /** 1 for a name that means one place only, less the more fit it as well. */
  readonly weight: number;
}

function votesOf(senses: readonly Sense[]): Votes {
  const byCountry = new Map<string, number>();
  const byDivision = new Map<string, number>();
  const points: Point[] = [];
  let total = 0;
  for (const sense of senses) {
    const place = sense.best?.place;
    if (!place) continue;
    total += 1;
    if (place.country) byCountry.set(place.country, (byCountry.get(place.country) ?? 0) + 1);
    if (place.division1) byDivision.set(place.division1, (byDivision.get(place.division1) ?? 0) + 1);
    if (place.kind !== 'country' && place.lat !== undefined && place.lon !== undefined)
      points.push({ sense, lat: place.lat, lon: place.lon, weight: 1 / sense.rivals() });
  }
  return { total, byCountry, byDivision, points };
}

/** How the document's other places speak for `place`; countries are known without. */
function supportOf(place: KnownPlace, self: Sense, votes: Votes, weigh: ToponymWeights): number {
  if (place.kind === 'country' || votes.total < 2) return 0;
  const own = self.best?.place;
  const others = votes.total - 1;
  const shareOf = (count: number, isOwn: boolean) => Math.sqrt(Math.max(0, count - (isOwn ? 1 : 0)) / others);
  const country = shareOf(votes.byCountry.get(place.country) ?? 0, own?.country === place.country);
  const division =
    place.division1 === undefined
      ? 0
      : shareOf(votes.byDivision.get(place.division1) ?? 0, own?.division1 === place.division1);
  let near = 0;
  if (place.lat !== undefined && place.lon !== undefined) {
    for (const point of votes.points) {
      if (point.sense === self) continue;
      const distance = roughDistance(place.lat, place.lon, point.lat, point.lon);
      if (distance < 600) near += point.weight * Math.exp(-distance / 60);
    }
  }
  return country * weigh.sameCountry + division * weigh.sameProvince + Math.min(2, near) * weigh.near;
}

/** Kilometres on a flat map around the first point: near enough below 1000 km. */
function roughDistance(lat: number, lon: number, otherLat: number, otherLon: number): number {
  const north = (lat - otherLat) * 111.2;
  const east = (((lon - otherLon + 540) % 360) - 180) * 111.2 * Math.cos((lat * Math.PI) / 180);
  return Math.sqrt(north * north + east * east);
}
