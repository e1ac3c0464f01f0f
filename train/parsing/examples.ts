/** Treebank sentences as the net reads them: vocabularies learnt from training text, then row numbers. */

import type { GoldSentence } from '../../scorecard/treebanks/read-conllu.ts';
import { parseFeatureTexts, UNKNOWN } from '../../src/language/parsing/parse-features.ts';
import type { Tags } from '../../src/model/knowledge.ts';
import type { Example } from './batches.ts';

export interface Vocabulary {
  /** Texts of each feature table in row order, row 0 the unknown. */
  readonly features: readonly (readonly string[])[];
  /** How often each row of the first table occurs in training. */
  readonly wordCounts: readonly number[];
  readonly relations: readonly string[];
  readonly xpos: readonly string[];
  readonly upos: readonly string[];
}

const ENOUGH = [2, 3, 3, 3, 3, 1, 1];

export function learnVocabulary(
  sentences: readonly GoldSentence[],
  tags: readonly (readonly Tags[])[],
): Vocabulary {
  const counts = ENOUGH.map(() => new Map<string, number>());
  sentences.forEach((sentence, place) => {
    sentence.words.forEach((word, index) => {
      const { xpos, upos } = tags[place]![index]!;
      parseFeatureTexts(word, xpos, upos).forEach((text, feature) => {
        counts[feature]!.set(text, (counts[feature]!.get(text) ?? 0) + 1);
      });
    });
  });
  const features = counts.map((seen, feature) => [
    UNKNOWN,
    ...[...seen]
      .filter(([, count]) => count >= ENOUGH[feature]!)
      .map(([text]) => text)
      .sort(),
  ]);
  const sorted = (pick: (sentence: GoldSentence) => readonly string[]): string[] =>
    [...new Set(sentences.flatMap(pick))].sort();
  return {
    features,
    wordCounts: features[0]!.map(word => counts[0]!.get(word) ?? 0),
    relations: sorted(sentence => sentence.relations),
    xpos: sorted(sentence => sentence.xpos),
    upos: sorted(sentence => sentence.upos),
  };
}

export function makeExamples(
  sentences: readonly GoldSentence[],
  tags: readonly (readonly Tags[])[],
  vocabulary: Vocabulary,
): Example[] {
  const rows = vocabulary.features.map(rowsOf);
  const relations = rowsOf(vocabulary.relations);
  const xpos = rowsOf(vocabulary.xpos);
  const upos = rowsOf(vocabulary.upos);
  return sentences.map((sentence, place) => {
    const features = rows.map(() => new Int32Array(sentence.words.length));
    sentence.words.forEach((word, index) => {
      const tag = tags[place]![index]!;
      parseFeatureTexts(word, tag.xpos, tag.upos).forEach((text, feature) => {
        features[feature]![index] = rows[feature]!.get(text) ?? 0;
      });
    });
    return {
      features,
      heads: Int32Array.from(sentence.heads),
      relations: Int32Array.from(sentence.relations, name => relations.get(name) ?? 0),
      xpos: Int32Array.from(sentence.xpos, name => xpos.get(name) ?? 0),
      upos: Int32Array.from(sentence.upos, name => upos.get(name) ?? 0),
    };
  });
}

function rowsOf(texts: readonly string[]): Map<string, number> {
  return new Map(texts.map((text, row) => [text, row]));
}
