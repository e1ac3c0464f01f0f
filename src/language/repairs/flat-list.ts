/**
 * “Surrounded, attacked and destroyed the base”: all verbs in a row hang on the first. The parser at times hangs the
 * last on the one before.
 */
import type { Repair } from './repair.ts';
import { dependents, type TreeDraft } from './tree-draft.ts';

export const flatList: Repair = {
  name: 'flat-list',
  apply(draft) {
    for (const [last, relation] of draft.relations.entries()) {
      if (relation !== 'conj' || dependents(draft, last, 'cc').length === 0) continue;
      const middle = draft.heads[last] ?? -1;
      const first = draft.heads[middle] ?? -1;
      if (draft.relations[middle] !== 'conj' || dependents(draft, middle, 'cc').length > 0 || first > middle)
        continue;
      // Nouns nest (“information quality and reliability”); so do verbs with subjects of their own.
      if ([first, middle, last].some(word => draft.tags[word]?.upos !== 'VERB')) continue;
      if (hasSubject(draft, last) || hasSubject(draft, middle)) continue;
      draft.attach(last, first, 'conj');
    }
  },
};

function hasSubject(draft: TreeDraft, word: number): boolean {
  return dependents(draft, word, 'nsubj', 'nsubj:pass', 'csubj', 'expl').length > 0;
}
