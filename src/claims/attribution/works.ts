/** What carries the words: “in a 36-minute video”, “the group's statement says”, “a report by the commission”. */
import type { Span } from '../../model/passage.ts';
import { childrenBy, relationAt, type Tree } from '../../model/tree.ts';
import type { TokenPlace } from './attribution.ts';
import { type CueLexicon, nounCueAt } from './cue-lexicon.ts';
import type { CueSite, SpeakerPhrase } from './cue-site.ts';
import { isTime, prepositionOf } from './speaker-words.ts';

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
  // “The command post said”: no words on a page.
  const kind = childrenBy(tree, at, 'compound').at(-1);
  if (tree.tokens[at]?.lemma === 'post' && tree.tokens[kind ?? -1]?.upos === 'NOUN')
    return /^(?:media|blog|network)$/.test(tree.tokens[kind ?? -1]?.lemma ?? '');
  return tree.tokens[at]?.upos === 'NOUN' && (nounCueAt(tree, at, lexicon)?.frames.includes('work') ?? false);
}

function foundWork({ tree, sentence, lexicon }: CueSite, head: number): FoundWork {
  const children = tree.children[head] ?? [];
  let from = head;
  for (const child of children.filter(one => one < head).reverse()) {
    if (!/^(?:amod|compound|nummod|nmod)$/.test(tree.relations[child] ?? '')) break;
    from = tree.first[child] ?? child;
  }
  const maker = makerOf(tree, head) ?? makerBefore(tree, head, lexicon);
  return {
    start: tree.tokens[from]?.start ?? 0,
    end: tree.tokens[head]?.end ?? 0,
    head: { sentence: sentence.index, token: head },
    ...(maker === undefined ? {} : { maker }),
  };
}

/** “A UN report”, “an army statement”: the name or body right before the work. */
function makerBefore(tree: Tree, work: number, { body }: CueLexicon): number | undefined {
  const before = childrenBy(tree, work, 'compound', 'amod', 'nmod').findLast(child => child < work);
  const token = tree.tokens[before ?? -1];
  if (before === undefined || !token) return undefined;
  const named = token.upos === 'PROPN' && !isTime(tree, before);
  return named || (token.upos === 'NOUN' && body(token.lemma)) ? before : undefined;
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
    // “A report quoted by the radio” is not the radio's.
    if (/^(?:quote|cite|see|obtain|review|read)$/.test(tree.tokens[clause]?.lemma ?? '')) continue;
    const by = childrenBy(tree, clause, 'obl').find(child =>
      /^(?:by|from)$/.test(prepositionOf(tree, child)),
    );
    if (by !== undefined && relationAt(tree, clause) === 'acl') return by;
  }
  return undefined;
}
