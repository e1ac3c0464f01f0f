/** “The Qadiris control Marsa”: a name right behind a verb, no comma between, is its object and not somebody spoken to. */
import type { Repair } from './repair.ts';
import { dependents } from './tree-draft.ts';

export const nameObject: Repair = {
  name: 'name-object',
  apply(draft) {
    for (const [word, { upos }] of draft.tags.entries()) {
      if (upos !== 'PROPN' || draft.relations[word] !== 'vocative') continue;
      const verb = draft.heads[word] ?? -1;
      if (verb !== word - 1 || !/^VB[DZP]$/.test(draft.tags[verb]?.xpos ?? '')) continue;
      if (dependents(draft, verb, 'obj', 'ccomp').length > 0 || dependents(draft, verb, 'nsubj').length === 0)
        continue;
      draft.attach(word, verb, 'obj');
    }
  },
};
