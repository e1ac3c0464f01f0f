/** Who speaks: the noun phrase that a cue takes its speaker from, and its words as PolNeAR delimits a source. */
import type { Token } from '../../model/analysis.ts';
import { childrenBy, isAbove, relationAt, type Tree } from '../../model/tree.ts';
import type { TokenRange } from './speech-text.ts';

/** Steps up a chain of verbs in search of a subject; further up it is seldom theirs. */
const furthestSubject = 4;

/**
 * Head of the subject of the verb at `at`: its own, or that of the verb it is joined to, completes or accompanies
 * (“stood up and said”, “refused to say”, “left, saying”); for a participle after a noun, that noun.
 */
export function subjectHead(tree: Tree, at: number): number | undefined {
  let here = at;
  for (let step = 0; step <= furthestSubject; step += 1) {
    const own = childrenBy(tree, here, 'nsubj', 'csubj').find(
      child => tree.relations[child] !== 'nsubj:pass' || here !== at,
    );
    if (own !== undefined) return own;
    const relation = tree.relations[here] ?? '';
    const above = tree.heads[here] ?? -1;
    if (above < 0) return undefined;
    // “Quoted a doctor as saying that”: the doctor says it.
    const quoted =
      tree.tokens[above]?.lemma === 'quote' && here > above ? childrenBy(tree, above, 'obj')[0] : undefined;
    if (quoted !== undefined) return quoted;
    if (relation === 'acl') {
      if (!/^(?:VBG|VBN|VB)$/.test(tree.tokens[here]?.xpos ?? '') || here < above) return undefined;
      return isTime(tree, above) ? (tree.heads[above] ?? above) : above;
    }
    if (relation === 'acl:relcl') return above;
    if (!/^(?:conj|xcomp|advcl|advcl:relcl|parataxis|dep)$/.test(relation)) return undefined;
    if (!/^(?:VERB|AUX|ADJ|NOUN)$/.test(tree.tokens[above]?.upos ?? '')) return undefined;
    here = above;
  }
  return undefined;
}

/** “Said by X”, “blamed by the army”. */
export function agentHead(tree: Tree, at: number): number | undefined {
  const agent = childrenBy(tree, at, 'obl:agent')[0];
  if (agent !== undefined) return agent;
  return childrenBy(tree, at, 'obl').find(
    child => prepositionOf(tree, child) === 'by' && !isTime(tree, child),
  );
}

export function prepositionOf(tree: Tree, at: number): string {
  const found = (tree.children[at] ?? []).find(child => tree.relations[child] === 'case' && child < at);
  return found === undefined ? '' : (tree.tokens[found] as Token).form.toLowerCase();
}

export function isTime(tree: Tree, at: number): boolean {
  return /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|week|month|year|day|hour|night|morning|evening|afternoon|january|february|march|april|june|july|august|september|october|november|december)$/i.test(
    tree.tokens[at]?.lemma ?? '',
  );
}

/**
 * The noun phrase of `head`: with title, of-phrase, apposition and restrictive clause; without preposition, and cut
 * before a clause behind a comma and before whatever holds `cue`.
 */
export function nounPhrase(tree: Tree, head: number, cue: TokenRange): TokenRange {
  const children = tree.children[head] ?? [];
  let from = head;
  for (const child of children.filter(one => one < head).reverse()) {
    if (!belongsBefore(tree, child) || (tree.past[child] ?? 0) < from) break;
    from = Math.min(from, tree.first[child] ?? child);
  }
  let to = head + 1;
  for (const child of children.filter(one => one > head)) {
    const [start, end] = [tree.first[child] ?? child, tree.past[child] ?? child + 1];
    if (start < to && end <= to) continue;
    if (start > to || holds(start, end, cue) || endsPhrase(tree, child, start)) break;
    to = end;
  }
  to = withoutDay(tree, { from: head, to: withName(tree, head, to) });
  from = withTitle(tree, from, head);
  if (cue.from >= head && cue.from < to) to = cue.from;
  if (cue.to <= head && cue.to > from) from = cue.to;
  return trimmed(tree, { from, to }, head);
}

/** “FBI counsel James Baker”: what stands before a subject, up to a mark, is its title, whatever the parser hung it on. */
function withTitle(tree: Tree, from: number, head: number): number {
  let left = from;
  // A determiner begins the phrase: “In March 2025 the Front said”.
  while (
    left > 0 &&
    tree.tokens[left]?.upos !== 'DET' &&
    isTitleWord(tree, left - 1) &&
    !isAbove(tree, left - 1, head) &&
    from - left < 12
  )
    left -= 1;
  const boundary = left === 0 || /^(?:PUNCT|CCONJ|SCONJ)$/.test(tree.tokens[left - 1]?.upos ?? '');
  return boundary && !isTime(tree, left) ? left : from;
}

function isTitleWord(tree: Tree, at: number): boolean {
  const { upos, form } = tree.tokens[at] as Token;
  if (isTime(tree, at)) return false;
  return /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(upos) || /^['’]s?$/.test(form) || (form === '-' && at > 0);
}

/** A name that the parser broke in two: “according to Vera | Lang of the institute”. */
function withName(tree: Tree, head: number, to: number): number {
  if (tree.tokens[head]?.upos !== 'PROPN' || to !== head + 1) return to;
  const next = tree.tokens[to];
  return next?.upos === 'PROPN' && !isTime(tree, to) ? (tree.past[to] ?? to + 1) : to;
}

/** “The minister on Tuesday said”: the day is not the minister's. */
function withoutDay(tree: Tree, { from, to }: TokenRange): number {
  if (to - from < 2 || !isTime(tree, to - 1)) return to;
  return /^(?:on|in|late|early|last|this)$/i.test(tree.tokens[to - 2]?.form ?? '') ? to - 2 : to - 1;
}

function belongsBefore(tree: Tree, child: number): boolean {
  // “On 18 January the office said”.
  if (tree.relations[child] === 'nmod' && prepositionOf(tree, child) !== '') return false;
  return (
    !/^(?:case|cc|mark|advmod|discourse|parataxis|cop|nsubj|aux|expl)$/.test(relationAt(tree, child)) ||
    /^(?:some|nearly|about|only|even|almost|at|more|just)$/i.test(tree.tokens[child]?.form ?? '')
  );
}

function holds(start: number, end: number, { from, to }: TokenRange): boolean {
  return start < to && from < end;
}

/** A clause behind a comma tells more of the speaker; it is not who speaks. */
function endsPhrase(tree: Tree, child: number, start: number): boolean {
  const relation = tree.relations[child] ?? '';
  const comma =
    /^(?:,|-|--|–|—)$/.test(tree.tokens[start]?.form ?? '') ||
    /^(?:,|--|–|—)$/.test(tree.tokens[start - 1]?.form ?? '');
  if (/^(?:cop|nsubj|aux|obl|advmod|ccomp|xcomp|obj|advcl|parataxis)/.test(relation))
    return relation !== 'advmod' || comma;
  return comma && /^(?:acl|acl:relcl|cc|conj)$/.test(relation) && !(relation === 'conj' || relation === 'cc');
}

/** Marks at the edges go, but for quotes and brackets that pair up inside. */
function trimmed(tree: Tree, { from, to }: TokenRange, head: number): TokenRange {
  let [first, past] = [from, to];
  const form = (at: number) => tree.tokens[at]?.form ?? '';
  // “In February a leaflet said”.
  while (
    first < head &&
    (/^[,;:–—-]+$/.test(form(first)) ||
      (isTime(tree, first) && tree.heads[first] === head && tree.tokens[first + 1]?.upos === 'DET'))
  )
    first += 1;
  const last = tree.tokens.length - 1;
  const oddQuote = (at: number) =>
    form(at) === '"' && tree.tokens.slice(first, at + 1).filter(token => token.form === '"').length % 2 === 1;
  while (
    past - 1 > head &&
    (/^(?:[,;:–—-]+|and|but|or)$/.test(form(past - 1)) ||
      oddQuote(past - 1) ||
      (past - 1 === last && form(last) === '.'))
  )
    past -= 1;
  return { from: first, to: past };
}
