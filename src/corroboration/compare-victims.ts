/** Whether two accounts of one happening speak of the same victims. */
import type { Account, AccountFieldName } from '../model/account.ts';
import type { Actor } from '../model/actor.ts';
import { compareActors, type Difference, isFighting } from './compare-values.ts';

type Actors = ReadonlyMap<string, Actor>;

/** Victims named one by one do not exclude each other, nor those whom others only count. */
export function compareTargets(
  left: readonly string[],
  right: readonly string[],
  actors: Actors,
): Difference {
  const difference = compareActors(left, right, actors);
  const areNamed = [left, right].some(ids => ids.every(id => isNamedPerson(id, actors)));
  return difference === 'conflict' && areNamed ? 'precision' : difference;
}

/**
 * Whether the two count different people: the dead of one side and of the other, or one person named and all who died.
 * Nine soldiers and fifty attackers can both have fallen.
 */
export function countOthers(left: Account, right: Account, field: AccountFieldName, actors: Actors): boolean {
  if (countsSome(left, right, field) || countsSome(right, left, field)) return true;
  const [one, other] = [left.fields.targets ?? [], right.fields.targets ?? []];
  if (one.length === 0 && other.length === 0) return false;
  const namesOnly = (ids: readonly string[], account: Account) =>
    ids.length > 0 &&
    ids.every(id => isNamedPerson(id, actors)) &&
    lowOf(account.fields[field]) <= ids.length;
  if (namesOnly(one, left) !== namesOnly(other, right)) return true;
  return (
    one.length > 0 &&
    other.length > 0 &&
    one.every(id => other.every(against => areOpposed(id, against, actors)))
  );
}

/** “Nine of the bodies”, “four of them died later”: some of those whom the other counts. */
function countsSome(few: Account, all: Account, field: AccountFieldName): boolean {
  const [some, whole] = [few.fields[field], all.fields[field]];
  if (!(lowOf(some) < lowOf(whole)) || typeof some !== 'object' || !('text' in some)) return false;
  const at = few.quote.indexOf(some.text);
  return at >= 0 && /^ of (?:them|the|those|these|whom)\b/.test(few.quote.slice(at + some.text.length));
}

function lowOf(value: unknown): number {
  return typeof value === 'object' && value !== null && 'low' in value && typeof value.low === 'number'
    ? value.low
    : Infinity;
}

function isNamedPerson(id: string, actors: Actors): boolean {
  const actor = actors.get(id);
  return actor?.kind === 'person' && !actor.unnamed;
}

/** Those of a state and those who fight it, or people under arms and others. */
function areOpposed(left: string, right: string, actors: Actors): boolean {
  const [one, other] = [actors.get(left), actors.get(right)];
  if (!one || !other) return false;
  if (isFighting(one) && isFighting(other)) {
    return (one.kind === 'state_force') !== (other.kind === 'state_force');
  }
  return isFighting(one) !== isFighting(other) && (isCivil(one) || isCivil(other));
}

function isCivil({ kind }: Actor): boolean {
  return kind === 'people' || kind === 'person';
}
