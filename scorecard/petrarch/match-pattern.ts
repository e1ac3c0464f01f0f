/** Which code a verb has here: its own, or that of the pattern that most of the words around it fill. */
import type { Token } from '../../src/model/analysis.ts';
import type { Tree } from '../../src/model/tree.ts';
import type { PatternPart, VerbCodebook, VerbCodes, VerbPattern } from './read-verb-codes.ts';

/** The verb’s entry, by its longest run of words. */
export function entryAt(at: number, { tokens }: Tree, codebook: VerbCodebook): VerbCodes | undefined {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token) return undefined;
  for (const form of [token.form.toUpperCase(), token.lemma.toUpperCase()]) {
    const found = codebook.get(`${form} ${next?.form.toUpperCase()}`) ?? codebook.get(form);
    if (found) return found;
  }
  return undefined;
}

/** The pattern with most words among those that the sentence fills; the first of equals. */
export function patternAt(at: number, tree: Tree, { patterns }: VerbCodes): FilledPattern | undefined {
  let best: FilledPattern | undefined;
  for (const pattern of patterns) {
    const filled = fill(pattern, at, tree);
    if (filled && filled.words > (best?.words ?? 0)) best = filled;
  }
  return best;
}

export interface FilledPattern {
  readonly pattern: VerbPattern;
  readonly words: number;
  /** Where the search for the other side begins. */
  readonly from: number;
}

/** How many words of the pattern stand here, in its order; nothing where one is missing. */
function fill(pattern: VerbPattern, at: number, { tokens, past }: Tree): FilledPattern | undefined {
  const { before, behind, mutual, other } = pattern;
  let filled = mutual ? 0.5 : 0;
  let start = at;
  let from = Math.max(0, at - 8);
  for (const part of before) {
    const end = endOf(part, tokens, from, at);
    if (end === undefined) return undefined;
    filled += end.length;
    from = end.to;
  }
  from = at + 1;
  for (const [order, part] of behind.entries()) {
    const end = endOf(part, tokens, from, Math.max(past[at] ?? 0, at + 4));
    if (end === undefined) return undefined;
    filled += end.length;
    from = end.to;
    if (other && order < other.after) start = end.to - 1;
  }
  return { pattern, words: filled, from: start };
}

/** Words of one part stand together, with at most one other word between two of them. */
function endOf(
  { words }: PatternPart,
  tokens: readonly Token[],
  from: number,
  to: number,
): { readonly to: number; readonly length: number } | undefined {
  for (let start = from; start < to; start += 1)
    for (const run of words) {
      const end = runEnd(run, tokens, start, to);
      if (end !== undefined) return { to: end, length: run.length };
    }
  return undefined;
}

function runEnd(
  run: readonly string[],
  tokens: readonly Token[],
  start: number,
  to: number,
): number | undefined {
  let at = start;
  for (const [order, word] of run.entries()) {
    if (!is(tokens[at], word) && order > 0 && is(tokens[at + 1], word)) at += 1;
    if (at >= to || !is(tokens[at], word)) return undefined;
    at += 1;
  }
  return at;
}

/** A word of a pattern stands for its plural too, and the other way round. */
function is(token: Token | undefined, word: string): boolean {
  if (!token) return false;
  const [form, lemma] = [token.form.toUpperCase(), token.lemma.toUpperCase()];
  return form === word || lemma === word || lemma === word.replace(/S$/, '');
}
