/** A document to its print: what copies of it are found by. Needs nothing but the document, so it may be remembered. */
import type { Document } from '../../model/document.ts';
import { mix, type PrintedSentence, readWords } from './read-words.ts';

export interface TextPrint {
  readonly document: string;
  readonly sentences: readonly PrintedSentence[];
  /** Pairs of content words, next to each other or one apart, as sorted hashes; `sentenceOf` runs in parallel. */
  readonly pairs: Uint32Array;
  readonly sentenceOf: Uint16Array;
}

/** Sentences beyond this are not compared: a book is not a news report. */
const mostSentences = 4000;

/** The print of a document's own text; boiler-plate, bylines and headings that repeat are left out. */
export function printDocument(document: Document): TextPrint {
  const blocks = document.blocks.filter(
    block =>
      block.boilerplate === undefined &&
      block.repeats === undefined &&
      block.kind !== 'byline' &&
      block.kind !== 'dateline',
  );
  const sentences = blocks.flatMap(block => readWords(document.text, block)).slice(0, mostSentences);
  return { document: document.id, sentences, ...sortedPairs(sentences) };
}

/** The hash of the pair and the sentence in one number of 45 bits: typed arrays sort numbers fast. */
function sortedPairs(sentences: readonly PrintedSentence[]): Pick<TextPrint, 'pairs' | 'sentenceOf'> {
  const packed: number[] = [];
  sentences.forEach(({ stems }, index) => {
    for (const pair of pairsOf(stems)) packed.push(pair * mostSentences + index);
  });
  const sorted = Float64Array.from(packed).sort();
  return {
    pairs: Uint32Array.from(sorted, value => Math.floor(value / mostSentences)),
    sentenceOf: Uint16Array.from(sorted, value => value % mostSentences),
  };
}

/** Each word with the next, and with the one after it: a word swapped or put between breaks few of them. */
function* pairsOf(stems: Uint32Array): Generator<number> {
  for (let at = 0; at + 1 < stems.length; at += 1) {
    yield mix(stems[at] as number, stems[at + 1] as number);
    if (at + 2 < stems.length) yield mix(stems[at] as number, stems[at + 2] as number);
  }
}
