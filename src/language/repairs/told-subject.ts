/**
 * “The monitor says soldiers executed ten men”, “saying at least 40 fighters died”: the noun between a verb of telling and
 * the verb behind it is who did it. The parser at times takes it for what was told.
 */
import type { Repair } from './repair.ts';
import { dependents, isUnder, type TreeDraft } from './tree-draft.ts';

export const toldSubject: Repair = {
  name: 'told-subject',
  apply(draft, { reporting }) {
    for (const [verb, { xpos }] of draft.tags.entries()) {
      if (!/^VB[DN]$/.test(xpos) || !/^(?:ccomp|xcomp)$/.test(draft.relations[verb] ?? '')) continue;
      const teller = draft.heads[verb] ?? -1;
      const rows = reporting.get(draft.lemmas[teller] ?? '')?.filter(({ part }) => part === 'verb') ?? [];
      // Who is told something is no part of it.
      if (!rows.some(({ frames, addressee }) => frames.includes('clause') && !addressee)) continue;
      if (/^(?:see|hear|find|have|consider|call|describe|show)$/.test(draft.lemmas[teller] ?? '')) continue;
      if (
        dependents(draft, verb, 'nsubj', 'nsubj:pass', 'csubj', 'expl', 'aux', 'aux:pass', 'mark').length > 0
      )
        continue;
      const noun = dependents(draft, teller, 'obj').find(word => word > teller && word < verb);
      if (noun === undefined || !standsRightBefore(draft, noun, verb)) continue;
      const active = xpos === 'VBD' || hasObject(draft, verb);
      if (draft.attach(noun, verb, active ? 'nsubj' : 'nsubj:pass')) draft.attach(verb, teller, 'ccomp');
      if (active) freeCounted(draft, verb);
    }
  },
};

/** Nothing stands between but words of the noun's own and adverbs. */
function standsRightBefore(draft: TreeDraft, noun: number, verb: number): boolean {
  for (let at = noun + 1; at < verb; at += 1)
    if (!isUnder(at, noun, draft.heads) && draft.tags[at]?.upos !== 'ADV') return false;
  return true;
}

function hasObject(draft: TreeDraft, verb: number): boolean {
  return dependents(draft, verb, 'obj').some(word => word > verb) || countedBehind(draft, verb) !== undefined;
}

/** “At least 20 civilians” right behind the verb: counted, not a place. */
function countedBehind(draft: TreeDraft, verb: number): number | undefined {
  if (!/^at$/i.test(draft.forms[verb + 1] ?? '') || !/^(?:least|most)$/i.test(draft.forms[verb + 2] ?? ''))
    return undefined;
  return dependents(draft, verb, 'obl').find(word => word > verb + 2 && isUnder(verb + 1, word, draft.heads));
}

function freeCounted(draft: TreeDraft, verb: number): void {
  const counted = countedBehind(draft, verb);
  if (counted !== undefined) draft.attach(counted, verb, 'obj');
}
