/**
 * “The ministry said in a bulletin read on television that 12 men had died”: the bulletin was read out, and the ministry
 * says what it says. The form “read” may be any; the parser takes it for a verb whose subject is the bulletin.
 */
import type { Repair } from './repair.ts';
import { dependents, type TreeDraft } from './tree-draft.ts';

export const readOut: Repair = {
  name: 'read-out',
  apply(draft, { reporting }) {
    for (const [read, form] of draft.forms.entries()) {
      if (!/^(?:read|broadcast)$/i.test(form) || draft.tags[read]?.upos !== 'VERB') continue;
      const teller = draft.heads[read] ?? -1;
      if (
        teller < 0 ||
        teller > read ||
        !reporting.get(draft.lemmas[teller] ?? '')?.some(({ part }) => part === 'verb')
      )
        continue;
      const [medium] = dependents(draft, read, 'nsubj');
      if (medium !== read - 1) continue;
      const mark = markOf(draft, medium, read);
      if (mark === undefined || !draft.attach(medium, teller, 'obl')) continue;
      draft.attach(read, medium, 'acl');
      draft.attach(mark, medium, 'case');
      for (const clause of dependents(draft, read, 'ccomp')) draft.attach(clause, teller, 'ccomp');
    }
  },
};

/** “In” or “on” before the medium, wherever it was hung. */
function markOf(draft: TreeDraft, medium: number, read: number): number | undefined {
  return [...dependents(draft, medium, 'case'), ...dependents(draft, read, 'case', 'mark')].find(
    word => word < medium && /^(?:in|on|via|through)$/i.test(draft.forms[word] ?? ''),
  );
}
