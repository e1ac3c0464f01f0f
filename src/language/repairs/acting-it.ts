/**
 * “It admitted to having raided the post, and vowed revenge”: “it” is somebody. The parser at times takes it for the “it” of
 * “it seems” where a sentence opens with it.
 */
import type { Repair } from './repair.ts';
import { dependents } from './tree-draft.ts';

export const actingIt: Repair = {
  name: 'acting-it',
  apply(draft, { reporting }) {
    for (const [it, relation] of draft.relations.entries()) {
      if (relation !== 'expl' || !/^it$/i.test(draft.forms[it] ?? '')) continue;
      const verb = draft.heads[it] ?? -1;
      if (!/^VB[DZ]$/.test(draft.tags[verb]?.xpos ?? '')) continue;
      const tells = reporting
        .get(draft.lemmas[verb] ?? '')
        ?.some(({ part, force }) => part === 'verb' && !/^(?:hedge|question|predict)$/.test(force));
      if (!tells || dependents(draft, verb, 'nsubj', 'csubj', 'aux:pass', 'cop').length > 0) continue;
      draft.attach(it, verb, 'nsubj');
    }
  },
};
