/** What carries the words: “in a 36-minute video”, “the group's statement says”, “a report by the commission”. */
import type { Span } from '../../model/passage.ts';
import { childrenBy, relationAt, type Tree } from '../../model/tree.ts';
import type { TokenPlace } from './attribution.ts';
import { nounCueAt } from './cue-lexicon.ts';
import type { CueSite, SpeakerPhrase } from './cue-site.ts';
import { prepositionOf } from './speaker-words.ts';

interface FoundWork extends Span {
  readonly head: TokenPlace;
  /** Head of whoever made it. */
  readonly maker?: number;
}

/** The work that speaks, or through which the speaker speaks. */
export function workOf(site: CueSite, speaker: SpeakerPhrase | undefined): FoundWork | undefined {
  if (speaker && isWork(site, speaker.head)) return foundWork(site, speaker.head);
  const medium = (site.tree.children[site.at] ?? []).find(
    child =>
      /^obl/.test(site.tree.relations[child] ?? '') &&
      /^(?:in|through|via|on|with)$/.test(prepositionOf(site.tree, child)) &&
      isWork(site, child),
  );
  return medium === undefined ? undefined : foundWork(site, medium);
}

export function isWork({ tree, lexicon }: CueSite, at: number): boolean {
  return tree.tokens[at]?.upos === 'NOUN' && (nounCueAt(tree, at, lexicon)?.frames.includes('work') ?? false);
}

function foundWork({ tree, sentence }: CueSite, head: number): FoundWork {
  const children = tree.children[head] ?? [];
  let from = head;
  for (const child of children.filter(one => one < head).reverse()) {
    if (!/^(?:amod|compound|nummod|nmod)$/.test(tree.relations[child] ?? '')) break;
    from = tree.first[child] ?? child;
  }
  const maker = makerOf(tree, head);
  return {
    start: tree.tokens[from]?.start ?? 0,
    end: tree.tokens[head]?.end ?? 0,
    head: { sentence: sentence.index, token: head },
    ...(maker === undefined ? {} : { maker }),
  };
}

/** “Its statement”, “a statement by / from / of X”, “a video released by X”. */
export function makerOf(tree: Tree, work: number): number | undefined {
  const possessor = childrenBy(tree, work, 'nmod:poss')[0];
  if (possessor !== undefined) return possessor;
  const of = childrenBy(tree, work, 'nmod').find(
    child => tree.relations[child] !== 'nmod:poss' && /^(?:by|from|of)$/.test(prepositionOf(tree, child)),
  );
  if (of !== undefined) return of;
  for (const clause of childrenBy(tree, work, 'acl')) {
    const by = childrenBy(tree, clause, 'obl').find(child =>
      /^(?:by|from)$/.test(prepositionOf(tree, child)),
    );
    if (by !== undefined && relationAt(tree, clause) === 'acl') return by;
  }
  return undefined;
}
