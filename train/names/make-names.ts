/** The file of the classifier of names from the folder of treebanks. Trees come from the parser in models/en: a new parser wants new names. */
import type { GoldSentence } from '../../scorecard/treebanks/read-conllu.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { JACKKNIFE_SETTINGS, NAME_EAGERNESS, NAME_ROWS, NAME_SETTINGS, SILVER_WEIGHT } from '../settings.ts';
import { jackknifeTags } from '../tagging/jackknife.ts';
import { learnNames } from './learn-names.ts';
import { isGum, readNamedSentences } from './named-examples.ts';
import { writeNames } from './write-names.ts';

/** @param sentences those that the tagger learns from; names are learnt from tags of taggers that have not seen them. */
export async function makeNames(
  folder: string,
  sentences: readonly GoldSentence[],
  facts: Readonly<Record<string, string>>,
  say: (message: string) => void,
): Promise<Uint8Array> {
  const knowledge = await loadKnowledge();
  const tags = jackknifeTags(sentences, JACKKNIFE_SETTINGS, say);
  const tagsByWords = new Map(sentences.map(({ words }, index) => [words.join(' '), tags[index]]));
  const named = readNamedSentences(folder, knowledge.lexicon.titles);
  const model = learnNames(
    named,
    knowledge,
    words => tagsByWords.get(words.join(' ')),
    { isSilver: isGum, weight: SILVER_WEIGHT },
    NAME_SETTINGS,
  );
  const trainedOn = 'UNER English EWT + names from UD English GUM v11 (open documents)';
  return writeNames(model, NAME_ROWS, NAME_EAGERNESS, { ...facts, trainedOn, seed: NAME_SETTINGS.seed });
}
