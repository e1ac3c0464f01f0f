/** For each field of one event: its readings, who is silent, and how the readings differ. “Not stated” never disagrees. */
import { type Account, type AccountFieldName, accountFieldNames } from '../model/account.ts';
import type { Actor } from '../model/actor.ts';
import type { ComparedField, Corroboration, DisagreementKind, Reading } from '../model/corroboration.ts';
import { foldName } from '../model/knowledge.ts';
import type { Place } from '../model/place.ts';
import type { EventType } from '../model/plover.ts';
import {
  compareActors,
  compareDates,
  comparePlacesById,
  compareTolls,
  type Difference,
  isFighting,
} from './compare-values.ts';
import { compareTargets, countOthers } from './compare-victims.ts';
import { type Denied, whatIsDenied } from './what-is-denied.ts';

export interface Comparables {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly places: ReadonlyMap<string, Place>;
  /** The text of a document, for the words that an account uses. */
  readonly textOf: (document: string) => string;
  readonly originOf: (account: string) => string;
}

/** With what one event adds. */
interface Compared extends Comparables {
  /** Whether naming this initiator beside another accuses somebody more. */
  readonly isBlamed: (actor: string) => boolean;
}

/** Corroborations of the fields that at least one account states, in the fields' fixed order, then of the stance. */
export function compareFields(on: string, accounts: readonly Account[], known: Comparables): Corroboration[] {
  const denied = new Map(
    accounts
      .filter(({ stance }) => stance === 'denied')
      .map(denial => [denial, whatIsDenied(denial, accounts, known.actors)] as const),
  );
  const denialsOf = (field: Denied) =>
    [...denied].filter(([, fields]) => fields.includes(field)).map(([denial]) => denial);
  const compared: Compared = { ...known, isBlamed: blamedIn(accounts, known.actors) };
  const fields = accountFieldNames
    .map(field => compareField(on, field, accounts, denialsOf(field as Denied), compared))
    .filter(corroboration => corroboration.readings.length > 0);
  return [...fields, compareStances(on, accounts, denialsOf('stance'), known)];
}

const violent = new Set<EventType | undefined>(['ASSAULT', 'COERCE']);

/** In violence, every named fighting party; not the other side of the fight, which some accounts name as doing it too. */
function blamedIn(accounts: readonly Account[], actors: Comparables['actors']): Compared['isBlamed'] {
  if (!violent.has(accounts[0]?.type)) return () => false;
  const attacked = new Set(accounts.flatMap(({ fields }) => fields.targets ?? []));
  return id => {
    const actor = actors.get(id);
    return !!actor && !actor.unnamed && isFighting(actor) && !attacked.has(id);
  };
}

function compareField(
  on: string,
  field: AccountFieldName,
  accounts: readonly Account[],
  denials: readonly Account[],
  known: Compared,
): Corroboration {
  // A denial of the happening states no values of its own; what it repeats is what it denies.
  const speaking = accounts.filter(
    account => account.stance !== 'denied' && account.fields[field] !== undefined,
  );
  const groups: Account[][] = [];
  for (const account of speaking) {
    const alike = groups.find(group => differ(field, group[0] as Account, account, known) === 'alike');
    if (alike) alike.push(account);
    else groups.push([account]);
  }
  const kind = denials.length > 0 && groups.length > 0 ? 'denial' : strongest(field, groups, speaking, known);
  const silent = accounts.filter(
    account => account.fields[field] === undefined && !denials.includes(account),
  );
  return {
    on,
    field,
    readings: [
      ...groups.map(group => readingOf(field, group, known)),
      ...denials.map(denial => denialOf(field, denial, speaking, known)),
    ],
    silent: silent.map(account => account.id),
    ...(kind ? { kind } : {}),
  };
}

/** What stands in the place of a value where somebody says only that it is not so. */
const deniedValue = 'denied';

/** A denial as a reading: the toll that it gives, or those whom it accuses instead; and all that it excludes. */
function denialOf(
  field: AccountFieldName,
  denial: Account,
  speaking: readonly Account[],
  known: Compared,
): Reading {
  const value = denial.fields[field] as Reading['value'] | undefined;
  const excludes = (account: Account) => {
    if (value === undefined || field !== 'initiators')
      return value === undefined || differ(field, denial, account, known) === 'conflict';
    return whatIsDenied(denial, [account], known.actors).includes('initiators');
  };
  const denies = speaking.filter(excludes).map(account => account.id);
  const repeatsWhatItDenies =
    field === 'initiators' &&
    speaking.some(account => excludes(account) && differ(field, denial, account, known) !== 'conflict');
  return {
    value: value === undefined || repeatsWhatItDenies ? deniedValue : value,
    accounts: [denial.id],
    origins: [known.originOf(denial.id)],
    ...(denies.length > 0 ? { denies } : {}),
  };
}

function differ(field: AccountFieldName, left: Account, right: Account, known: Compared): Difference {
  const [one, other] = [left.fields, right.fields];
  switch (field) {
    case 'initiators':
      return compareActors(one.initiators ?? [], other.initiators ?? [], known.actors, known.isBlamed);
    case 'targets':
      return compareTargets(one.targets ?? [], other.targets ?? [], known.actors);
    case 'date':
      return compareDates(one.date ?? {}, other.date ?? {});
    case 'place':
      return one.place === other.place && !!one.near !== !!other.near
        ? 'precision'
        : comparePlacesById(one.place ?? '', other.place ?? '', known.places);
    case 'means':
      return foldName(one.means ?? '') === foldName(other.means ?? '') ? 'alike' : 'precision';
    default: {
      const difference = compareTolls(one[field] ?? {}, other[field] ?? {});
      return difference === 'conflict' && countOthers(left, right, field, known.actors)
        ? 'precision'
        : difference;
    }
  }
}

/** Conflict outweighs precision, precision outweighs naming; different names alone are naming. */
function strongest(
  field: AccountFieldName,
  groups: readonly (readonly Account[])[],
  speaking: readonly Account[],
  known: Compared,
): DisagreementKind | undefined {
  const differences = new Set<Difference>();
  groups.forEach((group, index) => {
    for (const other of groups.slice(index + 1)) {
      differences.add(differ(field, group[0] as Account, other[0] as Account, known));
    }
  });
  for (const kind of ['conflict', 'precision', 'naming'] as const) if (differences.has(kind)) return kind;
  return namesDiffer(field, speaking, known) ? 'naming' : undefined;
}

/** One actor or place called by several names, as acronyms and full names are. */
function namesDiffer(field: AccountFieldName, speaking: readonly Account[], known: Comparables): boolean {
  if (field !== 'initiators' && field !== 'targets' && field !== 'place') return false;
  const names = new Map<string, Set<string>>();
  for (const account of speaking) {
    const value = account.fields[field];
    const [only] = typeof value === 'string' ? [value] : value?.length === 1 ? value : [];
    const [ground] = account.grounds[field] ?? [];
    if (only === undefined || !ground) continue;
    const name = nameIn(known.textOf(account.document).slice(...ground), only, field, known);
    if (name !== undefined) names.set(only, (names.get(only) ?? new Set()).add(name));
  }
  return [...names.values()].some(forms => forms.size > 1);
}

/** Which of the actor's known surface forms the words use; undefined when none, so that “its fighters” is no name. */
function nameIn(words: string, id: string, field: AccountFieldName, known: Comparables): string | undefined {
  const folded = ` ${foldName(words)} `;
  const forms =
    field === 'place' ? [known.places.get(id)?.name ?? ''] : (known.actors.get(id)?.aliases ?? []);
  return forms
    .map(foldName)
    .filter(form => form !== '' && folded.includes(` ${form} `))
    .sort((left, right) => right.length - left.length)[0];
}

function readingOf(field: AccountFieldName, group: readonly Account[], known: Comparables): Reading {
  const value = (group[0] as Account).fields[field] as Reading['value'];
  const accounts = group.map(account => account.id);
  return { value, accounts, origins: [...new Set(accounts.map(known.originOf))] };
}

/** Stances differ only where somebody denies the whole of what others say. */
function compareStances(
  on: string,
  accounts: readonly Account[],
  denials: readonly Account[],
  known: Comparables,
): Corroboration {
  const groups = Map.groupBy(accounts, account => account.stance);
  const telling = accounts.filter(({ stance }) => stance !== 'denied').map(account => account.id);
  const isDenied = denials.length > 0 && telling.length > 0;
  return {
    on,
    field: 'stance' satisfies ComparedField,
    readings: [...groups].map(([stance, group]) => ({
      value: stance,
      accounts: group.map(account => account.id),
      origins: [...new Set(group.map(account => known.originOf(account.id)))],
      ...(isDenied && stance === 'denied' ? { denies: telling } : {}),
    })),
    silent: [],
    ...(isDenied ? { kind: 'denial' as const } : {}),
  };
}
