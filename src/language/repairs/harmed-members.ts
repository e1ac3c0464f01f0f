/**
 * “Eleven members of a militia killed in an attack”: the members were killed. The parser hangs the participle on the militia,
 * the noun that stands nearest.
 */
import type { Lexicon } from '../../model/knowledge.ts';
import type { Repair } from './repair.ts';
import { dependents, type TreeDraft } from './tree-draft.ts';

export const harmedMembers: Repair = {
  name: 'harmed-members',
  apply(draft, lexicon) {
    for (const [participle, relation] of draft.relations.entries()) {
      if (relation !== 'acl' || draft.tags[participle]?.xpos !== 'VBN') continue;
      const body = draft.heads[participle] ?? -1;
      const members = draft.heads[body] ?? -1;
      if (!isHarm(draft, participle, lexicon) || !isOf(draft, body) || members > body) continue;
      const counted = dependents(draft, members, 'nummod').length > 0;
      if (counted && lexicon.agents.has(draft.lemmas[members] ?? '') && draft.tags[members]?.xpos === 'NNS')
        draft.attach(participle, members, 'acl');
    }
  },
};

function isOf(draft: TreeDraft, noun: number): boolean {
  return (
    draft.relations[noun] === 'nmod' &&
    dependents(draft, noun, 'case').some(mark => draft.forms[mark] === 'of') &&
    !/^NNP?S$/.test(draft.tags[noun]?.xpos ?? '')
  );
}

function isHarm({ lemmas }: TreeDraft, at: number, { happenings }: Lexicon): boolean {
  return (
    happenings
      .get(lemmas[at] ?? '')
      ?.some(({ part, count, object }) => part === 'verb' && count !== undefined && object === 'target') ??
    false
  );
}
