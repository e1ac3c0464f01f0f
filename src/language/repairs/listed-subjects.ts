/**
 * “The mission, the union and the embassy condemned the raid”: three subjects. The parser at times takes the second for
 * another name of the first.
 */
import type { Repair } from './repair.ts';
import { dependents, type TreeDraft } from './tree-draft.ts';

export const listedSubjects: Repair = {
  name: 'listed-subjects',
  apply(draft) {
    for (const [second, relation] of draft.relations.entries()) {
      if (relation !== 'appos' || !isNamed(draft, second)) continue;
      const first = draft.heads[second] ?? -1;
      if (!isNamed(draft, first) || !isList(draft, first, second)) continue;
      const last = dependents(draft, second, 'conj').at(-1);
      if (
        last === undefined ||
        !/^(?:nsubj|nsubj:pass)$/.test(draft.relations[first] ?? '') ||
        first > second
      )
        continue;
      if (
        !dependents(draft, last, 'cc').some(word => draft.forms[word] === 'and') ||
        !runsIntoVerb(draft, last, draft.heads[first] ?? -1)
      )
        continue;
      for (const third of dependents(draft, second, 'conj')) draft.attach(third, first, 'conj');
      draft.attach(second, first, 'conj');
    }
  },
};

/** One thing, a comma, the next: “two councillors, Ann Chiang and …” are named, not listed. */
function isList(draft: TreeDraft, first: number, second: number): boolean {
  const between = draft.forms.slice(first + 1, second);
  return (
    /^NNP?$/.test(draft.tags[first]?.xpos ?? '') &&
    between.includes(',') &&
    !between.some(form => /^[-(:]|^--$/.test(form))
  );
}

/** No comma closes the list: an aside would have one. */
function runsIntoVerb(draft: TreeDraft, last: number, verb: number): boolean {
  return verb > last && !draft.forms.slice(last + 1, verb).some(form => form === ',' || form === ')');
}

function isNamed(draft: TreeDraft, word: number): boolean {
  return /^(?:NOUN|PROPN)$/.test(draft.tags[word]?.upos ?? '');
}
