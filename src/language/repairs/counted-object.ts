/**
 * “Gunmen killed at least 12 soldiers”: the preposition belongs to the number, and the soldiers are the object. The parser
 * at times takes them for an oblique.
 */
import type { Repair } from './repair.ts';
import { dependents, type TreeDraft } from './tree-draft.ts';

export const countedObject: Repair = {
  name: 'counted-object',
  apply(draft) {
    for (const [noun, relation] of draft.relations.entries()) {
      if (relation !== 'obl' && relation !== 'obl:unmarked') continue;
      const verb = draft.heads[noun] ?? -1;
      if (draft.tags[verb]?.upos !== 'VERB' || noun < verb || draft.tags[noun]?.upos !== 'NOUN') continue;
      if (isPassive(draft, verb) || dependents(draft, verb, 'obj').length > 0) continue;
      if (isApproximate(draft, verb + 1, noun) && dependents(draft, noun, 'case').length === 0)
        draft.attach(noun, verb, 'obj');
    }
  },
};

function isPassive(draft: TreeDraft, verb: number): boolean {
  return (
    dependents(draft, verb, 'aux:pass').length > 0 ||
    (draft.tags[verb]?.xpos === 'VBN' && dependents(draft, verb, 'aux').length === 0)
  );
}

/** “At least”, “up to”, “more than” right behind the verb, then a number of things that are no spans of time or room. */
function isApproximate(draft: TreeDraft, from: number, noun: number): boolean {
  const words = draft.forms
    .slice(from, from + 2)
    .join(' ')
    .toLowerCase();
  if (!/^(?:at least|at most|up to|more than|fewer than|less than|close to|as many)$/.test(words))
    return false;
  const counted = dependents(draft, noun, 'nummod').length > 0;
  return (
    counted &&
    !/^(?:second|minute|hour|day|night|week|month|year|decade|time|metre|meter|kilometre|kilometer|mile|percent)$/.test(
      draft.lemmas[noun] ?? '',
    )
  );
}
