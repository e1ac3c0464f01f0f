/** Trains the tagger: gold sentences in, averaged weights out (perceptrons, greedy, in seeded order). */

import type { GoldSentence } from '../../scorecard/treebanks/read-conllu.ts';
import { addScores, highest, highestOf, type Perceptron } from '../../src/language/tagging/perceptron.ts';
import {
  capitalLevel,
  MAX_FEATURES,
  uposFeatures,
  type WordForm,
  xposFeatures,
} from '../../src/language/tagging/tag-features.ts';
import { formOf, type TaggerModel } from '../../src/language/tagging/tagger.ts';
import { makeRandom, shuffle } from '../prng.ts';
import {
  averagedOver,
  type GrowingPerceptron,
  growingPerceptron,
  meanOf,
  moveWeights,
} from './averaged-perceptron.ts';
import { learnCoarseTags, learnDictionary, type TagLexicon } from './tag-dictionary.ts';

export interface TaggerSettings {
  readonly epochs: number;
  readonly seed: number;
  readonly lowerCase: boolean;
  /** Models trained in different orders and averaged into one. */
  readonly rounds: number;
  /** The right tag must lead by more, or the weights move. */
  readonly margin: number;
}

interface TagExample {
  readonly forms: readonly WordForm[];
  readonly fine: Int32Array;
  readonly coarse: Int32Array;
}

export function trainTagger(
  given: readonly GoldSentence[],
  settings: TaggerSettings,
  lexicon: TagLexicon = new Map(),
): TaggerModel<Perceptron> {
  const { lowerCase } = settings;
  const sentences = lowerCase ? given.map(lowerCased) : given;
  const xposTags = [...new Set(sentences.flatMap(sentence => sentence.xpos))].sort();
  const uposTags = [...new Set(sentences.flatMap(sentence => sentence.upos))].sort();
  const dictionary = learnDictionary(sentences, xposTags, lexicon);
  const uposOfXpos = learnCoarseTags(sentences, xposTags, uposTags);
  const forms = new Map<string, WordForm>();
  const examples = sentences.map(
    (sentence): TagExample => ({
      forms: sentence.words.map(word => formOf(word, { dictionary, forms, lowerCase })),
      fine: Int32Array.from(sentence.xpos, tag => xposTags.indexOf(tag)),
      coarse: Int32Array.from(sentence.upos, tag => uposTags.indexOf(tag)),
    }),
  );
  const random = makeRandom(settings.seed);
  const order = examples.map((_, index) => index);
  const rounds = Array.from({ length: settings.rounds }, () => {
    const xpos = growingPerceptron(xposTags.length);
    const upos = growingPerceptron(uposTags.length);
    let clock = 0;
    for (let epoch = 0; epoch < settings.epochs; epoch++) {
      for (const place of shuffle(order, random)) {
        clock++;
        const tags = learnFine(xpos, examples[place]!, clock, settings.margin);
        learnCoarse(upos, examples[place]!, tags, uposOfXpos, clock, settings.margin / 2);
      }
    }
    return { xpos: averagedOver(xpos, clock), upos: averagedOver(upos, clock) };
  });
  return {
    xposTags,
    uposTags,
    uposOfXpos,
    dictionary,
    forms,
    outside: {},
    lowerCase,
    xpos: meanOf(rounds.map(round => round.xpos)),
    upos: meanOf(rounds.map(round => round.upos)),
  };
}

/** Tags a sentence as it would be tagged, correcting the weights on the way; later words see the tags so given. */
function learnFine(
  model: GrowingPerceptron,
  { forms, fine }: TagExample,
  clock: number,
  margin: number,
): Int32Array {
  const features = new Int32Array(MAX_FEATURES);
  const scores = new Float64Array(model.classes);
  const level = capitalLevel(forms);
  const tags = new Int32Array(forms.length);
  let before = -1;
  let before2 = -1;
  for (let index = 0; index < tags.length; index++) {
    let tag = forms[index]!.fixed;
    if (tag < 0) {
      const count = xposFeatures(forms, index, before, before2, level, features);
      addScores(model, features, count, scores);
      tag = highest(scores);
      const gold = fine[index]!;
      const rival = highestBut(scores, gold);
      if (scores[gold]! - scores[rival]! <= margin) moveWeights(model, features, count, gold, rival, clock);
    }
    tags[index] = tag;
    before2 = before;
    before = tag;
  }
  return tags;
}

function learnCoarse(
  model: GrowingPerceptron,
  { forms, coarse }: TagExample,
  tags: Int32Array,
  uposOfXpos: readonly (readonly number[])[],
  clock: number,
  margin: number,
): void {
  const features = new Int32Array(MAX_FEATURES);
  const scores = new Float64Array(model.classes);
  const level = capitalLevel(forms);
  for (let index = 0; index < tags.length; index++) {
    const allowed = uposOfXpos[tags[index]!]!;
    const gold = coarse[index]!;
    if (allowed.length === 1 || !allowed.includes(gold)) continue;
    const count = uposFeatures(forms, tags, index, level, features);
    addScores(model, features, count, scores);
    const rival = highestOf(
      scores,
      allowed.filter(tag => tag !== gold),
    );
    if (scores[gold]! - scores[rival]! <= margin) moveWeights(model, features, count, gold, rival, clock);
  }
}

function highestBut(scores: Float64Array, gold: number): number {
  let best = gold === 0 ? 1 : 0;
  for (let tag = 0; tag < scores.length; tag++) if (tag !== gold && scores[tag]! > scores[best]!) best = tag;
  return best;
}

function lowerCased(sentence: GoldSentence): GoldSentence {
  return { ...sentence, words: sentence.words.map(word => word.toLowerCase()) };
}
