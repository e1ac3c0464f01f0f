/** One block of text to its sentences: the tagger's tokens put back on the original text, then merged and split where it errs. */
import type { Sentence, Token, UniversalTag } from '../model/analysis.ts';
import type { Block } from '../model/document.ts';
import type { Knowledge, TaggedSentence } from '../model/knowledge.ts';
import { joinParts } from './join-parts.ts';
import { lemmaOf } from './lemma.ts';
import { foldForModels, formOf } from './model-form.ts';
import { retag } from './retag.ts';

/** A token before it has its form and lemma. */
export interface RawToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly upos: UniversalTag;
  /** The tagger's own lemma; absent for merged tokens. */
  readonly lemma?: string;
}

const universalTags: ReadonlySet<string> = new Set([
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
]);

/** The sentences of one block, in order; `block` is its index in the document. */
export function readSentences(text: string, block: Block, index: number, knowledge: Knowledge): Sentence[] {
  const folded = foldForModels(text.slice(block.start, block.end));
  const placed = place(knowledge.tagger.tag(folded), folded);
  return joinSentences(placed, folded, knowledge)
    .map(tokens => retag(joinParts(tokens, folded, knowledge), knowledge.lexicon))
    .filter(tokens => tokens.length > 0)
    .map(tokens => sentenceOf(tokens, text, block, index, knowledge));
}

/** Finds each token again in the text. One that cannot be found (the tagger rewrote it) is left out. */
function place(sentences: readonly TaggedSentence[], folded: string): RawToken[][] {
  let cursor = 0;
  return sentences.map(sentence => {
    const tokens: RawToken[] = [];
    for (const token of sentence.tokens) {
      const words = token.text.trim();
      if (words === '') continue;
      const start = folded.indexOf(words, cursor);
      if (start < 0 || folded.slice(cursor, start).trim().length > words.length + 8) continue;
      cursor = start + words.length;
      const upos = universalTags.has(token.upos) ? (token.upos as UniversalTag) : 'X';
      tokens.push({ start, end: cursor, text: words, upos, lemma: token.lemma });
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

function sentenceOf(
  tokens: readonly RawToken[],
  text: string,
  block: Block,
  index: number,
  { lexicon }: Knowledge,
): Sentence {
  const whole = tokens.map(token => tokenOf(token, text, block.start, lexicon));
  return {
    start: (whole[0] as Token).start,
    end: (whole.at(-1) as Token).end,
    block: index,
    tokens: whole,
  };
}

function tokenOf(token: RawToken, text: string, offset: number, lexicon: Knowledge['lexicon']): Token {
  const start = token.start + offset;
  const end = token.end + offset;
  const form = formOf(text.slice(start, end));
  return { start, end, form, lemma: lemmaOf(form, token.upos, lexicon, token.lemma), upos: token.upos };
}
