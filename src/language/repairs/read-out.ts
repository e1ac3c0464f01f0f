/**
 * “The ministry said in a bulletin read on television that 12 men had died”: the bulletin was read out, and the ministry
 * says what it says. The form “read” may be any; the parser takes it for a verb whose subject is the bulletin.
 */
import type { Lexicon } from '../../model/knowledge.ts';
import type { Repair } from './repair.ts';
import { dependents, type TreeDraft } from './tree-draft.ts';

export const readOut: Repair = {
  name: 'read-out',
  apply(draft, { reporting }) {
    for (const [read, form] of draft.forms.entries()) {
      if (/^(?:acl|xcomp)$/.test(draft.relations[read] ?? '')) giveBack(draft, read, reporting);
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

/** “Posted online that …”: the clause below the participle is what the verb above the medium tells. */
function giveBack(draft: TreeDraft, participle: number, reporting: Lexicon['reporting']): void {
  const above = draft.heads[participle] ?? -1;
  // Right behind the medium, the parser may hang it on the verb.
  const medium = draft.relations[participle] === 'xcomp' ? participle - 1 : above;
  const teller = draft.heads[medium] ?? -1;
  if (medium !== above && teller !== above) return;
  const carries = reporting.get(draft.lemmas[medium] ?? '')?.some(({ frames }) => frames.includes('work'));
  const inside = dependents(draft, medium, 'case').some(mark =>
    /^(?:in|on|via|through)$/i.test(draft.forms[mark] ?? ''),
  );
  const tells = reporting.get(draft.lemmas[teller] ?? '')?.some(({ part }) => part === 'verb');
  if (!carries || !inside || !tells || draft.tags[participle]?.xpos === 'VBG') return;
  for (const clause of dependents(draft, participle, 'ccomp')) draft.attach(clause, teller, 'ccomp');
  draft.attach(participle, medium, 'acl');
}

/** “In” or “on” before the medium, wherever it was hung. */
function markOf(draft: TreeDraft, medium: number, read: number): number | undefined {
  return [...dependents(draft, medium, 'case'), ...dependents(draft, read, 'case', 'mark')].find(
    word => word < medium && /^(?:in|on|via|through)$/i.test(draft.forms[word] ?? ''),
  );
}
