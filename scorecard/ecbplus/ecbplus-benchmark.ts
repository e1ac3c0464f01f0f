/** Cross-document event coreference on ECB+: gold mentions, nothing else gold. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { readSameEvent } from '../../src/knowledge/read-same-event.ts';
import { readMention } from '../../src/resolution/coreference/event-mention.ts';
import { linkMentions } from '../../src/resolution/coreference/link-mentions.ts';
import { type Benchmark, percent } from '../benchmark.ts';
import { scoreCoreference } from '../coreference/score-coreference.ts';
import { holdsFile } from '../data-folder.ts';
import { readEcbplus } from './read-ecbplus.ts';

const names: Readonly<Record<string, string>> = { dev: 'Dev', test: 'Test' };

export const ecbplus: Benchmark = {
  name: 'ecbplus',
  measures:
    'which mentions of happenings in news of many stories tell of one, CoNLL F1 (mean of MUC, B3 and CEAFe)',
  setting:
    'gold event mentions, single ones kept; the whole split at once, no gold topics; our tags and trees on gold words; weights learnt from the training topics',
  scale: percent,
  figures: ['conll-f1'],
  slow: true,
  splits: async () => Object.keys(names),
  keptBack: ['test'],
  present: (dir, split) => holdsFile(fileOf(dir, split, 'corpus.txt')),
  async run(dir, split) {
    const [{ models, lexicon }, model, words, gold] = await Promise.all([
      loadKnowledge(),
      readSameEvent(),
      readFile(fileOf(dir, split, 'corpus.txt'), 'utf8'),
      readFile(fileOf(dir, split, 'Event_gold_mentions.json'), 'utf8'),
    ]);
    const { documents, mentions, chains } = readEcbplus(words, gold, models);
    const typesOf = (lemma: string) => (lexicon.happenings.get(lemma) ?? []).map(({ type }) => type);
    const read = mentions.map(mention => readMention(mention, documents, typesOf));
    const clusters = linkMentions(documents, read, model);
    const chainsOfGold = [...Map.groupBy(chains.keys(), mention => chains[mention]).values()];
    return { figures: { 'conll-f1': 100 * scoreCoreference(chainsOfGold, clusters).conll } };
  },
  published: [
    { split: 'dev', by: 'same stem of the head', figures: { 'conll-f1': 64.2 } },
    { split: 'dev', by: 'same stem, gold sub-topics', figures: { 'conll-f1': 76.6 } },
    { split: 'dev', by: 'our study', figures: { 'conll-f1': 78.7 } },
  ],
};

function fileOf(dir: string, split: string, kind: string): string {
  return join(dir, 'ecbplus', `ECB_${names[split] ?? split}_${kind}`);
}
