/**
 * “A bomb exploded outside a hotel and gunmen stormed the building”: whoever stands between “and” and a second verb is
 * its subject. The parser at times joins them to the place before, and the bomb seems to storm the building.
 */
import type { AgentNoun, Lexicon } from '../../model/knowledge.ts';
import type { Repair } from './repair.ts';
import { dependents, isUnder, type TreeDraft } from './tree-draft.ts';

export const secondSubject: Repair = {
  name: 'second-subject',
  apply(draft, lexicon) {
    for (const [verb, relation] of draft.relations.entries()) {
      if (relation === 'ccomp') besideItsVerb(draft, verb);
      if (relation === 'acl' || relation === 'conj') behindComma(draft, verb);
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

/**
 * “Troops shelled the town, and a force that had crossed the river burned a house”: behind “, and” a noun with its own words,
 * then a past with an object. It opens a clause, and joins nothing to the object before.
 */
function behindComma(draft: TreeDraft, verb: number): void {
  if (!/^VB[DN]$/.test(draft.tags[verb]?.xpos ?? '') || draft.relations[verb] === 'acl:relcl') return;
  if (dependents(draft, verb, 'nsubj', 'nsubj:pass', 'csubj', 'aux:pass', 'mark', 'obl:agent').length > 0)
    return;
  if (!dependents(draft, verb, 'obj').some(word => word > verb)) return;
  const own = draft.relations[verb] === 'acl' ? (draft.heads[verb] ?? -1) : undefined;
  const noun = own ?? draft.heads.findLastIndex((_, at) => at < verb && endsAt(draft, at, verb - 1));
  const first = draft.heads[noun] ?? -1;
  const main = draft.heads[first] ?? -1;
  if (noun < 0 || draft.relations[noun] !== 'conj' || draft.relations[first] !== 'obj') return;
  const joint = dependents(draft, noun, 'cc').find(word => draft.forms[word] === 'and');
  if (joint === undefined || draft.forms[joint - 1] !== ',' || draft.tags[main]?.upos !== 'VERB') return;
  // “Killed A, B, and a man wanted for years”: a row of several things closes with the same words.
  if (dependents(draft, first, 'conj').length > 1) return;
  draft.attach(verb, main, 'conj');
  if (draft.attach(noun, verb, 'nsubj')) draft.attach(joint, verb, 'cc');
}

/** A conjunct whose own words run up to `last`. */
function endsAt(draft: TreeDraft, noun: number, last: number): boolean {
  return (
    draft.relations[noun] === 'conj' &&
    /^(?:NOUN|PROPN)$/.test(draft.tags[noun]?.upos ?? '') &&
    isUnder(last, noun, draft.heads)
  );
}

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
