/** “M23 rebels killed two people”: reporting calls nobody by name, so a name right before a noun is part of its phrase. */
import type { Repair } from './repair.ts';
import type { TreeDraft } from './tree-draft.ts';

export const nameBeforeNoun: Repair = {
  name: 'name-before-noun',
  apply(draft) {
    for (const [word, relation] of draft.relations.entries()) {
      if (relation !== 'vocative' && relation !== 'dislocated') continue;
      const noun = word + 1;
      if (isName(draft, word) && /^NNS?$/.test(draft.tags[noun]?.xpos ?? '') && draft.heads[noun] !== word)
        draft.attach(word, noun, 'compound');
    }
  },
};

function isName(draft: TreeDraft, word: number): boolean {
  return draft.tags[word]?.upos === 'PROPN';
}
