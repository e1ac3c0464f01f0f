/** “Arrested close to 40 demonstrators”: the preposition belongs to the number. The parser hangs the people on “close”. */
import type { Repair } from './repair.ts';
import { dependents } from './tree-draft.ts';

export const closeToNumber: Repair = {
  name: 'close-to-number',
  apply(draft) {
    for (const [close, form] of draft.forms.entries()) {
      const number = close + 2;
      if (!/^close$/i.test(form) || draft.forms[close + 1] !== 'to') continue;
      if (draft.tags[number]?.upos !== 'NUM') continue;
      const above = draft.heads[number] ?? -1;
      const noun = draft.relations[number] === 'nummod' && above > number ? above : number;
      const verb = draft.heads[noun] === close ? (draft.heads[close] ?? -1) : (draft.heads[noun] ?? -1);
      if (draft.tags[verb]?.upos !== 'VERB') continue;
      const passive = dependents(draft, verb, 'aux:pass').length > 0;
      const relation = noun > verb ? 'obj' : passive ? 'nsubj:pass' : 'nsubj';
      if (dependents(draft, verb, relation).some(word => word !== noun)) continue;
      draft.attach(noun, verb, relation);
      draft.attach(close, number, 'advmod');
      draft.attach(close + 1, close, 'fixed');
    }
  },
};
