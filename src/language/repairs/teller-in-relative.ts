/**
 * “Strikes that the health ministry said had killed 50 people”: the noun before a verb of telling inside a relative clause
 * tells it, and “that” stands for the strikes. The parser at times gives the noun to the deed, or takes “that” for a mere
 * joint.
 */
import type { Repair } from './repair.ts';
import { dependents } from './tree-draft.ts';

export const tellerInRelative: Repair = {
  name: 'teller-in-relative',
  apply(draft, { reporting }) {
    for (const [teller, relation] of draft.relations.entries()) {
      if (!/^acl(?::relcl)?$/.test(relation) || !/^VB[DZP]$/.test(draft.tags[teller]?.xpos ?? '')) continue;
      const rows = reporting.get(draft.lemmas[teller] ?? '') ?? [];
      if (!rows.some(({ part, frames }) => part === 'verb' && frames.includes('clause'))) continue;
      const [deed] = dependents(draft, teller, 'ccomp');
      if (deed === undefined || deed < teller) continue;
      const that = dependents(draft, deed, 'mark', 'obj', 'nsubj').find(
        word => word < teller && /^(?:that|which|who)$/i.test(draft.forms[word] ?? ''),
      );
      if (that === undefined) continue;
      const [own] = dependents(draft, teller, 'nsubj');
      const who = dependents(draft, deed, 'nsubj', 'nsubj:pass').find(word => word === teller - 1);
      if (own === undefined && who !== undefined) draft.attach(who, teller, 'nsubj');
      const others = dependents(draft, deed, 'nsubj', 'nsubj:pass', 'csubj').filter(word => word !== that);
      if (others.length > 0 || dependents(draft, teller, 'nsubj').length === 0) continue;
      const passive = dependents(draft, deed, 'aux:pass').length > 0;
      draft.attach(that, deed, passive ? 'nsubj:pass' : 'nsubj');
    }
  },
};
