/**
 * “The men shot dead by soldiers”, “shot dead nine rioters”, “took two nuns hostage”: a word beside the verb says what became
 * of its object. The parser hangs doers and objects on that word, or makes it part of the object.
 */
import type { Repair } from './repair.ts';
import { dependents, type TreeDraft } from './tree-draft.ts';

export const shotDead: Repair = {
  name: 'shot-dead',
  apply(draft) {
    for (const [word, form] of draft.forms.entries()) {
      if (form === 'dead') freeDead(draft, word);
      if (/^(?:hostage|captive|prisoner)$/.test(form)) freeTaken(draft, word);
    }
  },
};

function freeDead(draft: TreeDraft, dead: number): void {
  const head = draft.heads[dead] ?? -1;
  const relation = draft.relations[dead];
  if (relation === 'xcomp' && draft.tags[head]?.upos === 'VERB') {
    for (const word of dependents(draft, dead, 'obl:agent', 'obl', 'obl:unmarked', 'obj'))
      if (word > dead) draft.attach(word, head, draft.relations[word] ?? 'obl');
    const [whom] = dependents(draft, head, 'obl:unmarked');
    const people = /^(?:NOUN|PROPN)$/.test(draft.tags[whom ?? -1]?.upos ?? '') && whom !== undefined;
    const open = dependents(draft, head, 'obj', 'aux:pass').length === 0;
    if (people && open && whom > dead && isNextPhrase(draft, dead, whom)) draft.attach(whom, head, 'obj');
  }
  // “Dead nine rioters” is no noun phrase.
  const verb = draft.heads[head] ?? -1;
  const before = relation === 'amod' && verb === dead - 1 && draft.lemmas[verb] === 'shoot';
  if (before && draft.relations[head] === 'obj') draft.attach(dead, verb, 'xcomp');
}

/** Nothing stands between but words of the noun's own. */
function isNextPhrase(draft: TreeDraft, dead: number, noun: number): boolean {
  for (let at = dead + 1; at < noun; at += 1) if (draft.heads[at] !== noun) return false;
  return true;
}

function freeTaken(draft: TreeDraft, word: number): void {
  const verb = draft.heads[word] ?? -1;
  const people = word - 1;
  const taken =
    draft.relations[word] === 'obj' && /^(?:take|hold|keep|bring)$/.test(draft.lemmas[verb] ?? '');
  if (!taken || draft.heads[people] !== word || draft.relations[people] !== 'compound') return;
  if (draft.tags[people]?.xpos !== 'NNS') return;
  draft.attach(people, verb, 'obj');
  for (const modifier of dependents(draft, word))
    if (modifier < people) draft.attach(modifier, people, draft.relations[modifier] ?? 'dep');
  draft.attach(word, verb, 'xcomp');
}
