/**
 * “The army confirmed that four men were killed and blamed the Front”: the army blames. The parser at times joins a second
 * verb of telling to what the first one tells.
 */
import type { Repair } from './repair.ts';
import { dependents, type TreeDraft } from './tree-draft.ts';

export const joinedTeller: Repair = {
  name: 'joined-teller',
  apply(draft, { reporting }) {
    const tells = (verb: number) =>
      draft.tags[verb]?.xpos === 'VBD' &&
      (reporting
        .get(draft.lemmas[verb] ?? '')
        ?.some(({ part, frames }) => part === 'verb' && frames.length > 0) ??
        false);
    for (const [second, relation] of draft.relations.entries()) {
      if (relation !== 'conj' || !tells(second)) continue;
      if (dependents(draft, second, 'nsubj', 'nsubj:pass', 'aux', 'aux:pass', 'mark').length > 0) continue;
      const [joint] = dependents(draft, second, 'cc');
      const told = draft.heads[second] ?? -1;
      if (joint === undefined || !/^and$/i.test(draft.forms[joint] ?? '')) continue;
      // With an auxiliary, “were killed”, or in an aside, “, in which two died, and”, it is no second of the kind.
      const helped = dependents(draft, told, 'aux', 'aux:pass').length > 0;
      const aside = draft.relations[told] === 'acl:relcl' && draft.forms[joint - 1] === ',';
      if (!helped && !aside) continue;
      const first = tellerAbove(draft, told, tells);
      if (first !== undefined) draft.attach(second, first, 'conj');
    }
  },
};

/** The verb of telling, with a subject, that what is told hangs on. */
function tellerAbove(draft: TreeDraft, told: number, tells: (verb: number) => boolean): number | undefined {
  let at = told;
  for (let steps = 0; steps < 6; steps += 1) {
    if (!/^(?:ccomp|xcomp|advcl|acl:relcl|nmod|obl|obj)$/.test(draft.relations[at] ?? '')) return undefined;
    at = draft.heads[at] ?? -1;
    if (at < 0) return undefined;
    if (at !== told && tells(at)) return dependents(draft, at, 'nsubj').length > 0 ? at : undefined;
  }
  return undefined;
}
