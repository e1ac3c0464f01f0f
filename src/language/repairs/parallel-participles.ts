/**
 * “The Committee led by X and the Movement led by Y”: two participles of one verb behind a noun, and a second noun
 * between them. The parser joins the second noun to X and hangs both participles on the first.
 */
import type { Repair } from './repair.ts';
import { isUnder, type TreeDraft } from './tree-draft.ts';

export const parallelParticiples: Repair = {
  name: 'parallel-participles',
  apply(draft) {
    for (const first of draft.heads.keys()) {
      if (draft.relations[first] !== 'acl' || !isParticiple(first, draft)) continue;
      for (let second = first + 2; second < draft.forms.length; second += 1) {
        if (draft.forms[second] !== draft.forms[first] || !isParticiple(second, draft)) continue;
        const named = joinedBefore(second, first, draft);
        if (named !== undefined && draft.attach(named, draft.heads[first] ?? -1, 'conj'))
          draft.attach(second, named, 'acl');
      }
    }
  },
};

function isParticiple(word: number, { relations, tags }: TreeDraft): boolean {
  return (
    /^VB[DN]$/.test(tags[word]?.xpos ?? '') &&
    /^(?:acl|advcl|conj|parataxis|dep)$/.test(relations[word] ?? '')
  );
}

/** The noun right before the second participle, brackets aside, where it is joined to something below the first. */
function joinedBefore(second: number, first: number, draft: TreeDraft): number | undefined {
  for (let word = second - 1; word > first; word -= 1) {
    const { xpos = '' } = draft.tags[word] ?? {};
    const head = draft.heads[word] ?? -1;
    if (draft.relations[word] === 'conj') return isUnder(head, first, draft.heads) ? word : undefined;
    if (/^NN/.test(xpos) ? draft.relations[word] !== 'appos' : !/^(?:-LRB-|-RRB-|,)$/.test(xpos))
      return undefined;
  }
  return undefined;
}
