/**
 * “Men thought to be from the militia abducted twelve farmers”: the first participle tells who the men are, the second verb
 * what they did. The parser takes the first for the verb of the sentence.
 */
import type { Repair } from './repair.ts';
import { dependents, isUnder, type TreeDraft } from './tree-draft.ts';

export const believedToBe: Repair = {
  name: 'believed-to-be',
  apply(draft) {
    for (const [participle, lemma] of draft.lemmas.entries()) {
      if (!/^(?:believe|think|suspect|say|know|allege|presume|assume|report)$/.test(lemma)) continue;
      if (!/^VB[DN]$/.test(draft.tags[participle]?.xpos ?? '') || draft.forms[participle + 1] !== 'to')
        continue;
      const [subject] = dependents(draft, participle, 'nsubj');
      const [what] = dependents(draft, participle, 'xcomp');
      if (subject !== participle - 1 || what === undefined) continue;
      if (dependents(draft, participle, 'aux', 'aux:pass').length > 0) continue;
      const [clause] = dependents(draft, participle, 'ccomp');
      const deed = clause === undefined ? deedUnder(draft, what, participle) : subjectless(draft, clause);
      if (deed === undefined) continue;
      // The deed lets go of the noun that it was hung on, then takes the participle's place.
      draft.attach(deed, participle, 'conj');
      draft.raise(deed, participle, 'acl');
      draft.attach(subject, deed, 'nsubj');
      draft.attach(participle, subject, 'acl');
      for (const object of dependents(draft, deed, 'xcomp'))
        if (/^(?:NOUN|PROPN)$/.test(draft.tags[object]?.upos ?? '')) draft.attach(object, deed, 'obj');
    }
  },
};

/** A past behind them without a subject, taken for what is believed. */
function subjectless(draft: TreeDraft, clause: number): number | undefined {
  const open =
    dependents(draft, clause, 'nsubj', 'nsubj:pass', 'csubj', 'expl', 'mark', 'aux:pass').length === 0;
  return open && draft.tags[clause]?.xpos === 'VBD' ? clause : undefined;
}

/** A past that was taken for a participle of a noun behind the first: with what it was done to, and no comma before. */
function deedUnder(draft: TreeDraft, what: number, participle: number): number | undefined {
  return [...draft.forms.keys()].find(
    word =>
      word > participle &&
      draft.relations[word] === 'acl' &&
      /^VB[DN]$/.test(draft.tags[word]?.xpos ?? '') &&
      isUnder(word, what, draft.heads) &&
      !draft.forms.slice(participle, word).includes(',') &&
      dependents(draft, word, 'obj', 'xcomp').some(object =>
        /^(?:NOUN|PROPN)$/.test(draft.tags[object]?.upos ?? ''),
      ) &&
      dependents(draft, word, 'aux:pass', 'obl:agent').length === 0,
  );
}
