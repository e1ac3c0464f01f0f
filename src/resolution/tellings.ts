/** A telling: one or more claims of one happening, with everything they state taken together, for comparison with others. */
import { type DateSpan, lengthInDays } from '../model/calendar.ts';
import type { Place } from '../model/place.ts';
import type { EventType } from '../model/plover.ts';
import type { Quantity, TollField } from '../model/quantity.ts';
import { tollFields } from '../model/quantity.ts';
import { familyOf } from './coreference/word-families.ts';
import type { Participant } from './resolve-claims.ts';
import type { Told } from './told.ts';

export interface Telling {
  readonly members: readonly Told[];
  readonly type: EventType;
  readonly isAggregate: boolean;
  /** What members state, the shortest span first. */
  readonly dates: readonly DateSpan[];
  /** The most precise place that a member states. */
  readonly place?: Place;
  readonly initiators: readonly Participant[];
  readonly targets: readonly Participant[];
  readonly tolls: Readonly<Partial<Record<TollField, readonly Quantity[]>>>;
  readonly names: ReadonlySet<string>;
  readonly lemmas: ReadonlySet<string>;
  readonly families: ReadonlySet<string>;
  readonly modes: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  /** The passages' words, folded, of two and more letters. */
  readonly passages: readonly ReadonlySet<string>[];
}

/** @param members of one type; never empty. */
export function tellingOf(members: readonly Told[]): Telling {
  const first = members[0];
  if (!first) throw new RangeError('a telling has at least one claim');
  const place = mostPrecise(members);
  return {
    members,
    type: first.claim.type,
    isAggregate: members.some(({ claim }) => claim.aggregate === true),
    dates: datesOf(members),
    ...(place ? { place } : {}),
    initiators: distinct(members.flatMap(({ initiators }) => initiators)),
    targets: distinct(members.flatMap(({ targets }) => targets)),
    tolls: tollsOf(members),
    names: new Set(members.flatMap(({ namesAround }) => [...namesAround])),
    lemmas: new Set(members.map(({ claim }) => claim.trigger.lemma)),
    families: new Set(members.map(({ claim }) => familyOf(claim.trigger.lemma))),
    modes: new Set(members.flatMap(({ claim }) => claim.mode ?? [])),
    documents: new Set(members.map(({ document }) => document.id)),
    passages: members.map(({ words }) => words),
  };
}

function datesOf(members: readonly Told[]): DateSpan[] {
  const dates = members.flatMap(({ time }) => time?.date ?? []);
  const distinctDates = new Map(dates.map(date => [`${date.from}/${date.to}`, date]));
  return [...distinctDates.values()].sort((left, right) => lengthInDays(left) - lengthInDays(right));
}

function mostPrecise(members: readonly Told[]): Place | undefined {
  const places = members.flatMap(({ place }) => place?.place ?? []);
  return places.toSorted((left, right) => left.precision - right.precision)[0];
}

function distinct(participants: readonly Participant[]): Participant[] {
  return [...new Map(participants.map(participant => [participant.id, participant])).values()];
}

function tollsOf(members: readonly Told[]): Telling['tolls'] {
  const tolls: Partial<Record<TollField, Quantity[]>> = {};
  for (const field of tollFields) {
    const found = members.flatMap(({ claim }) => claim.tolls[field]?.quantity ?? []);
    if (found.length > 0) tolls[field] = found;
  }
  return tolls;
}
