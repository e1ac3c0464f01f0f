/** Sentences without end, a list or a table run together, cut into pieces that the parser can hold. */
import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { RawToken } from './tokens.ts';

/** More tokens than this are no sentence: time and memory of the parser grow with the square of them. */
export const longestSentence = 400;
/** How far back from there a mark is looked for to cut at. */
const slack = 100;

/** The sentence itself, or its pieces, none longer than the limit, and a finding that says so. */
export function cutLongSentence(
  tokens: readonly RawToken[],
  { id }: Pick<Document, 'id'>,
  findings: Finding[],
): (readonly RawToken[])[] {
  if (tokens.length <= longestSentence) return [tokens];
  findings.push({
    code: 'sentence-too-long',
    message: `A sentence of ${tokens.length} words and marks was read in pieces of at most ${longestSentence}.`,
    document: id,
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
  });
  const pieces: RawToken[][] = [];
  for (let start = 0; start < tokens.length; ) {
    const end =
      start + longestSentence < tokens.length ? cutBefore(tokens, start + longestSentence) : tokens.length;
    pieces.push(tokens.slice(start, end));
    start = end;
  }
  return pieces;
}

/** Behind the last stop, semicolon or comma in reach; at the limit where there is none. */
function cutBefore(tokens: readonly RawToken[], limit: number): number {
  for (const marks of [/^[.!?]$/, /^[;:•*]$/, /^,$/]) {
    const at = tokens.slice(limit - slack, limit).findLastIndex(({ text }) => marks.test(text));
    if (at >= 0) return limit - slack + at + 1;
  }
  return limit;
}
