/** Whether two actors act for one: the same, part of one another at whatever remove, or parts of one. */
import type { Actor } from '../../model/actor.ts';
import { isPartOf } from '../compare-values.ts';

export type ActorsById = ReadonlyMap<string, Actor>;

/** A minister and the army are parts of one government; two unnamed collectives are kin only when they are one id. */
export function areKin(left: string, right: string, actors: ActorsById): boolean {
  if (left === right || isPartOf(left, right, actors) || isPartOf(right, left, actors)) return true;
  return wholes(left, actors).some(whole => isPartOf(right, whole, actors));
}

/** Everything the actor is part of, nearest first. */
function wholes(id: string, actors: ActorsById, depth = 6): string[] {
  const parents = actors.get(id)?.partOf ?? [];
  return depth === 0
    ? [...parents]
    : [...parents, ...parents.flatMap(parent => wholes(parent, actors, depth - 1))];
}
