/**
 * “A bomb exploded as a convoy passed”: what follows “as” has a finite verb, so it is a clause that tells when. The parser
 * at times takes the convoy for an oblique, with a participle behind it.
 */
import type { Repair } from './repair.ts';
import { dependents } from './tree-draft.ts';

export const asClause: Repair = {
  name: 'as-clause',
  apply(draft) {
    for (const [noun, relation] of draft.relations.entries()) {
      const main = draft.heads[noun] ?? -1;
      if (relation !== 'obl' || main < 0 || main > noun) continue;
      const mark = dependents(draft, noun, 'case').find(word => /^as$/i.test(draft.forms[word] ?? ''));
      const verb = dependents(draft, noun, 'acl').find(
        word => word > noun && /^VB[DZP]$/.test(draft.tags[word]?.xpos ?? ''),
      );
      if (mark === undefined || verb === undefined || dependents(draft, verb, 'nsubj').length > 0) continue;
      draft.raise(verb, noun, 'nsubj');
      draft.attach(verb, main, 'advcl');
      draft.attach(mark, verb, 'mark');
      // “…, killing eight”: what came of it came of the main clause.
      for (const deed of dependents(draft, verb, 'conj', 'advcl'))
        if (draft.tags[deed]?.xpos === 'VBG' && draft.forms[deed - 1] === ',')
          draft.attach(deed, main, 'advcl');
    }
  },
};
