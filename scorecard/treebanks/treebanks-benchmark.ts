/** The treebanks as a benchmark: test splits of UD English with gold words, our tags and trees. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Benchmark, percent } from '../benchmark.ts';
import { coreferenceFigures } from '../coreference/coreference-figures.ts';
import { holdsFile } from '../data-folder.ts';
import { readConllu } from './read-conllu.ts';
import { scoreTrees } from './score-trees.ts';

export const treebanks: Benchmark = {
  name: 'treebanks',
  measures:
    'part-of-speech tags (UPOS) and dependency trees (UAS, LAS), percent of words; coreference (CoNLL F1), percent',
  setting:
    'gold words and sentences, predicted tags, full relation names, punctuation counted; coreference with mentions, names and trees of our own, exact spans, without single mentions unless named so',
  scale: percent,
  figures: ['upos', 'uas', 'las', 'coref-conll-f1', 'coref-mentions-f1', 'coref-conll-f1-singletons'],
  splits: async () => ['ewt-test', 'gum-test', 'pud-test', 'gum-dev'],
  keptBack: ['pud-test'],
  present: (dir, split) => holdsFile(fileOf(dir, split)),
  async run(dir, split, means) {
    const text = await readFile(fileOf(dir, split), 'utf8');
    if (split === 'gum-dev') return { figures: await coreferenceFigures(text) };
    const parser = await means.parser();
    const gold = readConllu(text);
    const read = gold.map(({ words }) => parser(words));
    return { figures: { ...scoreTrees(gold, read) } };
  },
  published: [
    { split: 'ewt-test', by: 'UDPipe 1.2', figures: { upos: 94.4, uas: 84.4, las: 81.1 } },
    { split: 'ewt-test', by: 'LIMA (BiLSTM, fastText vectors)', figures: { upos: 96, uas: 87.9, las: 84.7 } },
    { split: 'ewt-test', by: 'spaCy trf (transformer)', figures: { upos: 96.9, uas: 91.9, las: 89.4 } },
    { split: 'ewt-test', by: 'our feasibility study', figures: { upos: 95.4, uas: 88.4, las: 85.4 } },
    { split: 'gum-test', by: 'our feasibility study', figures: { upos: 96.6, uas: 88.6, las: 85.5 } },
    { split: 'pud-test', by: 'our feasibility study', figures: { upos: 96, uas: 86.5, las: 83.4 } },
  ],
};

function fileOf(dir: string, split: string): string {
  return join(dir, 'treebanks', `${split}.conllu`);
}
