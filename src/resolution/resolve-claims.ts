/** Claims with their mentions read as ids: who, where and when, in one document at a time. */
import type { AccountSpeaker } from '../model/account.ts';
import type { NameMention, TimeMention } from '../model/analysis.ts';
import type {
  ActorMention,
  Claim,
  Happening,
  PlaceMention,
  Speaker,
  UnrealHappening,
} from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { foldName, type Knowledge } from '../model/knowledge.ts';
import type { Place } from '../model/place.ts';
import { type ActorReading, fromKnown, type ReadingContext } from './actors/actor-reading.ts';
import type { ActorsMet } from './actors/actors-met.ts';
import { bracketNames } from './actors/bracket-names.ts';
import { epithetsIn } from './actors/epithets.ts';
import { findKnown } from './actors/find-known.ts';
import { namedActors } from './actors/named-actors.ts';
import { readActor } from './actors/read-actor.ts';
import { type CountryShares, countriesOf, withActors } from './document-countries.ts';
import { finestPlace, type Located, type Whereabouts } from './finest-place.ts';
import type { NamedAt } from './named-passages.ts';
import { type NameMet, namesMetIn } from './names-met.ts';
import { type PlaceSenses, placeSenses } from './place-senses.ts';
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

/**
 * Reads every claim of one document; its actors and places are collected.
 * @param names in its text. @param intern gives one object for all equal places.
 */
export function resolveClaims(
  document: Document,
  claims: readonly Claim[],
  names: readonly NameMention[],
  actors: ActorsMet,
  places: Map<string, Place>,
  knowledge: Knowledge,
  named: NamedAt,
  intern: (place: Place) => Place,
): { resolved: ResolvedClaim[]; findings: Finding[] } {
  const written = countriesOf(document.text, knowledge);
  const year = yearOf(document, claims);
  const findings: Finding[] = [];
  const met = namesMetIn(document.text, knowledge, written);
  const countries = withActors(written, met.keys(), knowledge);
  const senses = placeSenses(claims, names, countries, knowledge);
  const read = reader(document, names, countries, year, met, actors, knowledge, named);

  const resolved = claims.map((claim): ResolvedClaim => {
    const places_ = 'places' in claim ? claim.places : [];
    const finest = finestPlace(
      places_.map(mention => locate(mention, document, senses, knowledge, findings, named)),
    );
    const place = finest && { ...finest, place: intern(finest.place) };
    if (place) places.set(place.place.id, place.place);
    const time = 'time' in claim ? claim.time : 'issued' in claim ? claim.issued : undefined;
    return {
      claim,
      document,
      ...read.sides(claim),
      voice: claim.voice.length === 0 ? none : claim.voice.map(read.speaker),
      ...(place ? { place } : {}),
      ...(time ? { time } : {}),
    };
  });
  for (const [id, { surfaces }] of met) actors.enterNames(id, surfaces);
  const surfaces = [...met.values()].flatMap(({ surfaces }) => [...surfaces]);
  const { readings, aliases } = namedActors(document, names, surfaces, knowledge, read.mention);
  for (const reading of readings) actors.enterNamed(reading);
  actors.enterPairs(pairsIn(document.text, read.known));
  actors.enterAliases(aliases);
  return { resolved, findings };
}

/** Ids of the names that the text puts beside each other in brackets: of known actors, else as names met only here have them. */
function pairsIn(text: string, known: (name: string) => string | undefined): [string, string][] {
  const idOf = (key: string) => known(key) ?? `x-${key.replaceAll(' ', '-')}`;
  return [...bracketNames(text)].map(([left, right]) => [idOf(left), idOf(right)]);
}

/** The year a document speaks from: of publication, else the latest that its claims state. */
function yearOf(document: Document, claims: readonly Claim[]): number | undefined {
  if (document.published) return Number(document.published.slice(0, 4));
  const years = claims
    .filter(claim => claim.kind !== 'unreal')
    .map(claim => ('time' in claim ? claim.time?.date?.to : undefined))
    .filter(day => day !== undefined)
    .map(day => Number(day.slice(0, 4)));
  return years.length > 0 ? Math.max(...years) : undefined;
}

function reader(
  document: Document,
  names: readonly NameMention[],
  countries: CountryShares,
  year: number | undefined,
  met: ReadonlyMap<string, NameMet>,
  actors: ActorsMet,
  knowledge: Knowledge,
  named: NamedAt,
) {
  const { text } = document;
  const shortFor = shortNames(met, knowledge);
  const context: ReadingContext = {
    knowledge,
    text,
    countries,
    epithets: epithetsIn(text, met, knowledge),
    brackets: bracketNames(text),
    kinds: new Map(names.flatMap(({ text: name, kind }) => (kind ? [[foldName(name), kind] as const] : []))),
    ...(year === undefined ? {} : { year }),
  };
  const read = (mention: ActorMention, speaker?: ActorReading): ActorReading | undefined => {
    const given = named('name-actor', document.id, mention);
    if (given !== undefined) return readNamed(given, mention, knowledge);
    const direct = readActor(mention, speaker ? { ...context, speaker } : context);
    const meant = direct && knowledge.actors.get(shortFor.get(direct.id) ?? '');
    return meant
      ? fromKnown(meant, direct.surface, `“${direct.surface}” is short for ${meant.name} here`)
      : direct;
  };
  const speakerOf = (claim: Claim) => {
    const innermost = claim.voice.at(-1)?.actor;
    return innermost && read(innermost);
  };
  const participants = (mentions: readonly ActorMention[], speaker: ActorReading | undefined) => {
    const found = mentions.map((mention): Participant | undefined => {
      const reading = read(mention, speaker);
      if (!reading) return undefined;
      const { start, end } = mention;
      return { id: actors.enter(reading), collective: reading.collective, start, end };
    });
    return known(found);
  };
  const sides = (claim: Claim) => {
    const speaker = speakerOf(claim);
    switch (claim.kind) {
      case 'happening':
      case 'unreal':
        return withoutSelves(
          claim,
          participants(claim.initiators, speaker),
          participants(claim.targets, speaker),
        );
      case 'relation':
        return {
          initiators: participants(claim.subjects, speaker),
          targets: participants(claim.objects, speaker),
        };
      case 'announcement':
        return { initiators: [], targets: participants(claim.against, speaker) };
      case 'link':
        return { initiators: [], targets: [] };
    }
  };
  const speaker = ({ text: words, actor, work }: Speaker): AccountSpeaker => {
    const reading = actor && read(actor);
    return {
      text: words === '' ? text.slice(work?.start, work?.end) : words,
      ...(reading ? { actor: actors.enter(reading) } : {}),
      ...(work ? { work: work.text } : {}),
    };
  };
  return {
    mention: (mention: ActorMention) => read(mention),
    /** Id of the known actor of that name. */
    known: (name: string) => findKnown(name, context)?.id,
    sides,
    speaker,
  };
}

/**
 * Nobody attacks or takes themselves: of one who is read on both sides of such a deed the mention on the less usual side of
 * its word is dropped, “soldiers died when their vehicle struck a mine”.
 */
function withoutSelves(
  claim: Happening | UnrealHappening,
  initiators: readonly Participant[],
  targets: readonly Participant[],
): { initiators: readonly Participant[]; targets: readonly Participant[] } {
  const isViolent = claim.type === 'ASSAULT' || claim.type === 'COERCE';
  const selves = initiators.filter(one => !one.collective && targets.some(({ id }) => id === one.id));
  if (!isViolent || selves.length === 0) return { initiators, targets };
  const { start } = claim.trigger;
  const suffers = new Set(selves.filter(one => one.start > start).map(({ id }) => id));
  const acts = new Set(selves.filter(one => one.start <= start).map(({ id }) => id));
  return {
    initiators: initiators.filter(({ id }) => !suffers.has(id)),
    targets: targets.filter(({ id }) => !acts.has(id)),
  };
}

/** Without what is not there. A list that is mapped is as long as what it holds, one that is filtered has room for more: a million of them count. */
function known<Item>(items: (Item | undefined)[]): readonly Item[] {
  if (items.length === 0) return none;
  const found = items.filter(item => item !== undefined);
  return found.length === items.length ? (items as Item[]) : found;
}

const none: readonly never[] = [];

/** What a person said is meant: a known actor, or one that only the documents name. */
function readNamed(id: string, { text }: ActorMention, knowledge: Knowledge): ActorReading {
  const known = knowledge.actors.get(id);
  const because = 'a person said who is meant';
  if (known) return fromKnown(known, text, because);
  return { id, name: text, kind: 'other', surface: text, partOf: [], collective: false, because };
}

function locate(
  mention: PlaceMention,
  document: Document,
  senses: PlaceSenses,
  knowledge: Knowledge,
  findings: Finding[],
  named: NamedAt,
): Located {
  const meant = named('name-place', document.id, mention);
  const { place, findings: trouble } = resolvePlace(mention, document.id, senses, knowledge, meant);
  findings.push(...trouble);
  const { start, end, near = false, text, within } = mention;
  return { place, near, text, start, end, ...(within === undefined ? {} : { within }) };
}
