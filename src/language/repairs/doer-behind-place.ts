/**
 * “He was shot outside his house in Gao by armed men”: of a passive, whoever stands behind “by” did it, however many
 * places come between. The parser at times hangs them on the house.
 */
import type { Lexicon } from '../../model/knowledge.ts';
import type { Repair } from './repair.ts';
import { dependents, type TreeDraft } from './tree-draft.ts';

export const doerBehindPlace: Repair = {
  name: 'doer-behind-place',
  apply(draft, lexicon) {
    for (const [noun, relation] of draft.relations.entries()) {
      if (relation !== 'nmod' || !isBehindBy(draft, noun) || !isSomebody(draft, noun, lexicon)) continue;
      const verb = passiveAbove(draft, draft.heads[noun] ?? -1, lexicon);
      if (verb >= 0 && !hasDoer(draft, verb)) draft.attach(noun, verb, 'obl:agent');
    }
  },
};

function isBehindBy(draft: TreeDraft, noun: number): boolean {
  const [mark] = dependents(draft, noun, 'case');
  return mark !== undefined && mark < noun && draft.forms[mark]?.toLowerCase() === 'by';
}

function isSomebody({ lemmas, tags }: TreeDraft, noun: number, { agents }: Lexicon): boolean {
  const sort = agents.get(lemmas[noun] ?? '')?.class;
  return tags[noun]?.upos === 'NOUN' && sort !== undefined && !/^(?:site|vehicle)$/.test(sort);
}

/** The passive that the places hang on; -1 where something between may have a doer itself, “an attack by rebels”. */
function passiveAbove(draft: TreeDraft, from: number, { happenings, reporting }: Lexicon): number {
  for (let at = from; at >= 0; at = draft.heads[at] ?? -1) {
    const { upos, xpos } = draft.tags[at] ?? {};
    if (upos === 'VERB') return xpos === 'VBN' && dependents(draft, at, 'aux:pass').length > 0 ? at : -1;
    // “Shot dead outside”: what became of the victim leads up to the verb.
    if (upos === 'ADJ' && draft.relations[at] === 'xcomp') continue;
    const lemma = draft.lemmas[at] ?? '';
    const done = happenings.get(lemma)?.some(({ part }) => part === 'noun') || reporting.has(lemma);
    if (done || !/^(?:obl|nmod)$/.test(draft.relations[at] ?? '')) return -1;
  }
  return -1;
}

function hasDoer(draft: TreeDraft, verb: number): boolean {
  return (
    dependents(draft, verb, 'obl:agent').length > 0 ||
    dependents(draft, verb, 'obl').some(each => isBehindBy(draft, each))
  );
}
