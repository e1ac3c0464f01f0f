/** How two stated values of one field differ: not at all, in precision, in name, or so that both cannot be. */
import type { Actor, ActorKind } from '../model/actor.ts';
import { type DateSpan, spansMeet } from '../model/calendar.ts';
import type { DisagreementKind } from '../model/corroboration.ts';
import { foldName } from '../model/knowledge.ts';
import { comparePlaces, type Place } from '../model/place.ts';
import { type Quantity, quantitiesEqual, quantitiesMeet } from '../model/quantity.ts';

/** `alike`, or the kind of difference. A denial is no difference of values: it is told by the stance. */
export type Difference = 'alike' | Exclude<DisagreementKind, 'denial'>;

/** March against 25 March is precision; two days that exclude each other conflict. */
export function compareDates(left: DateSpan, right: DateSpan): Difference {
  if (left.from === right.from && left.to === right.to) return 'alike';
  return spansMeet(left, right) ? 'precision' : 'conflict';
}

/** How far a soft number may lie from another and still mean it: “nearly 30” and 27. */
const softness = 0.15;

/** Numbers with “at least”, “nearly”, “up to” are intervals; those that meet differ in precision only. */
export function compareTolls(left: Quantity, right: Quantity): Difference {
  if (quantitiesEqual(left, right)) return 'alike';
  return quantitiesMeet(soften(left), soften(right)) ? 'precision' : 'conflict';
}

function soften({ low, high, approximate }: Quantity): Quantity {
  const [down, up] = approximate ? [1 - softness, 1 + softness] : [1, 1];
  return {
    ...(low === undefined ? {} : { low: low * down }),
    ...(high === undefined ? {} : { high: high * up }),
  };
}

/** A town against its district is precision, two spellings of one place are naming; places that exclude each other conflict. */
export function comparePlacesById(
  left: string,
  right: string,
  places: ReadonlyMap<string, Place>,
): Difference {
  if (left === right) return 'alike';
  const [one, other] = [places.get(left), places.get(right)];
  if (!one || !other) return 'precision';
  const comparison = comparePlaces(one, other);
  if (comparison === 'same') return one.kind === other.kind ? 'naming' : 'precision';
  return comparison === 'apart' ? 'conflict' : 'precision';
}

/**
 * BLA against “Baloch insurgents”, its umbrella or its spokesman is precision. So is one party against two, since who
 * names one does not exclude another; unless `isBlamed` says that the second is accused of what the first alone is said
 * to have done. Parties that share nobody conflict.
 */
export function compareActors(
  left: readonly string[],
  right: readonly string[],
  actors: ReadonlyMap<string, Actor>,
  isBlamed: (actor: string) => boolean = () => false,
): Difference {
  if (left.length === right.length && left.every(id => right.includes(id))) return 'alike';
  const beside = (ids: readonly string[], others: readonly string[]) =>
    ids.filter(id => !others.some(other => mayMean(id, other, actors)));
  const [onlyLeft, onlyRight] = [beside(left, right), beside(right, left)];
  if (onlyLeft.length > 0 && onlyRight.length > 0) return 'conflict';
  return [...onlyLeft, ...onlyRight].some(isBlamed) ? 'conflict' : 'precision';
}

/** Whether one may be meant by the other: the same, part of it at whatever remove, of one state, or a collective without a name. */
function mayMean(left: string, right: string, actors: ReadonlyMap<string, Actor>): boolean {
  if (left === right || isPartOf(left, right, actors) || isPartOf(right, left, actors)) return true;
  const [one, other] = [actors.get(left), actors.get(right)];
  if (!one || !other) return false;
  return mayHold(one, other) || mayHold(other, one) || areOfOneState(one, other);
}

/** A battalion and the task force that it belongs to, the army and its ministry. */
function areOfOneState(left: Actor, right: Actor): boolean {
  const isBody = ({ kind, unnamed }: Actor) =>
    !unnamed && (kind === 'state_force' || kind === 'state_agency');
  if (!isBody(left) || !isBody(right)) return false;
  return left.country === undefined || right.country === undefined || left.country === right.country;
}

const fighting = new Set<ActorKind>(['armed_group', 'armed_coalition', 'state_force']);

/** Whether the actor bears arms for somebody. */
export function isFighting({ kind }: Actor): boolean {
  return fighting.has(kind);
}

/** Collectives that say nothing of who they are. */
const anybody =
  /^(?:people|persons?|men|man|individuals?|victims?|others|dead|bod(?:y|ies)|comrades?|members?|leaders?|commanders?|prisoners?|detainees?|suspects?|captives?|hostages?|attackers?|terrorists?|elements|recruits|enem(?:y|ies))\b/;

/** “Gunmen” may be the Hill Front, “people” may be anybody; “civilians” are no fighters. */
function mayHold(collective: Actor, other: Actor): boolean {
  if (!collective.unnamed) return false;
  const isCivil = collective.kind === 'people' && !anybody.test(foldName(collective.name));
  return !(isCivil && isFighting(other));
}

/** Through the actors it is part of; no deeper than any real chain of command, should tables run in a circle. */
export function isPartOf(
  part: string,
  whole: string,
  actors: ReadonlyMap<string, Actor>,
  depth = 6,
): boolean {
  const parents = actors.get(part)?.partOf ?? [];
  return (
    parents.includes(whole) ||
    (depth > 0 && parents.some(parent => isPartOf(parent, whole, actors, depth - 1)))
  );
}
