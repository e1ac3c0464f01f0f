/** Within one document, a parent's acronym may stand for its part: after “Islamic State Khorasan Province”, a report goes on with “ISIS”. */
import type { Knowledge } from '../model/knowledge.ts';
import type { NameMet } from './names-met.ts';

/**
 * Parent ids to the part they stand for, among the names `met` in one text: the parent is never named in full, exactly
 * one part is, and that part is named first. Otherwise parent and part are kept apart.
 */
export function shortNames(
  met: ReadonlyMap<string, NameMet>,
  knowledge: Knowledge,
): ReadonlyMap<string, string> {
  const shortFor = new Map<string, string>();
  for (const [part, partMet] of met) {
    if (!partMet.inFull) continue;
    for (const parent of knowledge.actors.get(part)?.partOf ?? []) {
      const parentMet = met.get(parent);
      if (!parentMet || parentMet.inFull || parentMet.first < partMet.first) continue;
      if (knowledge.actors.get(parent)?.kind === 'state') continue;
      if (shortFor.has(parent)) shortFor.set(parent, parent);
      else shortFor.set(parent, part);
    }
  }
  return new Map([...shortFor].filter(([parent, part]) => parent !== part));
}
