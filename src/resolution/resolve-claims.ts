/** Claims with their mentions read as ids: who, where and when, in one document at a time. */
import type { AccountSpeaker } from '../model/account.ts';
import type { TimeMention } from '../model/analysis.ts';
import type { ActorMention, Claim, PlaceMention, Speaker } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Place } from '../model/place.ts';
import { type CountryShares, countriesOf } from './document-countries.ts';
import { type NameMet, namesMetIn } from './names-met.ts';
import { type ActorTable, fromKnown, readActor } from './resolve-actors.ts';
import { resolvePlace } from './resolve-places.ts';
import { shortNames } from './short-names.ts';

/** A participant by id, with the words that name it. */
export interface Participant {
  readonly id: string;
  /** Named by no name: “gunmen”; two such mentions may be different people. */
  readonly collective: boolean;
  readonly start: number;
  readonly end: number;
}

/** Where, by id, with the words that say it. */
export interface Whereabouts {
  readonly place: Place;
  readonly near: boolean;
  readonly start: number;
  readonly end: number;
}

/** A claim whose mentions are read. What a mention leaves open is simply not there. */
export interface ResolvedClaim {
  readonly claim: Claim;
  readonly document: Document;
  /** Left: initiators, subjects, or nobody; right: targets, objects, those announced against. */
  readonly initiators: readonly Participant[];
  readonly targets: readonly Participant[];
  /** The most precise place the claim states. */
  readonly place?: Whereabouts;
  readonly time?: TimeMention;
  readonly voice: readonly AccountSpeaker[];
}

/** Reads every claim of one document; actors are entered into the shared table, places collected. */
export function resolveClaims(
  document: Document,
  claims: readonly Claim[],
  actors: ActorTable,
  places: Map<string, Place>,
  knowledge: Knowledge,
): { resolved: ResolvedClaim[]; findings: Finding[] } {
  const countries = countriesOf(document.text, knowledge);
  const year = yearOf(document, claims);
  const findings: Finding[] = [];
  const met = namesMetIn(document.text, knowledge);
  const read = reader(document, countries, year, met, actors, knowledge);

  const resolved = claims.map((claim): ResolvedClaim => {
    const places_ = 'places' in claim ? claim.places : [];
    const place = mostPrecise(
      places_.map(mention => locate(mention, document, countries, knowledge, findings)),
    );
    if (place) places.set(place.place.id, place.place);
    const time = 'time' in claim ? claim.time : 'issued' in claim ? claim.issued : undefined;
    return {
      claim,
      document,
      ...read.sides(claim),
      voice: claim.voice.map(read.speaker),
      ...(place ? { place } : {}),
      ...(time ? { time } : {}),
    };
  });
  for (const [id, { surfaces }] of met) actors.enterNames(id, surfaces);
  return { resolved, findings };
}

/** The year a document speaks from: of publication, else the latest that its claims state. */
function yearOf(document: Document, claims: readonly Claim[]): number | undefined {
  if (document.published) return Number(document.published.slice(0, 4));
  const years = claims
    .map(claim => ('time' in claim ? claim.time?.date?.to : undefined))
    .filter(day => day !== undefined)
    .map(day => Number(day.slice(0, 4)));
  return years.length > 0 ? Math.max(...years) : undefined;
}

function reader(
  document: Document,
  countries: CountryShares,
  year: number | undefined,
  met: ReadonlyMap<string, NameMet>,
  actors: ActorTable,
  knowledge: Knowledge,
) {
  const shortFor = shortNames(met, knowledge);
  const participant = (mention: ActorMention): Participant | undefined => {
    const direct = readActor(mention, countries, year, knowledge);
    if (!direct) return undefined;
    const meant = knowledge.actors.get(shortFor.get(direct.id) ?? '');
    const reading = meant
      ? fromKnown(meant, direct.surface, `“${direct.surface}” is short for ${meant.name} here`)
      : direct;
    const { start, end } = mention;
    return { id: actors.enter(reading), collective: reading.collective, start, end };
  };
  const participants = (mentions: readonly ActorMention[]) =>
    mentions.map(participant).filter(found => found !== undefined);
  const sides = (claim: Claim) => {
    switch (claim.kind) {
      case 'happening':
        return { initiators: participants(claim.initiators), targets: participants(claim.targets) };
      case 'relation':
        return { initiators: participants(claim.subjects), targets: participants(claim.objects) };
      case 'announcement':
        return { initiators: [], targets: participants(claim.against) };
    }
  };
  const speaker = ({ text, actor, work }: Speaker): AccountSpeaker => {
    const reading = actor && participant(actor);
    return {
      text: text === '' ? document.text.slice(work?.start, work?.end) : text,
      ...(reading ? { actor: reading.id } : {}),
      ...(work ? { work: work.text } : {}),
    };
  };
  return { sides, speaker };
}

function locate(
  mention: PlaceMention,
  document: Document,
  countries: CountryShares,
  knowledge: Knowledge,
  findings: Finding[],
): Whereabouts {
  const { place, findings: trouble } = resolvePlace(mention, document.id, countries, knowledge);
  findings.push(...trouble);
  return { place, near: mention.near ?? false, start: mention.start, end: mention.end };
}

/** The finest of several; among equally fine ones the first. A place without coordinates loses to one that has them. */
function mostPrecise(places: readonly Whereabouts[]): Whereabouts | undefined {
  return places.toSorted((left, right) => left.place.precision - right.place.precision)[0];
}
