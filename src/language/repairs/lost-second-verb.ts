/**
 * “Took 30 people hostage and burned houses”: the past behind “and” is a second deed, and its noun the object. The parser
 * takes it for an adjective and joins the noun to the object before.
 */
import type { Repair } from './repair.ts';
import { dependents, type TreeDraft } from './tree-draft.ts';

export const lostSecondVerb: Repair = {
  name: 'lost-second-verb',
  apply(draft, { happenings }) {
    for (const [past, relation] of draft.relations.entries()) {
      if (relation !== 'amod' && relation !== 'compound') continue;
      if (draft.tags[past]?.xpos !== 'VBD' || draft.forms[past - 1] !== 'and') continue;
      if (!happenings.get(draft.lemmas[past] ?? '')?.some(({ part }) => part === 'verb')) continue;
      const noun = draft.heads[past] ?? -1;
      const verb = verbAbove(draft, noun);
      if (noun < past || verb < 0 || draft.tags[verb]?.xpos !== 'VBD') continue;
      // The noun lets go first, or the two would close a circle.
      draft.attach(noun, verb, 'obj');
      if (!draft.attach(past, verb, 'conj')) continue;
      draft.attach(noun, past, 'obj');
      draft.attach(past - 1, past, 'cc');
    }
  },
};

/** The verb of whose object the noun is a conjunct. */
function verbAbove(draft: TreeDraft, noun: number): number {
  let at = noun;
  while (draft.relations[at] === 'conj' && draft.tags[draft.heads[at] ?? -1]?.upos !== 'VERB')
    at = draft.heads[at] ?? -1;
  const verb = draft.heads[at] ?? -1;
  const object = at !== noun && /^(?:obj|xcomp)$/.test(draft.relations[at] ?? '');
  const inside = object && dependents(draft, verb, 'nsubj').length > 0 && verb < noun;
  return inside ? verb : -1;
}
