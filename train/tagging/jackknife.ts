/** Tags training sentences by taggers that have not seen them, so that the parser learns from tags as they will be. */

import type { GoldSentence } from '../../scorecard/treebanks/read-conllu.ts';
import { tagSentence } from '../../src/language/tagging/tagger.ts';
import type { Tags } from '../../src/model/knowledge.ts';
import { type TaggerSettings, trainTagger } from './train-tagger.ts';

const FOLDS = 8;
const BLOCK = 40;

export function jackknifeTags(
  sentences: readonly GoldSentence[],
  settings: TaggerSettings,
  progress: (message: string) => void,
): Tags[][] {
  const tags: Tags[][] = new Array(sentences.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeld = (index: number): boolean => Math.floor(index / BLOCK) % FOLDS === fold;
    const model = trainTagger(
      sentences.filter((_, index) => !isHeld(index)),
      settings,
    );
    let right = 0;
    let total = 0;
    sentences.forEach((sentence, index) => {
      if (!isHeld(index)) return;
      tags[index] = tagSentence(sentence.words, model);
      total += sentence.words.length;
      right += tags[index].filter((tag, place) => tag.xpos === sentence.xpos[place]).length;
    });
    progress(`jackknife fold ${fold + 1}/${FOLDS}: XPOS ${((100 * right) / total).toFixed(2)}`);
  }
  return tags;
}
