/**
 * Which events a total may count: “over 300 people killed in Gao since January” counts what happened there in that time.
 * A total and what it counts stay events of their own: candidates with reasons, for a reader to judge.
 */
import type { Account } from '../model/account.ts';
import type { Actor } from '../model/actor.ts';
import { type DateSpan, lengthInDays, spanHolds } from '../model/calendar.ts';
import type { CountedEvent, Event } from '../model/event.ts';
import { byText } from '../model/order.ts';
import { type Place, placeHolds } from '../model/place.ts';
import { type TollField, tollFields } from '../model/quantity.ts';

/** What counting asks of an event, from the accounts that do not deny it. */
interface Profile {
  readonly id: string;
  readonly type: Event['type'];
  readonly date?: DateSpan;
  readonly place?: Place;
  /** Named parties with those that they are part of. */
  readonly initiators: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
  readonly tolls: Readonly<Partial<Record<TollField, number>>>;
}

/** More parts than this nobody reads through. */
const mostParts = 200;

/**
 * @param publishedOf the day of a document, where it is known: a total counts nothing later.
 * @returns by the id of each total that counts anything, its candidates by date and id.
 */
export function countParts(
  events: readonly Event[],
  places: readonly Place[],
  actors: readonly Actor[],
  publishedOf: (document: string) => string | undefined,
): ReadonlyMap<string, readonly CountedEvent[]> {
  const totals = events.filter(isTotal);
  if (totals.length === 0) return new Map();
  const known = {
    places: new Map(places.map(place => [place.id, place])),
    actors: new Map(actors.map(actor => [actor.id, actor])),
  };
  const types = new Set(totals.map(({ type }) => type));
  const singles = events
    .filter(event => types.has(event.type) && !isTotal(event))
    .map(event => profileOf(event, known))
    .sort((left, right) => byText(dayOf(left), dayOf(right)) || byText(left.id, right.id));
  const index = indexByKeys(singles);
  return new Map(
    totals.flatMap(total => {
      const profile = closedAt(profileOf(total, known), lastPublished(total, publishedOf));
      const parts = candidatesFor(profile, index).flatMap(part => countedBy(profile, part) ?? []);
      return parts.length > 0 ? [[total.id, parts.slice(0, mostParts)] as const] : [];
    }),
  );
}

/** Events of one type in one country, or with one party, by date. */
type Index = ReadonlyMap<string, readonly Profile[]>;

function indexByKeys(singles: readonly Profile[]): Index {
  const index = new Map<string, Profile[]>();
  for (const single of singles) {
    for (const key of Object.values(keysOf(single)).flat()) {
      const own = index.get(key);
      if (own) own.push(single);
      else index.set(key, [single]);
    }
  }
  return index;
}

function keysOf({ type, place, initiators, targets }: Profile) {
  return {
    place: place ? [`${type} in ${place.country ?? place.id}`] : [],
    initiators: [...initiators].map(id => `${type} by ${id}`),
    targets: [...targets].map(id => `${type} against ${id}`),
  };
}

/** The shortest list that holds all that the total may count, from its first day on; none where only the time is told. */
function candidatesFor(total: Profile, index: Index): readonly Profile[] {
  const lists = Object.values(keysOf(total))
    .filter(keys => keys.length > 0)
    .map(keys => keys.map(key => index.get(key) ?? []))
    .map(([first = [], ...rest]) => (rest.length === 0 ? first : distinctByDay([first, ...rest].flat())));
  const [shortest = []] = lists.toSorted((left, right) => left.length - right.length);
  const from = total.date?.from ?? '';
  const start = firstIndex(shortest, profile => dayOf(profile) >= from);
  return shortest.slice(start);
}

function distinctByDay(profiles: readonly Profile[]): Profile[] {
  return [...new Set(profiles)].sort(
    (left, right) => byText(dayOf(left), dayOf(right)) || byText(left.id, right.id),
  );
}

/** The first place, in a list ordered so that `holds` turns true once, where it does. */
function firstIndex<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** One that every account tells as a total. */
export function isTotal({ accounts }: Event): boolean {
  return accounts.every(account => account.aggregate);
}

interface Known {
  readonly places: ReadonlyMap<string, Place>;
  readonly actors: ReadonlyMap<string, Actor>;
}

function profileOf({ id, type, accounts }: Event, { places, actors }: Known): Profile {
  const telling = accounts.filter(({ stance }) => stance !== 'denied');
  const date = telling
    .flatMap(({ fields }) => fields.date ?? [])
    .toSorted((left, right) => lengthInDays(left) - lengthInDays(right))[0];
  const place = telling
    .flatMap(({ fields }) => places.get(fields.place ?? '') ?? [])
    .toSorted((left, right) => left.precision - right.precision)[0];
  return {
    id,
    type,
    ...(date ? { date } : {}),
    ...(place ? { place } : {}),
    initiators: parties(telling, 'initiators', actors),
    targets: parties(telling, 'targets', actors),
    tolls: tollsOf(telling),
  };
}

/** “People” and “civilians” say nothing of which. */
function parties(
  accounts: readonly Account[],
  field: 'initiators' | 'targets',
  actors: Known['actors'],
): ReadonlySet<string> {
  const ids = accounts
    .flatMap(({ fields }) => fields[field] ?? [])
    .filter(id => {
      const actor = actors.get(id);
      return actor !== undefined && !actor.unnamed && actor.kind !== 'people' && actor.kind !== 'other';
    });
  return new Set(ids.flatMap(id => [id, ...(actors.get(id)?.partOf ?? [])]));
}

function tollsOf(accounts: readonly Account[]): Profile['tolls'] {
  const tolls: Partial<Record<TollField, number>> = {};
  for (const field of tollFields) {
    const numbers = accounts.flatMap(({ fields }) => fields[field]?.low ?? fields[field]?.high ?? []);
    if (numbers.length > 0) tolls[field] = Math.max(...numbers);
  }
  return tolls;
}

/** The last day on which the total was told. */
function lastPublished({ accounts }: Event, publishedOf: (document: string) => string | undefined) {
  return accounts
    .flatMap(({ document }) => publishedOf(document) ?? [])
    .toSorted(byText)
    .at(-1);
}

function closedAt(total: Profile, published: string | undefined): Profile {
  const { date } = total;
  return date && date.to === undefined && published !== undefined
    ? { ...total, date: { ...date, to: published } }
    : total;
}

/** The part with the reasons; nothing where its time is not within the total's, or nothing but the time speaks for it. */
function countedBy(total: Profile, part: Profile): CountedEvent | undefined {
  if (!total.date || !part.date || !spanHolds(total.date, part.date)) return undefined;
  const because = ['it is of one kind with the total, and lies within its time'];
  if (total.place) {
    if (!part.place || !placeHolds(total.place, part.place)) return undefined;
    because.push(`it lies in ${total.place.name}`);
  }
  for (const side of ['initiators', 'targets'] as const) {
    if (total[side].size === 0) continue;
    if (![...total[side]].some(id => part[side].has(id))) return undefined;
    because.push(side === 'initiators' ? 'by the same party' : 'against the same party');
  }
  if (because.length === 1) return undefined;
  for (const field of tollFields) {
    const [all, some] = [total.tolls[field], part.tolls[field]];
    if (all === undefined) continue;
    if (some === undefined || some === 0 || some > all) return undefined;
    because.push(`its ${field} are no more than the total's`);
  }
  return { event: part.id, because };
}

function dayOf({ date }: Profile): string {
  return date?.from ?? date?.to ?? '';
}
