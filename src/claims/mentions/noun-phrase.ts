/** The stretch of a noun phrase around its head: determiner, modifiers, name; without relative clauses and conjuncts. */
import type { NameMention, TimeMention, Token } from '../../model/analysis.ts';
import { overlap, type Span } from '../../model/passage.ts';
import { childrenBy, relationAt, type Tree } from '../../model/tree.ts';

export interface NounPhrase {
  /** First token with its determiner, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** First token behind determiner and quotation mark. */
  readonly bare: number;
  readonly head: number;
}

const before = new Set([
  'det',
  'amod',
  'nummod',
  'compound',
  'nmod:poss',
  'flat',
  'advmod',
  'nmod:desc',
  'nmod',
  'appos',
  'obl:unmarked',
  'nmod:unmarked',
  'goeswith',
]);
const after = new Set(['flat', 'compound', 'nummod', 'nmod:desc', 'goeswith', 'nmod:unmarked']);

/** Without relative clauses, conjuncts and the phrase's own preposition; with the whole of a name that it touches, without dates. */
export function nounPhraseAt({ tree, names, times }: Sight, head: number): NounPhrase {
  const { tokens } = tree;
  const dated = (at: number) => times.some(time => overlap(time, tokens[at] as Token) > 0);
  let from = head;
  while (from > 0 && isPartBefore(tree, head, from - 1) && !isOutside(tree, from - 1) && !dated(from - 1))
    from -= 1;
  let to = head + 1;
  while (to < tokens.length && isPartAfter(tree, head, to) && !dated(to)) to += 1;
  // “President Gustavo Petro”, “spokesperson Zabihullah Mujahid”: name and title without a comma are one phrase.
  for (const name of names) {
    if (name.end <= (tokens[from]?.start ?? 0)) continue;
    const first = tokens.findIndex(({ start }) => start >= name.start);
    if (first < 0 || first > to) break;
    let past = first;
    while ((tokens[past]?.end ?? Infinity) <= name.end) past += 1;
    if (first < to && past > to && first >= from) to = past;
    else if (first === to && isTitled(tree, head, first, past)) to = past;
    if (past > from && first < from && past <= to) from = first;
  }
  let bare = from;
  while (bare < head && (tokens[bare]?.upos === 'DET' || /^["'`]$/.test(tokens[bare]?.form ?? ''))) bare += 1;
  return { from, to, bare, head };
}

/** What of a sentence decides how far a phrase goes. */
export interface Sight {
  readonly tree: Tree;
  readonly names: readonly NameMention[];
  readonly times: readonly TimeMention[];
}

function relationOf(tree: Tree, at: number): string {
  return tree.relations[at] ?? 'dep';
}

/** Whether the token stands before the head as part of its phrase: every link up to the head is one of modification. */
function isPartBefore(tree: Tree, head: number, at: number): boolean {
  for (let here = at, steps = 0; steps < 8; steps += 1) {
    if (here === head) return true;
    const up = tree.heads[here] ?? -1;
    if (up < 0) return false;
    const relation = relationOf(tree, here);
    const inner = relation === 'punct' || relation === 'case' || relation === 'cc' || relation === 'conj';
    // “In the market” has its preposition outside, “and a shop” its conjunction; “the army's men” have theirs inside.
    if (inner ? up === head : !before.has(relation)) return false;
    here = up;
  }
  return false;
}

function isPartAfter(tree: Tree, head: number, at: number): boolean {
  for (let here = at, steps = 0; steps < 6; steps += 1) {
    if (here === head) return true;
    if (!after.has(relationOf(tree, here))) return false;
    here = tree.heads[here] ?? -1;
    if (here < 0) return false;
  }
  return false;
}

function isOutside(tree: Tree, at: number): boolean {
  const { form, upos } = tree.tokens[at] ?? { form: '', upos: 'X' };
  if (/^[,;:()–—]$/.test(form)) return true;
  return upos === 'VERB' && relationOf(tree, at) !== 'amod' && relationOf(tree, at) !== 'compound';
}

/** The name right behind a common noun hangs on it or the noun on the name. */
function isTitled(tree: Tree, head: number, first: number, past: number): boolean {
  for (let at = first; at < past; at += 1) {
    if (tree.heads[at] === head && /^(?:appos|flat|compound|nmod|dep)/.test(relationOf(tree, at)))
      return true;
  }
  return false;
}

/** The phrase's characters, without determiner. */
export function spanOf(tree: Tree, { bare, to }: { readonly bare: number; readonly to: number }): Span {
  return { start: tree.tokens[bare]?.start ?? 0, end: tree.tokens[to - 1]?.end ?? 0 };
}

/** Head of the of-phrase that hangs on a noun. */
export function ofPhrase(tree: Tree, head: number): number | undefined {
  return childrenBy(tree, head, 'nmod').find(child =>
    childrenBy(tree, child, 'case').some(mark => tree.tokens[mark]?.form.toLowerCase() === 'of'),
  );
}

/** The noun that an apposition stands beside: “Pedro Nel” of “a signatory, Pedro Nel”. */
export function appositionOf(tree: Tree, head: number): number | undefined {
  return childrenBy(tree, head, 'appos').find(child => relationAt(tree, child) === 'appos');
}
