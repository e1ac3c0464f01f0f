/**
 * “In a speech to mark the anniversary Bakary warned …”: a name right before a verb of telling that has no subject tells it.
 * The parser at times takes the name for another word of what stands before it.
 */
import type { Repair } from './repair.ts';
import { dependents, isUnder, type TreeDraft } from './tree-draft.ts';

export const tellerSubject: Repair = {
  name: 'teller-subject',
  apply(draft, { reporting }) {
    for (const [verb, { xpos }] of draft.tags.entries()) {
      if (!/^VB[DZ]$/.test(xpos) || !/^(?:root|ccomp|conj|parataxis)$/.test(draft.relations[verb] ?? ''))
        continue;
      if (
        !reporting
          .get(draft.lemmas[verb] ?? '')
          ?.some(({ part, frames }) => part === 'verb' && frames.length > 0)
      )
        continue;
      if (dependents(draft, verb, 'nsubj', 'nsubj:pass', 'csubj', 'expl', 'aux:pass', 'cc').length > 0)
        continue;
      const first = firstOfName(draft, verb);
      if (first === undefined) continue;
      const above = draft.heads[first] ?? -1;
      // Only what hangs below a circumstance of the verb was misplaced.
      const circumstance = dependents(draft, verb, 'obl', 'advcl', 'obl:unmarked').find(
        word => word < first && isUnder(first, word, draft.heads),
      );
      if (circumstance === undefined || above < 0 || above >= first) continue;
      if (!draft.attach(first, verb, 'nsubj')) continue;
      for (let at = first + 1; at < verb; at += 1)
        if (draft.tags[at]?.upos === 'PROPN') draft.attach(at, first, 'flat');
    }
  },
};

/** First word of the run of proper nouns right before the verb that hangs, as a name or beside one, on what stands before. */
function firstOfName(draft: TreeDraft, verb: number): number | undefined {
  let from = verb;
  while (draft.tags[from - 1]?.upos === 'PROPN') from -= 1;
  for (let at = from; at < verb; at += 1) {
    const above = draft.heads[at] ?? -1;
    if (!/^(?:appos|flat)$/.test(draft.relations[at] ?? '') || above >= at) continue;
    // “In Goma Sultani Makenga accused”: the town is not part of the name, which is two words at least.
    if (draft.relations[at] === 'appos' || (above === from && at === from + 1 && verb - at >= 2)) return at;
  }
  return undefined;
}
