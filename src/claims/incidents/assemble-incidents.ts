/**
 * The fillers of a document to incidents: targets, victims and weapons that belong together by average link, the
 * perpetrators to each incident that they belong to, and the kind of each.
 */

import { type ChosenFiller, kindPlaces, morePlaces, pairPlaces } from './incident-pairs.ts';
import type { JudgedText } from './judged-text.ts';
import { type LinearModel, logits } from './linear-model.ts';
import { type IncidentKind, incidentKinds } from './roles.ts';

export interface AssemblyModel {
  /** Log-odds of two fillers being of one incident. */
  readonly pairs: LinearModel;
  /** Log-odds of incidentKinds. */
  readonly kinds: LinearModel;
  /** Least mean log-odds at which clusters are joined. */
  readonly join: number;
  /** Least mean log-odds at which a perpetrator joins more incidents than its best. */
  readonly share: number;
  /** Log-odds of one more incident of a kind. */
  readonly more: LinearModel;
  /** Least log-odds at which an incident without fillers is told. */
  readonly bare: number;
}

export interface AssembledIncident {
  readonly kind: IncidentKind;
  readonly fillers: readonly ChosenFiller[];
}

export function assembleIncidents(
  judged: JudgedText,
  fillers: readonly ChosenFiller[],
  model: AssemblyModel,
): AssembledIncident[] {
  const told = incidentsOf(judged, fillers, model);
  const bare = incidentKinds.filter(kind => {
    const [value = 0] = logits(model.more, morePlaces(judged, told, kind));
    return value > model.bare;
  });
  return [...told, ...bare.map(kind => ({ kind, fillers: [] }))];
}

/** Those that have fillers. */
export function incidentsOf(
  judged: JudgedText,
  fillers: readonly ChosenFiller[],
  model: Pick<AssemblyModel, 'pairs' | 'kinds' | 'join' | 'share'>,
): AssembledIncident[] {
  if (fillers.length === 0) return [];
  const groups = groupFillers(fillers, likenesses(judged, fillers, model.pairs), model);
  return groups.map(group => ({ kind: kindOf(judged, group, model.kinds), fillers: group }));
}

/** Log-odds of each pair, by the places of the two in the list. */
export function likenesses(
  judged: JudgedText,
  fillers: readonly ChosenFiller[],
  pairs: LinearModel,
): readonly Float64Array[] {
  const values = fillers.map(() => new Float64Array(fillers.length));
  for (let right = 1; right < fillers.length; right += 1)
    for (let left = 0; left < right; left += 1) {
      const places = pairPlaces(
        judged,
        fillers[left] as ChosenFiller,
        fillers[right] as ChosenFiller,
        fillers.length,
      );
      const [value = 0] = logits(pairs, places);
      (values[left] as Float64Array)[right] = value;
      (values[right] as Float64Array)[left] = value;
    }
  return values;
}

export function groupFillers(
  fillers: readonly ChosenFiller[],
  likeness: readonly Float64Array[],
  { join, share }: Pick<AssemblyModel, 'join' | 'share'>,
): ChosenFiller[][] {
  const isActor = (at: number) => fillers[at]?.role === 'perpetrator' || fillers[at]?.role === 'organisation';
  const all = [...fillers.keys()];
  const things = all.filter(at => !isActor(at));
  const actors = all.filter(isActor);
  const mean = (left: readonly number[], right: readonly number[]) => {
    let sum = 0;
    for (const one of left) for (const other of right) sum += likeness[one]?.[other] ?? 0;
    return sum / (left.length * right.length);
  };
  const groups = averageLinked(
    things.length > 0 ? things : actors,
    mean,
    things.length > 0 ? join : -Infinity,
  );
  if (things.length > 0)
    for (const actor of actors) {
      const values = groups.map(group =>
        mean(
          [actor],
          group.filter(at => !isActor(at)),
        ),
      );
      const best = Math.max(...values);
      for (const [index, value] of values.entries())
        if (value === best || value > share) groups[index]?.push(actor);
    }
  return groups.map(group =>
    group.toSorted((left, right) => left - right).map(at => fillers[at] as ChosenFiller),
  );
}

/** Joins the two most alike groups until none are alike enough. */
function averageLinked(
  items: readonly number[],
  mean: (left: readonly number[], right: readonly number[]) => number,
  least: number,
): number[][] {
  const groups = items.map(item => [item]);
  for (;;) {
    let [best, at, into] = [-Infinity, -1, -1];
    for (let right = 1; right < groups.length; right += 1)
      for (let left = 0; left < right; left += 1) {
        const value = mean(groups[left] as number[], groups[right] as number[]);
        if (value > best) [best, at, into] = [value, right, left];
      }
    if (at < 0 || best < least) return groups;
    groups[into]?.push(...(groups[at] as number[]));
    groups.splice(at, 1);
  }
}

function kindOf(judged: JudgedText, fillers: readonly ChosenFiller[], kinds: LinearModel): IncidentKind {
  const values = logits(kinds, kindPlaces(judged, fillers));
  let best: IncidentKind = 'attack';
  for (const [at, kind] of incidentKinds.entries())
    if ((values[at] ?? -Infinity) > (values[incidentKinds.indexOf(best)] ?? -Infinity)) best = kind;
  return best;
}
