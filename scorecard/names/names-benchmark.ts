/** Universal NER on English EWT as a benchmark: gold words, our tags and trees, names by exact span and kind. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Benchmark, percent } from '../benchmark.ts';
import { holdsFile } from '../data-folder.ts';
import { byDocument } from '../treebanks/gold-text.ts';
import { loadNameReader } from './name-reader.ts';
import { readIob } from './read-iob.ts';
import { scoreNames } from './score-names.ts';

export const names: Benchmark = {
  name: 'names',
  measures: 'names of persons, organisations and places: F1 of exact span and kind, percent',
  setting: 'gold words and sentences, our tags and trees, whole documents at a time',
  scale: percent,
  figures: ['f1', 'precision', 'recall'],
  splits: async () => ['ewt-test'],
  keptBack: [],
  present: (dir, split) => holdsFile(fileOf(dir, split)),
  async run(dir, split) {
    const read = await loadNameReader();
    const documents = byDocument(readIob(await readFile(fileOf(dir, split), 'utf8')));
    const found = documents.flatMap(sentences => read(sentences.map(({ words }) => words)));
    return {
      figures: {
        ...scoreNames(
          documents.flat().map(sentence => sentence.names),
          found,
        ),
      },
    };
  },
  published: [{ split: 'ewt-test', by: 'our feasibility study', figures: { f1: 69 } }],
};

function fileOf(dir: string, split: string): string {
  return join(dir, 'treebanks', `${split}.iob2`);
}
