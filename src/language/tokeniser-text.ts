/** A block's folded text made fit for the tokeniser, unit for unit: what would mislead it is masked, what would choke it is kept from it. */

/** Non-blanks in a row that are still a word: wink-nlp needs minutes for a word of a million letters. */
const longestWord = 300;
/** Characters given to the tokeniser at once, so that memory does not grow with the document. */
const longestPiece = 50_000;

/** A stretch of the text: given to the tokeniser, or a token as it is. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly isToken: boolean;
}

/** “.[12]”, “said[a]”, “[citation needed]”: marks for a note, not words; they become blanks. */
const noteMark =
  /(?<=[^\s[])\[(?:\d{1,3}|[a-z]|note \d{1,3}|citation needed|clarification needed|update)\](?=[\s\p{P}]|$)/gu;
/** Web and mail addresses; their dots end no sentence. */
const address =
  /(?:https?:\/\/|www\.)[^\s"<>]{1,280}[^\s"<>.,;:!?)\]']|(?<![\w.])[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}/g;

/**
 * The same length; note marks blank, addresses one word each. `allLowerCase`: a stop ends a sentence though no capital
 * follows it, so the tokeniser is shown one.
 */
export function maskForTokeniser(folded: string, allLowerCase = false): string {
  const masked = folded
    .replace(noteMark, mark => ' '.repeat(mark.length))
    .replace(address, words => 'x'.repeat(words.length));
  return allLowerCase
    ? masked.replace(/(?<=[a-z)]{3}[.!?]["')]? +)[a-z]/g, letter => letter.toUpperCase())
    : masked;
}

/** The pieces of a masked text in order: together they hold every character that is no blank. */
export function piecesOf(masked: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const { index, 0: word } of masked.matchAll(/\S{301,}/g)) {
    pieces.push(...cut(masked, start, index));
    pieces.push({ start: index, end: index + word.length, isToken: true });
    start = index + word.length;
  }
  pieces.push(...cut(masked, start, masked.length));
  return pieces;
}

/** Cuts between sentences where there are any, else between words; there are blanks, for no word is longer than the longest. */
function cut(masked: string, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  while (to - start > longestPiece) {
    const window = masked.slice(start, start + longestPiece);
    const sentence = window.lastIndexOf('. ');
    const length =
      sentence > longestPiece / 2 ? sentence + 2 : Math.max(window.lastIndexOf(' ') + 1, longestWord);
    pieces.push({ start, end: start + length, isToken: false });
    start += length;
  }
  if (start < to) pieces.push({ start, end: to, isToken: false });
  return pieces;
}
