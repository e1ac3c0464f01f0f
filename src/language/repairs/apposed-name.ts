/**
 * “The deputy mayor of the town, Ana Ruiz, …”: a name behind a title is the person's, not the town's. The parser at times
 * hangs it on the nearest noun.
 */
import type { Repair } from './repair.ts';
import { dependents, type TreeDraft } from './tree-draft.ts';

export const apposedName: Repair = {
  name: 'apposed-name',
  apply(draft, { titles, agents }) {
    const isPerson = (noun: number) => {
      const lemma = draft.lemmas[noun] ?? '';
      return titles.has(lemma) || agents.get(lemma)?.kind === 'person' || personal.test(lemma);
    };
    joinNames(draft);
    for (const [name, relation] of draft.relations.entries()) {
      if (relation !== 'appos' || draft.tags[name]?.upos !== 'PROPN' || !looksPersonal(draft, name)) continue;
      const noun = draft.heads[name] ?? -1;
      if (noun < 0 || noun > name || isPerson(noun)) continue;
      const holder = holderAbove(draft, noun, isPerson);
      if (holder >= 0) draft.attach(name, holder, 'appos');
    }
  },
};

const personal =
  /^(?:chief|head|leader|director|president|minister|secretary|spokesman|spokeswoman|spokesperson|governor|mayor|commander|chairman|chairwoman|chair|founder|deputy|official|officer|general|colonel|judge|prosecutor|coordinator|envoy|ambassador|representative|member|lawyer|analyst|author|father|mother|brother|sister|son|daughter|wife|husband|widow)$/;

/** “…, Daoud Salim, …”: two neighbours apposed to one noun are one name. */
function joinNames(draft: TreeDraft): void {
  for (const [word, relation] of draft.relations.entries()) {
    if (relation !== 'appos' || draft.tags[word]?.xpos !== 'NNP' || draft.tags[word - 1]?.xpos !== 'NNP')
      continue;
    if (draft.relations[word - 1] === 'appos' && draft.heads[word - 1] === draft.heads[word])
      draft.attach(word, word - 1, 'flat');
  }
}

/** Two names of which none is a place's or a body's usual word. */
function looksPersonal(draft: TreeDraft, name: number): boolean {
  const parts = dependents(draft, name, 'flat', 'compound').length;
  return parts >= 1 && dependents(draft, name, 'det').length === 0;
}

/** Up through “of the town”, “in the province”. */
function holderAbove(draft: TreeDraft, noun: number, isPerson: (noun: number) => boolean): number {
  let at = noun;
  while (at >= 0 && /^nmod(?::poss)?$/.test(draft.relations[at] ?? '')) {
    at = draft.heads[at] ?? -1;
    if (at >= 0 && isPerson(at)) return at;
  }
  return -1;
}
