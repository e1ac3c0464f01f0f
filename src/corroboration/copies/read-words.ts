/** A document's text to the sentences that copies are looked for in: content words as numbers, each with its place. */
import type { Span } from '../../model/passage.ts';

/** One sentence of a document. Lists run in parallel, one entry for each content word, in reading order. */
export interface PrintedSentence extends Span {
  /** Hash of the word's stem; words that differ in inflection only hash alike. */
  readonly stems: Uint32Array;
  /** 1 where the word stands between quotation marks. */
  readonly quoted: Uint8Array;
  /** Hash of all content words in their order: equal for sentences printed twice. */
  readonly whole: number;
}

/** Sentences of fewer content words are too common to tell anything. */
const fewestWords = 4;

/** The sentences of `text` between `start` and `end` that hold enough content words to be compared. */
export function readWords(text: string, { start, end }: Span): PrintedSentence[] {
  const quotations = quotationsIn(text, start, end);
  return sentencesIn(text, start, end)
    .map(span => readSentence(text, span, quotations))
    .filter(sentence => sentence.stems.length >= fewestWords);
}

/** A full stop and its like, closing quotes, then a blank and something that may begin a sentence; or a line's end. */
const sentenceEnd =
  /(?<=[\p{Ll}\p{N}"”’)\]]{2})(?<!\b(?:Gov|Gen|Col|Sgt|Maj|Capt|Cmdr|Lt|Mrs?|Ms|Dr|St|Sen|Rep|Rev|Prof|Hon|No))[.!?…]+["”’)\]]*(?=\s+["“‘([]?[\p{Lu}\p{N}])|\n+/gu;

function sentencesIn(text: string, start: number, end: number): Span[] {
  const block = text.slice(start, end);
  const spans: Span[] = [];
  let from = 0;
  for (const match of block.matchAll(sentenceEnd)) {
    const to = match.index + match[0].trimEnd().length;
    if (to > from) spans.push({ start: start + from, end: start + to });
    from = match.index + match[0].length;
  }
  if (from < block.length) spans.push({ start: start + from, end });
  return spans;
}

/** Direct speech by its marks; an opening mark without its partner quotes nothing. */
function quotationsIn(text: string, start: number, end: number): Span[] {
  return [...text.slice(start, end).matchAll(/“[^“”]{2,2000}”|"[^"]{2,2000}"|«[^«»]{2,2000}»/gu)].map(
    ({ index, 0: words }) => ({ start: start + index, end: start + index + words.length }),
  );
}

/** A word with its possessive; a number with its points and commas. */
const word = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

function readSentence(text: string, span: Span, quotations: readonly Span[]): PrintedSentence {
  const stems: number[] = [];
  const quoted: number[] = [];
  let whole = 0;
  const sentence = text.slice(span.start, span.end);
  for (const match of sentence.matchAll(word)) {
    const stem = stemOf(match[0]);
    if (stem === functionWord) continue;
    const at = span.start + match.index;
    stems.push(stem);
    quoted.push(quotations.some(({ start, end }) => start <= at && at < end) ? 1 : 0);
    whole = mix(whole, stem);
  }
  return {
    ...trimmed(sentence, span),
    stems: Uint32Array.from(stems),
    quoted: Uint8Array.from(quoted),
    whole,
  };
}

function trimmed(sentence: string, { start, end }: Span): Span {
  const leading = sentence.length - sentence.trimStart().length;
  return {
    start: start + leading,
    end: Math.max(start + leading + 1, end - (sentence.length - sentence.trimEnd().length)),
  };
}

const functionWord = 0;

/** Words that any two sentences may share. Other languages' small words are told by their length only. */
const functionWords = new Set(
  `the and that with from have has had was were been being are will would could should must into over under after
  before about against between during their them they there these those this than then when where which while what
  who whom whose why how his her hers him she its our your you for not but nor yet also because since until upon
  within without other such some any each both more most many much only just very said says say saying told added
  according`.split(/\s+/),
);

const numberWords = new Map(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((name, index) => [name, String(index + 1)]),
);

/** Words met before; the vocabulary of a collection is small beside its length. */
const known = new Map<string, number>();
const mostKnown = 500_000;

/** A number for the word's stem, `functionWord` for those that tell nothing. */
function stemOf(written: string): number {
  const before = known.get(written);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const stem = readStem(written);
  known.set(written, stem);
  return stem;
}

function readStem(written: string): number {
  const folded = written
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]s?$/u, '')
    .replace(/['’]/gu, '');
  const number = numberWords.get(folded);
  if (number !== undefined) return hashOf(number);
  if (/^\p{N}/u.test(folded)) return hashOf(folded.replace(/,/g, ''));
  if (folded.length < 3 || functionWords.has(folded)) return functionWord;
  return hashOf(
    folded.length < 5
      ? folded
      : folded.replace(/(?<=.{3})(?:ings?|ed|ers?|es|s|ly)$/u, '').replace(/[eiy]$/u, ''),
  );
}

/** FNV-1a over UTF-16 units; never 0, which stands for function words. */
function hashOf(stem: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < stem.length; index += 1) {
    hash = Math.imul(hash ^ stem.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0 || 1;
}

/** One number from two, in their order. */
export function mix(left: number, right: number): number {
  let hash = Math.imul(left ^ (right + 0x9e3779b9 + (left << 6)), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
