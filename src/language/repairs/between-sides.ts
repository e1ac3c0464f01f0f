/**
 * “Clashes between the army and the rebels killed 20 civilians”: both sides belong to the clashes, and the clashes are the
 * subject. The parser at times gives the verb the second side, and the first side to nobody.
 */
import type { Repair } from './repair.ts';
import { dependents, type TreeDraft } from './tree-draft.ts';

export const betweenSides: Repair = {
  name: 'between-sides',
  apply(draft) {
    for (const [verb, tags] of draft.tags.entries()) {
      if (tags.upos !== 'VERB') continue;
      for (const second of dependents(draft, verb, 'nsubj', 'nsubj:pass')) {
        const and = leftEdge(draft, second);
        if (draft.forms[and]?.toLowerCase() !== 'and') continue;
        const between = draft.forms
          .slice(0, and)
          .map(form => form.toLowerCase())
          .lastIndexOf('between');
        const first = between < 0 ? -1 : (draft.heads[between] ?? -1);
        const meeting = first < 0 ? -1 : (draft.heads[first] ?? -1);
        if (first > and || meeting < 0 || meeting >= between || !isFree(draft, meeting, verb)) continue;
        if (draft.forms.slice(between, and).includes(',')) continue;
        if (dependents(draft, first, 'conj').some(word => word > between)) continue;
        join(draft, { verb, second, and, first, meeting });
      }
    }
  },
};

/** The meeting is nothing to an earlier verb. */
function isFree(draft: TreeDraft, meeting: number, verb: number): boolean {
  const head = draft.heads[meeting] ?? -1;
  return head < 0 || head >= verb;
}

function join(
  draft: TreeDraft,
  {
    verb,
    second,
    and,
    first,
    meeting,
  }: {
    readonly verb: number;
    readonly second: number;
    readonly and: number;
    readonly first: number;
    readonly meeting: number;
  },
): void {
  const relation = draft.relations[second] ?? 'nsubj';
  draft.attach(second, first, 'conj');
  draft.attach(and, second, 'cc');
  if (draft.heads[verb] === meeting) draft.raise(verb, meeting, relation);
  else draft.attach(meeting, verb, relation);
}

/** The word where what hangs below `word` begins, its conjunction included. */
function leftEdge(draft: TreeDraft, word: number): number {
  let edge = word;
  for (const below of dependents(draft, word)) if (below < edge) edge = below;
  return draft.forms[edge]?.toLowerCase() === 'and' ? edge : edge - 1;
}
