/**
 * “A commander was killed in an air strike, the coalition announced”: who tells, behind what is told. The parser at times
 * makes it a relative clause of the last noun; it stands beside the whole sentence.
 */
import type { Repair } from './repair.ts';
import { dependents, isUnder, type TreeDraft } from './tree-draft.ts';

export const speechTag: Repair = {
  name: 'speech-tag',
  apply(draft, { reporting }) {
    const root = draft.heads.indexOf(-1);
    for (const [verb, { xpos }] of draft.tags.entries()) {
      if (!/^VB[DZP]$/.test(xpos) || verb < root || draft.tags[root]?.upos === 'PUNCT') continue;
      if (!/^(?:acl|acl:relcl|appos|conj|dep|advcl)$/.test(draft.relations[verb] ?? '')) continue;
      if (!reporting.get(draft.lemmas[verb] ?? '')?.some(({ part }) => part === 'verb')) continue;
      const subject = dependents(draft, verb, 'nsubj').find(word => word < verb);
      if (subject === undefined || !followsComma(draft, subject, verb)) continue;
      if (
        dependents(draft, verb, 'obj', 'ccomp', 'xcomp', 'mark', 'cc').length > 0 ||
        isUnder(root, verb, draft.heads)
      )
        continue;
      draft.attach(verb, root, 'parataxis');
    }
  },
};

/** The speaker's noun phrase opens right behind a comma, and no relative pronoun is in it. */
function followsComma(draft: TreeDraft, subject: number, verb: number): boolean {
  if (/^W/.test(draft.tags[subject]?.xpos ?? '')) return false;
  let first = subject;
  for (const word of draft.heads.keys())
    if (word < first && isUnder(word, subject, draft.heads)) first = word;
  const between = draft.tags.slice(subject + 1, verb);
  return (
    draft.forms[first - 1] === ',' &&
    between.every(({ upos }) => upos === 'ADV' || upos === 'AUX' || upos === 'PROPN')
  );
}
