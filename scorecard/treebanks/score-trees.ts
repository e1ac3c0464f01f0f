/** Predicted tags and trees against gold ones, word by word: full relation names, punctuation counted. */
import type { TreeSentence } from './read-conllu.ts';

export interface TreeScores {
  readonly upos: number;
  readonly uas: number;
  readonly las: number;
}

/** Percent of words. @throws RangeError when the two do not hold the same words. */
export function scoreTrees(gold: readonly TreeSentence[], predicted: readonly TreeSentence[]): TreeScores {
  if (gold.length !== predicted.length) {
    throw new RangeError(`${predicted.length} trees for ${gold.length} sentences`);
  }
  const pairs = gold.flatMap((sentence, index) => wordPairs(sentence, predicted[index] as TreeSentence));
  const percentOf = (right: (pair: WordPair) => boolean) =>
    pairs.length === 0 ? 0 : (100 * pairs.filter(right).length) / pairs.length;
  return {
    upos: percentOf(pair => pair.upos),
    uas: percentOf(pair => pair.head),
    las: percentOf(pair => pair.head && pair.relation),
  };
}

/** What is right of one word. */
interface WordPair {
  readonly upos: boolean;
  readonly head: boolean;
  readonly relation: boolean;
}

function wordPairs(gold: TreeSentence, predicted: TreeSentence): WordPair[] {
  if (predicted.upos.length !== gold.words.length || predicted.heads.length !== gold.words.length) {
    throw new RangeError(
      `${predicted.upos.length} tags and ${predicted.heads.length} arcs for ${gold.words.length} words`,
    );
  }
  return gold.words.map((_, word) => ({
    upos: predicted.upos[word] === gold.upos[word],
    head: predicted.heads[word] === gold.heads[word],
    relation: predicted.relations[word] === gold.relations[word],
  }));
}
