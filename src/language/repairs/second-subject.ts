/**
 * “A bomb exploded outside a hotel and gunmen stormed the building”: whoever stands between “and” and a second verb is
 * its subject. The parser at times joins them to the place before, and the bomb seems to storm the building.
 */
import type { AgentNoun, Lexicon } from '../../model/knowledge.ts';
import type { Repair } from './repair.ts';
import { dependents, type TreeDraft } from './tree-draft.ts';

export const secondSubject: Repair = {
  name: 'second-subject',
  apply(draft, lexicon) {
    for (const [verb, relation] of draft.relations.entries()) {
      if (relation === 'ccomp') besideItsVerb(draft, verb);
      if (relation !== 'conj' || !/^VB[DPZ]$/.test(draft.tags[verb]?.xpos ?? '')) continue;
      if (dependents(draft, verb, 'nsubj', 'nsubj:pass', 'aux:pass').length > 0) continue;
      const noun = nounBefore(draft, verb);
      const above = draft.heads[noun] ?? -1;
      if (
        noun < 0 ||
        draft.relations[noun] !== 'conj' ||
        above === verb ||
        draft.tags[above]?.upos === 'VERB'
      )
        continue;
      const joint = dependents(draft, noun, 'cc').find(word =>
        /^(?:and|but)$/i.test(draft.forms[word] ?? ''),
      );
      // “Men and women fled”: those who are of one kind are joined to each other.
      if (joint === undefined || !acts(draft, noun, lexicon) || acts(draft, above, lexicon)) continue;
      if (draft.attach(noun, verb, 'nsubj')) draft.attach(joint, verb, 'cc');
    }
  },
};

/** “Tanks fired on a crowd, the ministry said”: of two things said, the noun right before the verb is its subject. */
function besideItsVerb(draft: TreeDraft, verb: number): void {
  if (!/^VB[DPZ]$/.test(draft.tags[verb]?.xpos ?? '')) return;
  if (dependents(draft, verb, 'nsubj', 'nsubj:pass', 'csubj').length > 0) return;
  const noun = nounBefore(draft, verb);
  if (noun >= 0 && draft.relations[noun] === 'ccomp' && draft.heads[noun] === draft.heads[verb])
    draft.attach(noun, verb, 'nsubj');
}

/** The noun right before the verb, with at most adverbs between. */
function nounBefore({ tags }: TreeDraft, verb: number): number {
  let at = verb - 1;
  while (tags[at]?.upos === 'ADV') at -= 1;
  return /^(?:NOUN|PROPN)$/.test(tags[at]?.upos ?? '') ? at : -1;
}

function acts({ lemmas, tags }: TreeDraft, at: number, { agents }: Lexicon): boolean {
  const agent: AgentNoun | undefined = agents.get(lemmas[at] ?? '');
  return tags[at]?.upos === 'NOUN' && agent !== undefined && !/^(?:site|vehicle)$/.test(agent.class);
}
