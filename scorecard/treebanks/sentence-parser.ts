/** The language stage as the treebanks see it: gold words in, tags and tree out. */
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { formOf } from '../../src/language/model-form.ts';
import { readTree } from '../../src/language/read-tree.ts';
import type { TreeSentence } from './read-conllu.ts';

/** Tags and arcs of one sentence's words, in their order. */
export type SentenceParser = (words: readonly string[]) => TreeSentence;

/** That of this version, with its corrections and repairs. */
export async function loadSentenceParser(): Promise<SentenceParser> {
  const knowledge = await loadKnowledge();
  return words => {
    const { tags, arcs } = readTree(words.map(formOf), knowledge);
    return {
      words,
      upos: tags.map(({ upos }) => upos),
      heads: arcs.map(({ head }) => head),
      relations: arcs.map(({ relation }) => relation),
    };
  };
}
