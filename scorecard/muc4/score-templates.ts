/**
 * Templates of one document: kind of incident and fillers, under the one-to-one mapping that matches most slots (MUC-4
 * evaluation, Chinchor 1992, as in GTT). What lies in an unmapped template counts as spurious or missing.
 */
import { bestAssignment } from '../coreference/best-assignment.ts';
import type { GoldTemplate } from './read-muc4.ts';
import { countFillers, type FillerCounts, type FoundFillers } from './score-fillers.ts';

export interface FoundTemplate {
  readonly kind: string;
  readonly fillers: FoundFillers;
}

export function countTemplates(found: readonly FoundTemplate[], gold: readonly GoldTemplate[]): FillerCounts {
  // Mapped only when the kinds agree; the kind is a slot of its own.
  const matches = found.map(({ kind, fillers }) =>
    gold.map(template =>
      template.kind.includes(kind) ? 1 + countFillers(fillers, template.fillers).right : 0,
    ),
  );
  return {
    right: bestAssignment(matches),
    predicted: found.reduce((sum, { fillers }) => sum + 1 + sizeOf(fillers), 0),
    gold: gold.reduce((sum, { fillers }) => sum + 1 + sizeOf(fillers), 0),
  };
}

function sizeOf(fillers: Readonly<Record<string, readonly unknown[]>>): number {
  return Object.values(fillers).reduce((sum, entities) => sum + entities.length, 0);
}
