/** Role fillers of whole documents: CEAF-REE (Du et al. 2021), micro F1 over the roles. */
import { incidentRoles, normaliseFiller } from '../../src/claims/incidents/roles.ts';
import { bestAssignment } from '../coreference/best-assignment.ts';
import type { GoldFillers } from './read-muc4.ts';

/** Fillers found, by role; each is the strings by which it is named. */
export type FoundFillers = Readonly<Record<string, readonly (readonly string[])[]>>;

export interface FillerCounts {
  right: number;
  predicted: number;
  gold: number;
}

/** Counts of one document or template, over all roles. */
export function countFillers(found: FoundFillers, gold: GoldFillers): FillerCounts {
  const counts = { right: 0, predicted: 0, gold: 0 };
  for (const role of incidentRoles) {
    const own = found[role] ?? [];
    counts.predicted += own.length;
    counts.gold += gold[role].length;
    // A filler is right when each of its strings is one of a single gold filler's.
    counts.right += bestAssignment(
      own.map(strings =>
        gold[role].map(entity => Number(strings.every(text => entity.has(normaliseFiller(text))))),
      ),
    );
  }
  return counts;
}

export function sumOfCounts(all: readonly FillerCounts[]): FillerCounts {
  const sum = { right: 0, predicted: 0, gold: 0 };
  for (const { right, predicted, gold } of all) {
    sum.right += right;
    sum.predicted += predicted;
    sum.gold += gold;
  }
  return sum;
}
