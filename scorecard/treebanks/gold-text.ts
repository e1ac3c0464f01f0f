/** Gold words as a text that the language stage can read: words with blanks between them, one block a sentence. */
import { readSentence } from '../../src/language/read-sentence.ts';
import type { Sentence } from '../../src/model/analysis.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';

export interface GoldText {
  readonly text: string;
  /** Our tags and trees on the gold words; empty sentences have none. */
  readonly sentences: readonly Sentence[];
}

/** The sentences of one document. Blanks inside a word are lost with the word's other blanks: `12 000` stays one token. */
export function goldText(
  sentences: readonly (readonly string[])[],
  knowledge: Pick<Knowledge, 'lexicon' | 'models'>,
): GoldText {
  let text = '';
  const raw = sentences.map(words =>
    words.map(word => {
      const start = text.length;
      text += `${word} `;
      return { start, end: text.length - 1, text: word };
    }),
  );
  return { text, sentences: raw.map((tokens, block) => readSentence(tokens, text, block, knowledge)) };
}

/** Sentences by document, in order; those that follow each other under one name are one document. */
export function byDocument<Item extends { readonly document: string }>(sentences: readonly Item[]): Item[][] {
  const documents: Item[][] = [];
  for (const sentence of sentences) {
    const last = documents.at(-1);
    if (last?.[0]?.document === sentence.document) last.push(sentence);
    else documents.push([sentence]);
  }
  return documents;
}
