/**
 * Where fillers may stand: every noun phrase of a text in every length that somebody might call it by, “the three wooden
 * bridges”, “wooden bridges”, “bridges”, “bridges over the river”. Which length a reader of the key would choose is learnt.
 */
import type { Token } from '../../model/analysis.ts';
import type { IncidentSentence, IncidentText } from './incident-text.ts';
import { normaliseFiller } from './roles.ts';

/** A stretch of tokens `[from, to)` of one sentence that could name a filler. */
export interface Span {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly head: number;
  /** How it was cut: “bare”, “suffix”, “with-phrase”, … */
  readonly cut: string;
}

/** All stretches of a document with the same words. */
export interface Candidate {
  /** As normaliseFiller writes it; unique in the document. */
  readonly text: string;
  readonly spans: readonly Span[];
}

/** In order of first appearance. */
export function candidatesIn({ text, sentences }: IncidentText): Candidate[] {
  const byText = new Map<string, Span[]>();
  for (const [index, sentence] of sentences.entries()) {
    for (const span of spansOf(sentence, index)) {
      const first = sentence.tokens[span.from] as Token;
      const last = sentence.tokens[span.to - 1] as Token;
      const words = normaliseFiller(text.slice(first.start, last.end));
      if (words.length < 2) continue;
      const spans = byText.get(words);
      if (spans) spans.push(span);
      else byText.set(words, [span]);
    }
  }
  return [...byText].map(([words, spans]) => ({ text: words, spans }));
}

function isHead({ tokens, tree }: IncidentSentence, at: number): boolean {
  const token = tokens[at] as Token;
  if (!/\p{L}/u.test(token.form)) return false;
  if (token.upos === 'NOUN' || token.upos === 'PROPN') return true;
  return /^(?:ADJ|VERB|X)$/.test(token.upos) && /^(?:nsubj|obj|obl|nmod)/.test(tree.relations[at] ?? '');
}

function* spansOf(sentence: IncidentSentence, index: number): Generator<Span> {
  for (const head of sentence.tokens.keys()) {
    if (!isHead(sentence, head)) continue;
    const seen = new Set<string>();
    for (const { from, to, cut } of cutsAt(sentence, head)) {
      const key = `${from} ${to}`;
      if (from >= to || seen.has(key)) continue;
      seen.add(key);
      yield { sentence: index, from, to, head, cut };
    }
  }
}

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly cut: string;
}

const before =
  /^(?:det|amod|compound|nummod|flat|nmod:poss|nmod:desc|nmod:unmarked|advmod|case|punct|nmod|appos|goeswith)$/;
const behind = /^(?:flat|compound|nummod|nmod:desc|nmod:unmarked|goeswith)$/;

/** Most telling first: a stretch that two cuts give keeps the first name. */
function* cutsAt(sentence: IncidentSentence, head: number): Generator<Cut> {
  const { tokens, titles } = sentence;
  const start = leftEdge(sentence, head);
  const end = rightEdge(sentence, head);
  const bare = skip(
    start,
    head,
    at => isMark(tokens[at]) || /^(?:DET|PRON|CCONJ|ADP)$/.test(tokens[at]?.upos ?? ''),
  );
  yield { from: bare, to: end, cut: 'bare' };
  const uncounted = skip(
    bare,
    head,
    at => /^(?:NUM|ADV)$/.test(tokens[at]?.upos ?? '') || isQuantity(tokens[at]),
  );
  yield { from: uncounted, to: end, cut: 'uncounted' };
  const untitled = skip(uncounted, head, at => titles[at] === true || isMark(tokens[at]));
  yield { from: untitled, to: end, cut: 'untitled' };
  const noun = skip(uncounted, head, at => !/^(?:NOUN|PROPN)$/.test(tokens[at]?.upos ?? ''));
  yield { from: noun, to: end, cut: 'nouns' };
  yield { from: head, to: end, cut: end > head + 1 ? 'head-on' : 'head' };
  yield { from: head, to: head + 1, cut: 'head' };
  const name = nameRun(sentence, head);
  yield { ...name, cut: 'name' };
  for (let from = uncounted; from < head; from += 1) {
    if (isMark(tokens[from])) continue;
    const owned = tokens[from - 1]?.xpos === 'POS';
    yield { from, to: head + 1, cut: owned ? 'owned' : 'suffix' };
    if (end > head + 1) yield { from, to: end, cut: 'suffix-on' };
  }
  for (const past of phraseEnds(sentence, head, end))
    for (const from of [bare, uncounted, noun, head])
      yield { from, to: past, cut: from === head ? 'head-with' : 'with' };
}

function leftEdge({ tree }: IncidentSentence, head: number): number {
  let from = head;
  while (from > 0 && hangsBefore(from - 1)) from -= 1;
  return from;

  function hangsBefore(at: number): boolean {
    let here = at;
    for (let steps = 0; steps < 6; steps += 1) {
      if (!before.test(tree.relations[here] ?? '')) return false;
      here = tree.heads[here] ?? -1;
      if (here === head) return true;
      if (here < 0) return false;
    }
    return false;
  }
}

function rightEdge({ tree, tokens }: IncidentSentence, head: number): number {
  let to = head + 1;
  while (to < tokens.length && isPart(to)) to += 1;
  return to;

  function isPart(at: number): boolean {
    const up = tree.heads[at] ?? -1;
    if (up < head || up >= to) return false;
    const relation = tree.relations[at] ?? '';
    if (behind.test(relation)) return true;
    return relation === 'appos' && tokens[at]?.upos === 'PROPN' && at === to;
  }
}

/** Ends of the phrase with its first prepositional phrase: behind that one's head, and behind all that hangs on it. */
function phraseEnds(sentence: IncidentSentence, head: number, end: number): number[] {
  const { tree } = sentence;
  const child = (tree.children[head] ?? []).find(at => at > head && /^nmod/.test(tree.relations[at] ?? ''));
  if (child === undefined || child > end + 6) return [];
  const past = tree.past[child] ?? child + 1;
  const short = rightEdge(sentence, child);
  return [...new Set([short, child + 1, past])].filter(to => to > end && to - head <= 14);
}

/** Proper nouns around the head without titles; small words of Spanish and Portuguese names may stand between. */
function nameRun({ tokens, titles }: IncidentSentence, head: number): { from: number; to: number } {
  const isName = (at: number) => tokens[at]?.upos === 'PROPN' && titles[at] !== true;
  if (!isName(head)) return { from: head, to: head };
  const small = /^(?:de|la|las|los|del|y|el|da|do|dos)$/;
  let from = head;
  for (
    let at = head - 1;
    at >= 0 && (isName(at) || small.test(tokens[at]?.form.toLowerCase() ?? ''));
    at -= 1
  )
    if (isName(at)) from = at;
  let to = head + 1;
  for (let at = head + 1; isName(at) || small.test(tokens[at]?.form.toLowerCase() ?? ''); at += 1)
    if (isName(at)) to = at + 1;
  return { from, to };
}

function skip(from: number, head: number, drop: (at: number) => boolean): number {
  let at = from;
  while (at < head && drop(at)) at += 1;
  return at;
}

function isMark(token: Token | undefined): boolean {
  return token?.upos === 'PUNCT' || token?.xpos === 'POS';
}

function isQuantity(token: Token | undefined): boolean {
  return /^(?:several|many|some|few|dozen|dozens|hundreds|other|another|more|least|about)$/.test(
    token?.form.toLowerCase() ?? '',
  );
}
