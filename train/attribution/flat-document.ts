/** A document as one row of tokens with the readings of the rules: what the trained pipeline looks at. */
import type { Attribution } from '../../src/claims/attribution/attribution.ts';
import { readAttributions } from '../../src/claims/attribution/read-attributions.ts';
import type { Analysis, Token } from '../../src/model/analysis.ts';
import type { Document } from '../../src/model/document.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import type { Span } from '../../src/model/passage.ts';
import { type Tree, treeOf } from '../../src/model/tree.ts';

export interface FlatToken extends Token {
  readonly sentence: number;
  readonly block: number;
  /** Index in the sentence. */
  readonly at: number;
  /** Row index of the governor, -1 for a root. */
  readonly head: number;
  readonly relation: string;
  /** Index of the quotation around it, -1 outside. */
  readonly quoted: number;
}

export interface FlatDocument {
  readonly text: string;
  readonly tokens: readonly FlatToken[];
  /** Row index of each sentence's first token, and one past the last. */
  readonly starts: readonly number[];
  readonly trees: readonly Tree[];
  readonly quotations: readonly { readonly from: number; readonly to: number }[];
  /** What the rules read, by row index of the cue's head. */
  readonly byRules: ReadonlyMap<number, Attribution>;
}

/** Tokens `[from, to)` of the row. */
export interface Row {
  readonly from: number;
  readonly to: number;
}

export function flatDocumentOf(document: Document, analysis: Analysis, knowledge: Knowledge): FlatDocument {
  const trees = analysis.sentences.map(treeOf);
  const starts: number[] = [];
  let row = 0;
  for (const { tokens } of analysis.sentences) {
    starts.push(row);
    row += tokens.length;
  }
  starts.push(row);
  let quotation = 0;
  const quotedAt = (token: Token) => {
    while ((analysis.quotations[quotation]?.end ?? Infinity) <= token.start) quotation += 1;
    return (analysis.quotations[quotation]?.start ?? Infinity) <= token.start ? quotation : -1;
  };
  const tokens = analysis.sentences.flatMap(({ tokens: own, block }, sentence) =>
    own.map((token, at): FlatToken => {
      const start = starts[sentence] ?? 0;
      const head = trees[sentence]?.heads[at] ?? -1;
      const relation = trees[sentence]?.relations[at] ?? 'dep';
      return {
        ...token,
        sentence,
        block,
        at,
        head: head < 0 ? -1 : start + head,
        relation,
        quoted: quotedAt(token),
      };
    }),
  );
  const flat = { text: document.text, tokens, starts, trees };
  return {
    ...flat,
    quotations: analysis.quotations.map(span => rowOf(flat, span)),
    byRules: new Map(
      readAttributions(document, analysis, knowledge, trees)
        .filter(({ via }) => !/^(?:carried quotation|cited voice|run-on)$/.test(via))
        .map(each => [(starts[each.cueToken.sentence] ?? 0) + each.cueToken.token, each]),
    ),
  };
}

/** The tokens that a span of the text touches. */
export function rowOf({ tokens }: Pick<FlatDocument, 'tokens'>, { start, end }: Span): Row {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  let to = low;
  while (to < tokens.length && (tokens[to]?.start ?? 0) < end) to += 1;
  return { from: low, to };
}

export function spanOfRow({ tokens }: FlatDocument, { from, to }: Row): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/** Row indices of the dependents of a token, and the edges of its subtree. */
export function childrenOf(document: FlatDocument, at: number): number[] {
  const { sentence, at: inside } = document.tokens[at] as FlatToken;
  const start = document.starts[sentence] ?? 0;
  return (document.trees[sentence]?.children[inside] ?? []).map(child => start + child);
}

export function subtreeOf(document: FlatDocument, at: number): Row {
  const { sentence, at: inside } = document.tokens[at] as FlatToken;
  const start = document.starts[sentence] ?? 0;
  const tree = document.trees[sentence];
  return { from: start + (tree?.first[inside] ?? inside), to: start + (tree?.past[inside] ?? inside + 1) };
}

export function sentenceRow({ starts }: FlatDocument, sentence: number): Row {
  return { from: starts[sentence] ?? 0, to: starts[sentence + 1] ?? 0 };
}

/** Relations from `from` up to the common ancestor and down to `to`, “^nsubj_conj”; “-” for none. */
export function pathBetween({ tokens }: FlatDocument, from: number, to: number): string {
  const up: number[] = [];
  for (let here = from; here >= 0 && up.length < 12; here = tokens[here]?.head ?? -1) up.push(here);
  const down: number[] = [];
  for (let here = to; here >= 0 && down.length < 12; here = tokens[here]?.head ?? -1) {
    const meet = up.indexOf(here);
    if (meet >= 0) {
      if (meet + down.length > 5) return 'far';
      const rising = up.slice(0, meet).map(step => `^${tokens[step]?.relation}`);
      const falling = down.map(step => `_${tokens[step]?.relation}`).reverse();
      return [...rising, ...falling].join('') || 'same';
    }
    down.push(here);
  }
  return '-';
}

export function lemmaAt({ tokens }: FlatDocument, at: number): string {
  return tokens[at]?.lemma.toLowerCase() ?? '#';
}

export function tagAt({ tokens }: FlatDocument, at: number): string {
  return tokens[at]?.xpos ?? '#';
}

export function formAt({ tokens }: FlatDocument, at: number): string {
  return tokens[at]?.form.toLowerCase() ?? '#';
}

/** Distances beyond a few tokens matter less and less. */
export function bucket(distance: number): string {
  const size = Math.abs(distance);
  const step = size <= 4 ? size : size <= 7 ? 6 : size <= 12 ? 10 : size <= 20 ? 16 : 30;
  return `${distance < 0 ? '-' : ''}${step}`;
}
