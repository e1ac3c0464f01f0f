/** From annotated sentences to the classifier of names: tags as they will be, trees, examples, weights. */
import type { NamedSentence } from '../../scorecard/names/read-iob.ts';
import { byDocument, goldText } from '../../scorecard/treebanks/gold-text.ts';
import { nameContextsOf } from '../../src/language/names/name-context.ts';
import type { Perceptron } from '../../src/language/tagging/perceptron.ts';
import type { Knowledge, Tags } from '../../src/model/knowledge.ts';
import { joinHyphens } from './join-hyphens.ts';
import { type NameSettings, nameExample, trainNames } from './train-names.ts';

/**
 * @param tagsOf tags by a tagger that has not seen the sentence; without any, the shipped tagger's are taken.
 * @param silver documents whose names were worked out, not annotated, and how much those count.
 */
export function learnNames(
  sentences: readonly NamedSentence[],
  knowledge: Knowledge,
  tagsOf: (words: readonly string[]) => readonly Tags[] | undefined,
  silver: { readonly isSilver: (document: string) => boolean; readonly weight: number },
  settings: NameSettings,
): Perceptron {
  const { models } = knowledge;
  const learning = {
    lexicon: knowledge.lexicon,
    models: { ...models, tag: (words: readonly string[]) => tagsOf(words) ?? models.tag(words) },
  };
  const joined = sentences.flatMap(sentence => joinHyphens(sentence) ?? []);
  const examples = [...byDocument(sentences), ...byDocument(joined)].flatMap(document => {
    const read = goldText(
      document.map(({ words }) => words),
      learning,
    );
    const weight = silver.isSilver(document[0]?.document ?? '') ? silver.weight : 1;
    return nameContextsOf(read.sentences, read.text, knowledge).flatMap((context, index) =>
      context.regions.map(region => nameExample(context, region, document[index]!.names, weight)),
    );
  });
  return trainNames(examples, settings);
}
