/** A telling: one or more claims of one happening, with everything they state taken together, for comparison with others. */
import { type DateSpan, dayNumber } from '../model/calendar.ts';
import type { Place } from '../model/place.ts';
import type { EventType } from '../model/plover.ts';
import type { Quantity, TollField } from '../model/quantity.ts';
import { tollFields } from '../model/quantity.ts';
import { familyOf } from './coreference/word-families.ts';
import type { Participant } from './resolve-claims.ts';
import { foldedSpot, isWide } from './spot-names.ts';
import type { Told } from './told.ts';

/** A span of days as numbers since 1970-01-01, both inclusive; an open end is infinite. Compared a million times. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** The day and the place of what a document tells shortly before; what stands near them was mostly then and there. */
export interface Surroundings {
  readonly dates: readonly DayRange[];
  readonly place?: Place;
}

export interface Telling {
  readonly members: readonly Told[];
  /** Of its members; nearly always one. */
  readonly types: readonly EventType[];
  /** A place or base was taken, which others tell as an attack on it. */
  readonly takes: boolean;
  readonly isAggregate: boolean;
  /** What members state, the shortest span first. */
  readonly dates: readonly DayRange[];
  /** The most precise place that a member states. */
  readonly place?: Place;
  /** Folded names by which members call a spot, as the gazetteer has it and as they write it; none for wide areas and short names. */
  readonly spots: readonly string[];
  readonly initiators: readonly Participant[];
  readonly targets: readonly Participant[];
  /** Where it states no day or no place: those told shortly before it, see `surroundingsOf`. */
  readonly around?: Surroundings;
  readonly tolls: Readonly<Partial<Record<TollField, readonly Quantity[]>>>;
  readonly names: ReadonlySet<string>;
  /** Lists without repeats, most of one item: shorter than sets. */
  readonly lemmas: readonly string[];
  readonly families: readonly string[];
  readonly modes: readonly string[];
  /** Its one document: tellings of several documents meet in groups. */
  readonly document: string;
}

/** @param members never empty. */
export function tellingOf(members: readonly Told[]): Telling {
  const first = members[0];
  if (!first) throw new RangeError('a telling has at least one claim');
  const place = mostPrecise(members);
  return {
    members,
    types: listed(members.map(({ claim }) => claim.type)),
    takes: members.some(({ claim }) => claim.type === 'COERCE' && claim.mode === 'seize'),
    isAggregate: members.some(({ claim }) => claim.aggregate === true),
    dates: datesOf(members),
    ...(place ? { place } : {}),
    spots: spotsOf(members),
    initiators: distinct(members.map(({ initiators }) => initiators)),
    targets: distinct(members.map(({ targets }) => targets)),
    tolls: tollsOf(members),
    names: members.length === 1 ? first.namesAround : new Set(members.flatMap(told => [...told.namesAround])),
    lemmas: listed(members.map(({ claim }) => claim.trigger.lemma)),
    families: listed(members.map(({ claim }) => familyOf(claim.trigger.lemma))),
    modes: listed(members.flatMap(({ claim }) => claim.mode ?? [])),
    document: first.document.id,
  };
}

function datesOf(members: readonly Told[]): readonly DayRange[] {
  const dates = members.flatMap(dateOf);
  if (dates.length < 2) return dates[0] ? onlyRange(dates[0]) : noRange;
  const ranges = new Map(dates.map(date => [spanKey(date), rangeOf(date)]));
  return [...ranges.values()].sort(
    (left, right) => left.to - left.from - (right.to - right.from) || left.from - right.from,
  );
}

/** What began on Thursday went on; what was counted on Friday was before. */
function dateOf({ time, tellsBeginning, countedUntil }: Told): DateSpan[] {
  const date = time?.date;
  if (!date) return [];
  if (countedUntil && date.to !== undefined) return [{ to: date.to }];
  return tellsBeginning && date.from !== undefined ? [{ from: date.from }] : [date];
}

/** Most tellings state one of a few thousand spans, and a million of them are held at once. */
function onlyRange(date: DateSpan): readonly DayRange[] {
  const key = spanKey(date);
  const known = ranges.get(key) ?? [rangeOf(date)];
  ranges.set(key, known);
  return known;
}

const ranges = new Map<string, readonly DayRange[]>();
const noRange: readonly DayRange[] = [];

function spanKey({ from, to }: DateSpan): string {
  return `${from}/${to}`;
}

function rangeOf({ from, to }: DateSpan): DayRange {
  return {
    from: from === undefined ? -Infinity : dayNumber(from),
    to: to === undefined ? Infinity : dayNumber(to),
  };
}

function mostPrecise(members: readonly Told[]): Place | undefined {
  const places = members.flatMap(({ place }) => place?.place ?? []);
  return places.toSorted((left, right) => left.precision - right.precision)[0];
}

function spotsOf(members: readonly Told[]): readonly string[] {
  const written = members.flatMap(({ place, document }) =>
    place && !isWide(place.place) ? [place.place.name, document.text.slice(place.start, place.end)] : [],
  );
  if (written.length === 0) return none;
  const names = [...new Set(written)].map(name => foldedSpot(name).name);
  const [name] = names;
  if (name === undefined) return none;
  if (names.every(other => other === name)) return name.length > shortestSpot ? listed([name]) : none;
  return [...new Set(names)].filter(each => each.length > shortestSpot);
}

/** UTF-16 units up to which a name is a word of its own too often. */
const shortestSpot = 4;
const none: readonly never[] = [];

/** Without repeats; one list for all tellings that say the same one word. */
function listed<Text extends string>(texts: readonly Text[]): readonly Text[] {
  const [only, another] = texts;
  if (only === undefined) return [];
  if (another !== undefined && texts.some(text => text !== only)) return [...new Set(texts)];
  const known = (lists.get(only) as readonly Text[] | undefined) ?? [only];
  lists.set(only, known);
  return known;
}

const lists = new Map<string, readonly string[]>();

function distinct(sides: readonly (readonly Participant[])[]): readonly Participant[] {
  const [only] = sides;
  if (only && sides.length === 1 && only.length < 2) return only;
  return [...new Map(sides.flat().map(participant => [participant.id, participant])).values()];
}

function tollsOf(members: readonly Told[]): Telling['tolls'] {
  const tolls: Partial<Record<TollField, Quantity[]>> = {};
  let isEmpty = true;
  for (const field of tollFields) {
    const found = members.flatMap(({ claim }) => claim.tolls[field]?.quantity ?? []);
    if (found.length > 0) tolls[field] = found.slice();
    isEmpty &&= found.length === 0;
  }
  return isEmpty ? noTolls : tolls;
}

const noTolls: Telling['tolls'] = {};
