/** Everything resolved and corroborated to the record of RECORD.md: stable order, nothing without an account. */
import type { Account } from '../model/account.ts';
import type { Actor } from '../model/actor.ts';
import type { CopyLink, Corroboration, Origin } from '../model/corroboration.ts';
import type { Document } from '../model/document.ts';
import type { CountedEvent, Event, EventLink, Relation, UnrealReading, Warning } from '../model/event.ts';
import type { Finding } from '../model/finding.ts';
import { foldName } from '../model/knowledge.ts';
import { byText } from '../model/order.ts';
import type { Place } from '../model/place.ts';
import { contextNames } from '../model/plover.ts';
import {
  type ConflictRecord,
  notCleared,
  type RecordAccount,
  type RecordDisagreement,
  type RecordEvent,
  type RecordLink,
  type RecordRelation,
  type RecordUnreal,
  recordFormat,
} from '../model/record.ts';
import type { EventView } from '../model/view.ts';
import { labelEvent } from './label-event.ts';

/** What made the record: the program's version, and the SHA-256 of its tables and models by language. */
export interface Generator {
  readonly version: string;
  readonly models: Readonly<Record<string, string>>;
}

/** Kinds of place that others are told to lie in; a country is told by its code. */
const divisionKinds: ReadonlySet<Place['kind']> = new Set(['region', 'province', 'district']);

/** Each with the division that it is known to lie in, where the record has it. */
function recordPlaces(places: readonly Place[]): ConflictRecord['places'] {
  const keyOf = (country: string | undefined, name: string) => `${country ?? ''} ${foldName(name)}`;
  const divisions = new Map(
    places
      .filter(({ kind }) => divisionKinds.has(kind))
      .map(({ id, country, name }) => [keyOf(country, name), id]),
  );
  return places.map(({ division, ...place }) => {
    const around = division === undefined ? undefined : divisions.get(keyOf(place.country, division));
    return { ...place, ...(around !== undefined && around !== place.id && { within: around }) };
  });
}

/** The status with its reason in one sentence. */
interface JudgedStatus {
  readonly status: RecordEvent['status'];
  readonly because: string;
}

/** All that the stages found. */
export interface Found {
  readonly documents: readonly Document[];
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  readonly events: readonly Event[];
  readonly counted: ReadonlyMap<string, readonly CountedEvent[]>;
  readonly relations: readonly Relation[];
  readonly links: readonly EventLink[];
  readonly unreal: readonly UnrealReading[];
  readonly warnings: readonly Warning[];
  readonly origins: readonly Origin[];
  readonly corroborations: readonly Corroboration[];
  readonly statuses: ReadonlyMap<string, JudgedStatus>;
  readonly copies: readonly CopyLink[];
  /** By event id: what the events show, under the rule that the views name. */
  readonly views: ReadonlyMap<string, EventView>;
  readonly findings: readonly Finding[];
}

/** The record; the same for the same input, in whatever order the documents arrived. */
export function makeRecord(found: Found, { version, models }: Generator): ConflictRecord {
  const shared = sharedLookups(found);
  const events = found.events.map(event => recordEvent(event, found.counted.get(event.id) ?? [], shared));
  const relations = found.relations.map(relation => recordRelation(relation, shared));
  const links = found.links.map(link => recordLink(link, shared));
  const mentioned = idsMentioned(events, [...relations, ...links], found);
  return {
    format: recordFormat,
    clearance: notCleared,
    generator: { name: 'variorum', version, models: { ...models } },
    documents: found.documents.map(recordDocument).sort((left, right) => byText(left.path, right.path)),
    actors: recordActors(found.actors, mentioned),
    places: recordPlaces(found.places.filter(place => mentioned.has(place.id))),
    events,
    relations,
    ...(links.length > 0 ? { links } : {}),
    ...(found.unreal.length > 0 ? { unreal: found.unreal.map(recordUnreal) } : {}),
    disagreements: found.corroborations.flatMap(disagreement),
    warnings: found.warnings.map(recordWarning),
    origins: found.origins.map(({ id, kind, label, accounts, because }) => ({
      id,
      kind,
      label,
      accounts: [...accounts],
      because: [...because],
    })),
    ...(found.copies.length > 0 ? { copies: found.copies.map(recordCopy) } : {}),
    findings: found.findings.toSorted(inFindingOrder),
  };
}

interface Lookups {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly places: ReadonlyMap<string, Place>;
  readonly corroborationsOf: (id: string) => readonly Corroboration[];
  readonly originsOf: (id: string) => number;
  readonly originOf: (account: string) => string;
  readonly statusOf: (id: string) => JudgedStatus;
  readonly viewOf: (event: string) => EventView;
}

function sharedLookups({ actors, places, corroborations, origins, statuses, views }: Found): Lookups {
  const byEvent = Map.groupBy(corroborations, corroboration => corroboration.on);
  const originOfAccount = new Map(
    origins.flatMap(origin => origin.accounts.map(account => [account, origin.id] as const)),
  );
  const originOf = (account: string) => {
    const origin = originOfAccount.get(account);
    if (origin === undefined) throw new RangeError(`account ${account} has no origin`);
    return origin;
  };
  return {
    actors: new Map(actors.map(actor => [actor.id, actor])),
    places: new Map(places.map(place => [place.id, place])),
    corroborationsOf: id => byEvent.get(id) ?? [],
    originsOf: id => {
      const stance = byEvent.get(id)?.find(({ field }) => field === 'stance');
      return new Set(stance?.readings.flatMap(reading => reading.origins)).size;
    },
    originOf,
    statusOf: id => {
      const judged = statuses.get(id);
      if (!judged) throw new RangeError(`${id} has no status`);
      return { status: judged.status, because: judged.because };
    },
    viewOf: id => {
      const view = views.get(id);
      if (!view) throw new RangeError(`${id} has no view`);
      return view;
    },
  };
}

/** Those whom an account or warning mentions, and those whom documents name besides. */
function recordActors(actors: readonly Actor[], mentioned: ReadonlySet<string>): ConflictRecord['actors'] {
  const listed = actors.filter(({ id, named }) => mentioned.has(id) || named === true);
  const ids = new Set(listed.map(({ id }) => id));
  return listed.map(({ unnamed: _, named: __, ...actor }) => ({
    ...actor,
    aliases: [...actor.aliases],
    partOf: actor.partOf.filter(parent => ids.has(parent)),
  }));
}

function recordDocument(document: Document): ConflictRecord['documents'][number] {
  const { id, sha256, path, url, title, outlet, authors, published, language, kind } = document;
  return {
    id,
    sha256,
    path,
    ...(url ? { url } : {}),
    ...(title ? { title } : {}),
    ...(outlet ? { outlet } : {}),
    authors: [...authors],
    ...(published ? { published } : {}),
    language,
    ...(kind ? { kind } : {}),
  };
}

function recordEvent(
  { id, type, accounts }: Event,
  counted: readonly CountedEvent[],
  lookups: Lookups,
): RecordEvent {
  const view = lookups.viewOf(id);
  const targets = view.targets?.value ?? [];
  const mode = mostFrequent(accounts.map(account => account.mode).filter(value => value !== undefined));
  const place = view.place && lookups.places.get(view.place.value)?.name;
  const total = accounts.every(account => account.aggregate);
  const told = new Set(accounts.flatMap(account => account.contexts?.map(({ context }) => context) ?? []));
  const contexts = contextNames.filter(name => told.has(name));
  return {
    id,
    type,
    ...(mode ? { mode } : {}),
    label: labelEvent(type, mode, { targets }, lookups.corroborationsOf(id), lookups.actors, place, total),
    ...(view.date ? { date: view.date.value } : {}),
    ...(view.place ? { place: view.place.value } : {}),
    initiators: [...(view.initiators?.value ?? [])],
    targets: [...targets],
    ...(view.means ? { means: view.means.value } : {}),
    ...(view.deaths ? { deaths: view.deaths.value } : {}),
    rule: view.rule,
    ...lookups.statusOf(id),
    origins: lookups.originsOf(id),
    ...(contexts.length > 0 ? { contexts } : {}),
    ...(total ? { aggregate: true } : {}),
    ...(counted.length > 0
      ? { counts: counted.map(({ event, because }) => ({ event, because: [...because] })) }
      : {}),
    accounts: accounts.map(account => eventAccount(account, type, lookups)),
  };
}

function mostFrequent(values: readonly string[]): string | undefined {
  const groups = [...Map.groupBy(values, value => value)];
  return groups.toSorted(
    (left, right) => right[1].length - left[1].length || byText(left[0], right[0]),
  )[0]?.[0];
}

function eventAccount(account: Account, type: RecordEvent['type'], lookups: Lookups): RecordAccount {
  return {
    ...plainAccount(account, lookups),
    // One may tell as a capture what the event counts as an attack.
    type: account.type ?? type,
    ...(account.mode ? { mode: account.mode } : {}),
    ...(account.auxiliary ? { auxiliary: account.auxiliary } : {}),
    ...(account.parts ? { parts: account.parts.map(part => ({ ...part })) } : {}),
    ...(account.contexts ? { contexts: account.contexts as RecordAccount['contexts'] } : {}),
    ...(account.aggregate ? { aggregate: true } : {}),
    fields: account.fields as RecordAccount['fields'],
    grounds: account.grounds as RecordAccount['grounds'],
  };
}

function plainAccount(account: Account, lookups: Lookups): RecordRelation['accounts'][number] {
  const { id, document, start, end, quote, voice, stance, doubt } = account;
  return { id, document, start, end, quote, voice: [...voice], stance, origin: lookups.originOf(id), doubt };
}

function recordRelation(
  { id, subject, relation, object, when, accounts }: Relation,
  lookups: Lookups,
): RecordRelation {
  return {
    id,
    subject,
    relation,
    object,
    ...lookups.statusOf(id),
    origins: lookups.originsOf(id),
    ...(when ? { when } : {}),
    accounts: accounts.map(account => plainAccount(account, lookups)),
  };
}

function recordLink({ id, subject, link, object, accounts }: EventLink, lookups: Lookups): RecordLink {
  return {
    id,
    subject,
    link,
    object,
    ...lookups.statusOf(id),
    origins: lookups.originsOf(id),
    accounts: accounts.map(account => plainAccount(account, lookups)),
  };
}

function recordUnreal({ voice, initiators, targets, ...reading }: UnrealReading): RecordUnreal {
  return { ...reading, voice: [...voice], initiators: [...initiators], targets: [...targets] };
}

/** A corroboration whose accounts differ. Where one value has several names, each account's naming is its own value. */
function disagreement({ on, field, kind, readings }: Corroboration): RecordDisagreement[] {
  if (!kind) return [];
  const values =
    readings.length > 1
      ? readings.map(({ value, accounts, denies }) => ({
          value,
          accounts: [...accounts],
          ...(denies ? { denies: [...denies] } : {}),
        }))
      : readings.flatMap(({ value, accounts }) => accounts.map(account => ({ value, accounts: [account] })));
  return values.length > 1 ? [{ on, field, kind, values }] : [];
}

function recordCopy({ passages, because, ...link }: CopyLink): NonNullable<ConflictRecord['copies']>[number] {
  return { ...link, passages: passages.map(passage => ({ ...passage })), because: [...because] };
}

function recordWarning(warning: Warning): ConflictRecord['warnings'][number] {
  const { id, kind, voice, against, what, issued, until, passages, outcomes, status } = warning;
  return {
    id,
    kind,
    status: status ?? 'open',
    voice: [...voice],
    against: [...against],
    what,
    ...(issued ? { issued } : {}),
    ...(until ? { until } : {}),
    quotes: passages.map(passage => ({ ...passage })),
    outcomes: outcomes.map(outcome => ({ ...outcome, because: [...outcome.because] })),
  };
}

function idsMentioned(
  events: readonly RecordEvent[],
  relations: readonly (RecordRelation | RecordLink)[],
  { warnings, unreal }: Pick<Found, 'warnings' | 'unreal'>,
): ReadonlySet<string> {
  const accounts = [...events, ...relations].flatMap(({ accounts }) => accounts as readonly RecordAccount[]);
  const voices = [...accounts, ...warnings, ...unreal].flatMap(({ voice }) =>
    voice.flatMap(({ actor }) => actor ?? []),
  );
  const fields = events.flatMap(event => event.accounts.map(account => account.fields));
  return new Set([
    ...voices,
    ...warnings.flatMap(warning => warning.against),
    ...relations.flatMap(({ subject, object }) => [subject, object]),
    ...[...fields, ...unreal].flatMap(({ initiators = [], targets = [], place }) => [
      ...initiators,
      ...targets,
      ...(place ? [place] : []),
    ]),
  ]);
}

function inFindingOrder(left: Finding, right: Finding): number {
  return (
    byText(left.document ?? '', right.document ?? '') ||
    (left.start ?? 0) - (right.start ?? 0) ||
    byText(left.code, right.code) ||
    byText(left.message, right.message)
  );
}
