/** A document as the rules of speech read it: sentences with their trees, each token with the quotation it stands in. */
import type { Analysis, Quotation, Sentence, Token } from '../../model/analysis.ts';
import type { Document } from '../../model/document.ts';
import type { Span } from '../../model/passage.ts';
import { type Tree, treeOf } from '../../model/tree.ts';

export interface SpeechText {
  readonly document: Document;
  readonly text: string;
  readonly sentences: readonly SpeechSentence[];
  /** Those within others too, in reading order. */
  readonly quotations: readonly Quotation[];
}

export interface SpeechSentence {
  readonly index: number;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly tree: Tree;
  /** For each token the index of the innermost quotation that holds it, marks included; -1 outside. */
  readonly quoted: readonly number[];
}

/** Tokens `[from, to)` of one sentence. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

export function speechTextOf(
  document: Document,
  { sentences, quotations }: Analysis,
  trees: readonly Tree[] = sentences.map(treeOf),
): SpeechText {
  const all = quotations.flatMap(withInner);
  const within = innermost(all);
  return {
    document,
    text: document.text,
    quotations: all,
    sentences: sentences.map((sentence, index) => {
      const tree = trees[index] ?? treeOf(sentence);
      // A tree that was put right has words with other tags: “reports” as a verb.
      return { index, sentence, tokens: tree.tokens, tree, quoted: sentence.tokens.map(within) };
    }),
  };
}

/** A quotation and those within it, in reading order. */
function withInner(quotation: Quotation): Quotation[] {
  return [quotation, ...(quotation.inner ?? []).flatMap(withInner)];
}

/** Answers, for tokens in the order of the text, with the index of the innermost quotation around; -1 for none. */
function innermost(quotations: readonly Quotation[]): (token: Token) => number {
  const open: number[] = [];
  let next = 0;
  return token => {
    for (; next < quotations.length && (quotations[next] as Quotation).start <= token.start; next += 1)
      open.push(next);
    while (open.length > 0 && (quotations[open.at(-1) as number] as Quotation).end <= token.start) open.pop();
    return open.at(-1) ?? -1;
  };
}

export function spanOf({ tokens }: SpeechSentence, { from, to }: TokenRange): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/** The form in lower case; empty outside the sentence. */
export function formAt({ tokens }: SpeechSentence, at: number): string {
  return tokens[at]?.form.toLowerCase() ?? '';
}

/** The quotation that opens with token `at`. */
export function quotationOpeningAt(
  sentence: SpeechSentence,
  at: number,
  text: SpeechText,
): Quotation | undefined {
  const quotation = text.quotations[sentence.quoted[at] ?? -1];
  return quotation && quotation.start === sentence.tokens[at]?.start ? quotation : undefined;
}

/** The quotation that closes with token `at`. */
export function quotationClosingAt(
  sentence: SpeechSentence,
  at: number,
  text: SpeechText,
): Quotation | undefined {
  const quotation = text.quotations[sentence.quoted[at] ?? -1];
  return quotation && quotation.end === sentence.tokens[at]?.end ? quotation : undefined;
}

/** The words of a quotation without its marks. */
export function wordsWithin({ start, end }: Span, { text }: SpeechText): string {
  return text
    .slice(start, end)
    .replace(/^["'“„«`‘]+|["'”»’]+$/g, '')
    .trim();
}

export function isMark(form: string): boolean {
  return /^[^\p{L}\p{N}]+$/u.test(form);
}
