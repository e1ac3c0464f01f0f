/** One block of text to its sentences: the tokeniser's tokens put back on the original text, then merged and split where it errs. */
import type { Block } from '../model/document.ts';
import type { Knowledge, TokenisedSentence } from '../model/knowledge.ts';
import type { Span } from '../model/passage.ts';
import { joinParts } from './join-parts.ts';
import { foldForModels } from './model-form.ts';
import { maskForTokeniser, type Piece, piecesOf } from './tokeniser-text.ts';

/** A token by its place in the text it was cut from. */
export interface RawToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The sentences of one block in order, as tokens with offsets in the document. Every character but blanks and note marks is in one. */
export function splitSentences(
  text: string,
  block: Pick<Block, 'start' | 'end'>,
  knowledge: Pick<Knowledge, 'tokeniser' | 'lexicon'>,
  allLowerCase = false,
): RawToken[][] {
  const masked = maskForTokeniser(foldForModels(text.slice(block.start, block.end)), allLowerCase);
  const placed = piecesOf(masked).flatMap(piece => tokensOf(piece, masked, knowledge));
  return joinSentences(placed, masked, knowledge)
    .map(tokens => joinParts(tokens, masked, knowledge))
    .filter(tokens => tokens.length > 0)
    .map(tokens =>
      tokens.map(({ start, end, text }) => ({ start: start + block.start, end: end + block.start, text })),
    );
}

function tokensOf(
  { start, end, isToken }: Piece,
  masked: string,
  { tokeniser }: Pick<Knowledge, 'tokeniser'>,
): RawToken[][] {
  const piece = masked.slice(start, end);
  if (isToken) return [[{ start, end, text: piece }]];
  return place(tokeniser.tokenise(piece), piece).map(tokens =>
    tokens.map(token => ({
      start: start + token.start,
      end: start + token.end,
      text: piece.slice(token.start, token.end),
    })),
  );
}

/** Finds each token again in the text. What the tokeniser rewrote or passed over is a token as it stands. */
function place(sentences: readonly TokenisedSentence[], piece: string): Span[][] {
  let cursor = 0;
  const placed = sentences.map(sentence => {
    const tokens: Span[] = [];
    for (const token of sentence) {
      const words = token.trim();
      if (words === '') continue;
      const start = piece.indexOf(words, cursor);
      // Far ahead is another word that looks the same.
      if (start < 0 || start - cursor > words.length + 20) continue;
      tokens.push(...wordsBetween(piece, cursor, start), ...partsOf(words, start));
      cursor = start + words.length;
    }
    return tokens;
  });
  placed.push(wordsBetween(piece, cursor, piece.length));
  return placed;
}

function wordsBetween(piece: string, from: number, to: number): Span[] {
  return [...piece.slice(from, to).matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: from + index,
    end: from + index + word.length,
  }));
}

/** “I'm” is two words, as “we're” is, which the tokeniser knows. */
function partsOf(words: string, start: number): Span[] {
  const end = start + words.length;
  // wink-nlp keeps “party's” whole once some text before has held it so: it is two words always.
  if (/^\p{L}{2,}'s$/u.test(words))
    return [
      { start, end: end - 2 },
      { start: end - 2, end },
    ];
  if (!/^i'm$/i.test(words)) return [{ start, end }];
  return [
    { start, end: start + 1 },
    { start: start + 1, end },
  ];
}

/** Undoes breaks after abbreviations, inside brackets, and after a quoted question that its speaker follows. */
function joinSentences(
  sentences: readonly RawToken[][],
  folded: string,
  { lexicon }: Pick<Knowledge, 'lexicon'>,
): RawToken[][] {
  const joined: RawToken[][] = [];
  for (const sentence of sentences) {
    const before = joined.at(-1);
    if (before && sentence.length > 0 && runsOn(before, sentence, folded, lexicon.titles))
      before.push(...sentence);
    else if (sentence.length > 0) joined.push([...sentence]);
  }
  return joined;
}

function runsOn(
  before: readonly RawToken[],
  after: readonly RawToken[],
  folded: string,
  titles: ReadonlyMap<string, string>,
): boolean {
  const first = after[0] as RawToken;
  const last = before.at(-1) as RawToken;
  const lastWord = last.text === '.' ? `${before.at(-2)?.text ?? ''}.` : last.text;
  const startsLow = /^[a-z]/.test(first.text);
  const closesQuote = /^["')\]]/.test(first.text) && first.start === last.end;
  if (closesQuote || (before.length < 60 && openBrackets(before) === 1)) return true;
  if (startsLow && /[?!"'…]/.test(folded[last.end - 1] ?? '')) return true;
  if (startsLow && last.text === '.' && !folded.slice(last.end, first.start).includes(' ')) return true;
  if (startsLow) return /\.$/.test(lastWord) && lastWord.length <= 5;
  if (/^(?:[A-Z]\.)$/.test(lastWord) && /^[A-Z]/.test(first.text)) return true;
  if (
    /^(?:no|nos|vol|art|para|approx|ca|gen|col|maj|capt|brig|lt|sgt|mr|mrs|ms|dr|prof|st|rev|hon|gov|sen|rep|vs)\.$/i.test(
      lastWord,
    )
  ) {
    return (
      /^[A-Z0-9]/.test(first.text) &&
      (/^(?:\d|[IVXLC]+$)/.test(first.text) || !/^(?:no|vol|art)\.$/i.test(lastWord))
    );
  }
  // “Brig. Gen. Adlan”; a title written out (“the police chief.”) ends with the sentence's own stop.
  return /\.$/.test(lastWord) && titles.has(lastWord.toLowerCase());
}

function openBrackets(tokens: readonly RawToken[]): number {
  let open = 0;
  for (const { text } of tokens) {
    if (text === '(' || text === '[') open += 1;
    else if (text === ')' || text === ']') open = Math.max(0, open - 1);
  }
  return open;
}
