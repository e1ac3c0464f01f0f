/** A sentence's tree while repairs work on it: words and tags to look at, arcs to move, never into a circle. */
import type { Arc } from '../../model/analysis.ts';
import type { Tags } from '../../model/knowledge.ts';

export interface TreeDraft {
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  readonly tags: readonly Tags[];
  /** Head of each word, -1 for the root, as the repairs so far left it. */
  readonly heads: readonly number[];
  readonly relations: readonly string[];
  readonly confidences: readonly number[];
  /**
   * Hangs `word` under `head` as `relation`; does nothing, and says so, where that would close a circle or leave the
   * sentence without a root.
   */
  readonly attach: (word: number, head: number, relation: string) => boolean;
  /** `word`, which hangs under `above`, takes its place, root or not, and `above` hangs under `word` as `relation`. */
  readonly raise: (word: number, above: number, relation: string) => void;
  readonly arcs: () => Arc[];
}

/** What a repaired arc is sure of at least: most repairs that are made are right. */
const repaired = 0.6;

export function draftOf(
  forms: readonly string[],
  lemmas: readonly string[],
  tags: readonly Tags[],
  arcs: readonly Arc[],
): TreeDraft {
  const heads = arcs.map(({ head }) => head);
  const relations = arcs.map(({ relation }) => relation);
  const confidences = arcs.map(({ confidence }) => confidence);
  return {
    forms,
    lemmas,
    tags,
    heads,
    relations,
    confidences,
    attach: (word, head, relation) => {
      if (head < 0 || (heads[word] ?? -1) < 0 || isUnder(head, word, heads)) return false;
      heads[word] = head;
      relations[word] = relation;
      confidences[word] = Math.max(repaired, 1 - (confidences[word] ?? 0));
      return true;
    },
    raise: (word, above, relation) => {
      if (heads[word] !== above) return;
      heads[word] = heads[above] ?? -1;
      relations[word] = relations[above] ?? 'dep';
      heads[above] = word;
      relations[above] = relation;
      confidences[word] = Math.max(repaired, 1 - (confidences[word] ?? 0));
      confidences[above] = confidences[word];
    },
    arcs: () =>
      heads.map((head, word) => ({
        head,
        relation: relations[word] ?? 'dep',
        confidence: confidences[word] ?? 0,
      })),
  };
}

/** Whether `word` is `above` or hangs somewhere below it. */
export function isUnder(word: number, above: number, heads: readonly number[]): boolean {
  for (let at = word; at >= 0; at = heads[at] ?? -1) if (at === above) return true;
  return false;
}

/** Dependents of `head`, in the order of the text; only those in `relations` where some are given. */
export function dependents(draft: TreeDraft, head: number, ...relations: readonly string[]): number[] {
  const found: number[] = [];
  for (const [word, above] of draft.heads.entries()) {
    if (above === head && (relations.length === 0 || relations.includes(draft.relations[word] ?? '')))
      found.push(word);
  }
  return found;
}
