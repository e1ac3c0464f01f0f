/**
 * “A survey released on Friday by the clinic gave a higher figure”: a participle with its doer behind a noun, then the
 * verb of the sentence. The parser takes the participle for that verb.
 */
import type { Repair } from './repair.ts';
import { dependents, type TreeDraft } from './tree-draft.ts';

export const reducedRelative: Repair = {
  name: 'reduced-relative',
  apply(draft) {
    for (const [participle, { xpos }] of draft.tags.entries()) {
      if (!/^VB[DN]$/.test(xpos) || !/(?:ed|en|wn)$/.test(draft.forms[participle] ?? '')) continue;
      const subject = dependents(draft, participle, 'nsubj')[0];
      if (subject !== participle - 1 || dependents(draft, participle, 'obj', 'aux', 'ccomp').length > 0)
        continue;
      const doer = dependents(draft, participle, 'obl', 'obl:agent').find(word =>
        dependents(draft, word, 'case').some(mark => draft.forms[mark] === 'by'),
      );
      const verb = doer === undefined ? undefined : verbBehind(draft, participle, doer);
      if (verb === undefined) continue;
      draft.raise(verb, participle, 'acl');
      draft.attach(subject, verb, 'nsubj');
      draft.attach(participle, subject, 'acl');
    }
  },
};

/** A finite verb without a subject of its own right behind the doer. */
function verbBehind(draft: TreeDraft, participle: number, doer: number): number | undefined {
  return dependents(draft, participle, 'advcl', 'conj', 'parataxis', 'dep', 'xcomp').find(
    word =>
      word > doer &&
      /^VB[DZP]$/.test(draft.tags[word]?.xpos ?? '') &&
      draft.forms[word - 1] !== ',' &&
      dependents(draft, word, 'nsubj', 'mark', 'cc', 'aux:pass').length === 0,
  );
}
