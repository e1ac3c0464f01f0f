/** The language stage as Universal NER sees it: the gold words of a document in, its names out. */
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { readNames } from '../../src/language/names/read-names.ts';
import { goldText } from '../treebanks/gold-text.ts';
import type { FoundName } from './score-names.ts';

/** The sentences' words of one document to the names of each that have a kind. */
export type NameReader = (sentences: readonly (readonly string[])[]) => FoundName[][];

/** That of this version. */
export async function loadNameReader(): Promise<NameReader> {
  const knowledge = await loadKnowledge();
  return words => {
    const { text, sentences } = goldText(words, knowledge);
    const names = readNames(sentences, text, knowledge);
    return sentences.map(({ tokens }, index) =>
      names.flatMap(({ sentence, start, end, kind }) => {
        if (sentence !== index || !kind) return [];
        const from = tokens.findIndex(token => token.start === start);
        return [{ from, to: tokens.findIndex(token => token.end === end) + 1, kind }];
      }),
    );
  };
}
