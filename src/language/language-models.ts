/** The model files of a language, as bytes, to the functions that the language stage asks. */
import type { LanguageModels } from '../model/knowledge.ts';
import { ModelFileError, readModelFile } from './model-file.ts';
import { loadNameScorer } from './names/name-model.ts';
import { parseSentence } from './parsing/parser.ts';
import { loadParser } from './parsing/parser-model.ts';
import { loadLinkScorer } from './references/read-links.ts';
import { lemmatise, loadLemmas } from './tagging/lemmatise.ts';
import { tagSentence } from './tagging/tagger.ts';
import { loadTagger } from './tagging/tagger-model.ts';

export { ModelFileError };

/** What an edge has read from models/en. */
export interface ModelBytes {
  readonly tagger: Uint8Array;
  /** For text whose capitals tell nothing. */
  readonly uncasedTagger: Uint8Array;
  readonly parser: Uint8Array;
  readonly names: Uint8Array;
  readonly references: Uint8Array;
  /** The compiled kernel; without it the same numbers are worked out in plain TypeScript, some twenty times slower. */
  readonly kernel: WebAssembly.Module | undefined;
}

/** @throws ModelFileError when a file is damaged or of another format. */
export function makeLanguageModels(bytes: ModelBytes): LanguageModels {
  const taggerFile = readModelFile(bytes.tagger, 'tagger.bin');
  const cased = loadTagger(taggerFile);
  const lemmas = loadLemmas(taggerFile);
  const uncased = loadTagger(readModelFile(bytes.uncasedTagger, 'tagger-uncased.bin'));
  const parser = loadParser(readModelFile(bytes.parser, 'parser.bin'), bytes.kernel);
  return {
    tag: (words, isUncased) => tagSentence(words, isUncased ? uncased : cased),
    lemma: (word, tags) => lemmatise(word, tags, lemmas),
    parse: (words, tags) => parseSentence(words, tags, parser),
    scoreName: loadNameScorer(readModelFile(bytes.names, 'names.bin')),
    scoreLink: loadLinkScorer(readModelFile(bytes.references, 'references.bin')),
  };
}
