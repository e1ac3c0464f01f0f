/**
 * “The attackers, riding motorcycles, surrounded the village, said a mayor”: who surrounded it stands first, who tells it
 * last. The parser at times gives the first noun to the verb of telling, and the deed has nobody who did it.
 */
import type { Repair } from './repair.ts';
import { dependents, type TreeDraft } from './tree-draft.ts';

export const tellerBehind: Repair = {
  name: 'teller-behind',
  apply(draft, { reporting }) {
    for (const [verb, { xpos }] of draft.tags.entries()) {
      if (!/^VB[DZP]$/.test(xpos)) continue;
      const rows = reporting.get(draft.lemmas[verb] ?? '') ?? [];
      if (!rows.some(({ part, frames }) => part === 'verb' && frames.includes('clause'))) continue;
      const told = dependents(draft, verb, 'ccomp').find(word => word < verb && isOpen(draft, word));
      const [subject] = dependents(draft, verb, 'nsubj');
      if (told === undefined || subject === undefined || subject > told) continue;
      const teller = dependents(draft, verb, 'obj', 'obl', 'nsubj').find(
        word => word > told && isBareNoun(draft, word),
      );
      if (teller === undefined || !draft.forms.slice(told, Math.max(teller, verb)).includes(',')) continue;
      const passive = dependents(draft, told, 'aux:pass').length > 0;
      if (!draft.attach(subject, told, passive ? 'nsubj:pass' : 'nsubj')) continue;
      draft.attach(teller, verb, 'nsubj');
      for (const mark of dependents(draft, verb, 'punct')) if (mark < told) draft.attach(mark, told, 'punct');
    }
  },
};

/** A finite verb without a subject. */
function isOpen(draft: TreeDraft, verb: number): boolean {
  const finite =
    /^VB[DZP]$/.test(draft.tags[verb]?.xpos ?? '') || dependents(draft, verb, 'aux', 'aux:pass').length > 0;
  return finite && dependents(draft, verb, 'nsubj', 'nsubj:pass', 'csubj', 'mark').length === 0;
}

function isBareNoun(draft: TreeDraft, word: number): boolean {
  return (
    /^(?:NOUN|PROPN|PRON)$/.test(draft.tags[word]?.upos ?? '') && dependents(draft, word, 'case').length === 0
  );
}
