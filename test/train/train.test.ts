/** Training on a toy treebank: it learns, and the same seed gives the same bytes. */
import { expect, test } from 'vitest';
import type { GoldSentence } from '../../scorecard/treebanks/read-conllu.ts';
import { readModelFile } from '../../src/language/model-file.ts';
import { parseSentence } from '../../src/language/parsing/parser.ts';
import { loadParser } from '../../src/language/parsing/parser-model.ts';
import { tagSentence } from '../../src/language/tagging/tagger.ts';
import { loadTagger } from '../../src/language/tagging/tagger-model.ts';
import { learnVocabulary, makeExamples } from '../../train/parsing/examples.ts';
import { netWeights, trainParser } from '../../train/parsing/train-parser.ts';
import { writeParser } from '../../train/parsing/write-parser.ts';
import { makeRandom } from '../../train/prng.ts';
import { PARSER_SETTINGS } from '../../train/settings.ts';
import { trainTagger } from '../../train/tagging/train-tagger.ts';
import { writeTagger } from '../../train/tagging/write-tagger.ts';

const SUBJECTS = ['rebels', 'soldiers', 'gunmen', 'police'];
const VERBS = ['attacked', 'shelled', 'freed'];
const OBJECTS = ['villages', 'prisoners', 'convoys'];

/** "rebels attacked villages ." and its like, half of them in the order "villages rebels attacked .". */
function toyTreebank(count: number): GoldSentence[] {
  const random = makeRandom(11);
  return Array.from({ length: count }, (_, index) => {
    const subject = SUBJECTS[random.below(4)]!;
    const verb = VERBS[random.below(3)]!;
    const object = OBJECTS[random.below(3)]!;
    const plain = index % 2 === 0;
    const words = plain ? [subject, verb, object, '.'] : [object, subject, verb, '.'];
    return {
      id: String(index),
      document: 'toy',
      words,
      lemmas: words,
      upos: plain ? ['NOUN', 'VERB', 'NOUN', 'PUNCT'] : ['NOUN', 'NOUN', 'VERB', 'PUNCT'],
      xpos: plain ? ['NNS', 'VBD', 'NNS', '.'] : ['NNS', 'NNS', 'VBD', '.'],
      heads: plain ? [1, -1, 1, 1] : [2, 2, -1, 2],
      relations: plain ? ['nsubj', 'root', 'obj', 'punct'] : ['obj', 'nsubj', 'root', 'punct'],
    };
  });
}

const settings = {
  ...PARSER_SETTINGS,
  epochs: 30,
  batchWords: 40,
  hidden: 16,
  arc: 16,
  label: 16,
  widths: [8, 8, 8, 8, 8, 8, 8],
  rate: 1e-2,
  warmUp: 10,
  memoryFloats: 1_000_000,
};

function trainToy(): { tagger: Uint8Array; parser: Uint8Array } {
  const sentences = toyTreebank(60);
  const taggerSettings = { epochs: 3, seed: 4, lowerCase: false, rounds: 2, margin: 1 };
  const tagger = trainTagger(sentences, taggerSettings);
  const tags = sentences.map(sentence => tagSentence(sentence.words, tagger));
  const vocabulary = learnVocabulary(sentences, tags);
  let parser: Uint8Array = new Uint8Array();
  const save = (trained: Parameters<typeof netWeights>[0]): void => {
    parser = writeParser(netWeights(trained, vocabulary), {});
  };
  trainParser(makeExamples(sentences, tags, vocabulary), vocabulary, settings, [], () => {}, save);
  return { tagger: writeTagger(tagger, undefined, { xposRows: 999, uposRows: 999 }, {}), parser };
}

test('a toy grammar is learnt, word order and all', () => {
  const files = trainToy();
  const tagger = loadTagger(readModelFile(files.tagger, 'tagger'));
  const parser = loadParser(readModelFile(files.parser, 'parser'), undefined);
  for (const { words, heads, relations } of toyTreebank(20)) {
    const parse = parseSentence(words, tagSentence(words, tagger), parser);
    expect(parse.map(dependency => dependency.head)).toEqual(heads);
    expect(parse.map(dependency => dependency.relation)).toEqual(relations);
  }
});

test('the same seed, the same bytes', () => {
  expect(trainToy()).toEqual(trainToy());
});
