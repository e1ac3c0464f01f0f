/** One block of text to its sentences: the tokeniser's tokens put back on the original text, then merged and split where it errs. */
import type { Block } from '../model/document.ts';
import type { Knowledge, TokenisedSentence } from '../model/knowledge.ts';
import { joinParts } from './join-parts.ts';
import { foldForModels } from './model-form.ts';

/** A token by its place in the text it was cut from. */
export interface RawToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The sentences of one block in order, as tokens with offsets in the document. */
export function splitSentences(text: string, block: Block, knowledge: Knowledge): RawToken[][] {
  const folded = foldForModels(text.slice(block.start, block.end));
  const placed = place(knowledge.tokeniser.tokenise(folded), folded);
  return joinSentences(placed, folded, knowledge)
    .map(tokens => joinParts(tokens, folded, knowledge))
    .filter(tokens => tokens.length > 0)
    .map(tokens =>
      tokens.map(({ start, end, text }) => ({ start: start + block.start, end: end + block.start, text })),
    );
}

/** Finds each token again in the text. One that cannot be found (the tokeniser rewrote it) is left out. */
function place(sentences: readonly TokenisedSentence[], folded: string): RawToken[][] {
  let cursor = 0;
  return sentences.map(sentence => {
    const tokens: RawToken[] = [];
    for (const token of sentence) {
      const words = token.trim();
      if (words === '') continue;
      const start = folded.indexOf(words, cursor);
      if (start < 0 || folded.slice(cursor, start).trim().length > words.length + 8) continue;
      cursor = start + words.length;
      tokens.push({ start, end: cursor, text: words });
    }
    return tokens;
  });
}

/** Undoes breaks after abbreviations, inside brackets, and after a quoted question that its speaker follows. */
function joinSentences(
  sentences: readonly RawToken[][],
  folded: string,
  { lexicon }: Knowledge,
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
  if (closesQuote || (openBrackets(before) > 0 && openBrackets(before) < 2 && before.length < 60))
    return true;
  if (startsLow && /[?!"'…]$/.test(folded.slice(0, last.end))) return true;
  if (startsLow && last.text === '.' && !folded.slice(last.end, first.start).includes(' ')) return true;
  if (startsLow) return /\.$/.test(lastWord) && lastWord.length <= 5;
  if (/^(?:[A-Z]\.)$/.test(lastWord) && /^[A-Z]/.test(first.text)) return true;
  if (
    /^(?:no|nos|vol|art|para|approx|ca|gen|col|maj|capt|brig|lt|sgt|mr|mrs|ms|dr|prof|st|rev|hon|gov|sen|rep|vs)\.$/i.test(
      lastWord,
    )
  ) {
    return /^[A-Z0-9]/.test(first.text) && (/^\d/.test(first.text) || !/^(?:no|vol|art)\.$/i.test(lastWord));
  }
  return (
    titles.has(lastWord.toLowerCase()) ||
    (/\.$/.test(lastWord) && titles.has(lastWord.toLowerCase().slice(0, -1)))
  );
}

function openBrackets(tokens: readonly RawToken[]): number {
  let open = 0;
  for (const { text } of tokens) {
    if (text === '(' || text === '[') open += 1;
    else if (text === ')' || text === ']') open = Math.max(0, open - 1);
  }
  return open;
}
