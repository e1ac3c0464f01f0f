/**
 * “On Monday, combined forces of the front and the militia attacked the post”: who stands first acts. The parser takes the
 * last of those joined for the only subject, and the first for an object in front of the verb.
 */
import type { Repair } from './repair.ts';
import { dependents } from './tree-draft.ts';

export const objectForSubject: Repair = {
  name: 'object-for-subject',
  apply(draft) {
    for (const [verb, { xpos }] of draft.tags.entries()) {
      if (!/^VB[DZP]$/.test(xpos) || /relcl/.test(draft.relations[verb] ?? '')) continue;
      const first = dependents(draft, verb, 'obj').find(
        word => word < verb && /^(?:NOUN|PROPN)$/.test(draft.tags[word]?.upos ?? ''),
      );
      const second = dependents(draft, verb, 'nsubj').find(word => word < verb);
      if (first === undefined || second === undefined || first > second) continue;
      const joint = dependents(draft, verb, 'cc').find(word => word > first && word < second);
      if (joint === undefined || draft.forms.slice(first, joint).includes(',')) continue;
      const last =
        dependents(draft, first, 'nmod')
          .filter(word => word < joint)
          .at(-1) ?? first;
      draft.attach(first, verb, 'nsubj');
      draft.attach(second, last, 'conj');
      draft.attach(joint, second, 'cc');
    }
  },
};
