/**
 * “A bombing in the parking lot of a hotel which killed 15 people”: what kills, wounds or destroys is the bombing. The
 * parser at times gives the clause to the nearest noun.
 */
import type { Repair } from './repair.ts';
import { dependents } from './tree-draft.ts';

export const relativeAntecedent: Repair = {
  name: 'relative-antecedent',
  apply(draft, { happenings, agents }) {
    const has = (lemma: string, part: 'noun' | 'verb') =>
      happenings.get(lemma)?.some(sense => sense.part === part) ?? false;
    for (const [verb, relation] of draft.relations.entries()) {
      if (relation !== 'acl:relcl' || !isHarm(draft.lemmas[verb] ?? '', happenings)) continue;
      const subject = dependents(draft, verb, 'nsubj').find(word =>
        /^(?:which|that)$/i.test(draft.forms[word] ?? ''),
      );
      if (subject === undefined) continue;
      let noun = draft.heads[verb] ?? -1;
      const agent = agents.get(draft.lemmas[noun] ?? '');
      if (has(draft.lemmas[noun] ?? '', 'noun') || (agent && agent.class !== 'site')) continue;
      while (noun >= 0 && /^(?:nmod|obl|nmod:unmarked)$/.test(draft.relations[noun] ?? '')) {
        noun = draft.heads[noun] ?? -1;
        if (noun >= 0 && draft.tags[noun]?.upos === 'NOUN' && has(draft.lemmas[noun] ?? '', 'noun')) {
          draft.attach(verb, noun, 'acl:relcl');
          break;
        }
      }
    }
  },
};

function isHarm(
  lemma: string,
  happenings: ReadonlyMap<string, readonly { readonly part: string; readonly count?: string }[]>,
): boolean {
  return (
    happenings.get(lemma)?.some(({ part, count }) => part === 'verb' && count !== undefined) ||
    /^(?:destroy|damage|leave|claim|cause|hit|wreck)$/.test(lemma)
  );
}
