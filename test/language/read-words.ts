/** Tags and trees of made-up sentences, by the shipped models and the words of data/en/. */
import { readLexicon } from '../../src/knowledge/read-lexicon.ts';
import { readModels } from '../../src/knowledge/read-models.ts';
import { readTree } from '../../src/language/read-tree.ts';

const { lexicon } = await readLexicon(new URL('../../data/en/', import.meta.url));
const { models } = await readModels();

/** @param text words and marks with blanks between them. */
export function readWords(text: string) {
  const words = text.split(' ');
  return { words, ...readTree(words, { lexicon, models }) };
}

/** Fine tag of the first `word` in the sentence. */
export function tagOf(text: string, word: string): string | undefined {
  const { words, tags } = readWords(text);
  return tags[words.indexOf(word)]?.xpos;
}

/** “head>relation” of the first `word` in the sentence; the root's head is ROOT. */
export function arcOf(text: string, word: string): string {
  const { words, arcs } = readWords(text);
  const arc = arcs[words.indexOf(word)];
  return arc ? `${words[arc.head] ?? 'ROOT'}>${arc.relation}` : 'no such word';
}
