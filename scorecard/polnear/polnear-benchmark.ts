/** PolNeAR as a benchmark: who says what in US political news, spans of source, cue and content. */
import { join } from 'node:path';
import { readAttributions } from '../../src/claims/attribution/read-attributions.ts';
import { type Benchmark, percent } from '../benchmark.ts';
import { holdsFolder } from '../data-folder.ts';
import { polnearDocuments } from './polnear-documents.ts';
import {
  countSpans,
  type DocumentCounts,
  goldSpans,
  predictedSpans,
  scoreSpans,
} from './score-attributions.ts';

export const polnear: Benchmark = {
  name: 'polnear',
  measures: 'attributions in PolNeAR: F1 of exact spans, percent',
  setting:
    'raw text through the documents and language stages; distinct spans, all pieces of a discontinuous one right; ' +
    'readings within another’s content left out, as PolNeAR does not annotate them; shipped rules only, no weights',
  scale: percent,
  figures: ['source-f1', 'cue-f1', 'content-f1'],
  splits: async () => ['dev', 'test'],
  keptBack: ['test'],
  present: (dir, split) => holdsFolder(join(dir, 'polnear', split)),
  async run(dir, split) {
    const { loadKnowledge } = await import('../../src/knowledge/load-knowledge.ts');
    const knowledge = await loadKnowledge();
    const counts: DocumentCounts[] = [];
    for await (const { document, analysis, gold } of polnearDocuments(
      join(dir, 'polnear', split),
      knowledge,
    )) {
      const predicted = readAttributions(document, analysis, knowledge);
      counts.push(countSpans(goldSpans(gold), predictedSpans(predicted, document.text)));
    }
    return { figures: { ...scoreSpans(counts) } };
  },
  published: [
    {
      split: 'test',
      by: 'rules of CofeNet',
      figures: { 'source-f1': 10.7, 'cue-f1': 22.8, 'content-f1': 5.6 },
    },
    { split: 'test', by: 'CRF', figures: { 'source-f1': 50.6, 'cue-f1': 53.4, 'content-f1': 28.6 } },
    {
      split: 'test',
      by: 'BiLSTM-CRF, trained on it',
      figures: { 'source-f1': 73.3, 'cue-f1': 66.2, 'content-f1': 63.6 },
    },
    {
      split: 'test',
      by: 'BERT CofeNet, trained on it',
      figures: { 'source-f1': 83.2, 'cue-f1': 75.3, 'content-f1': 72.9 },
    },
    {
      split: 'dev',
      by: 'our study, rules',
      figures: { 'source-f1': 65.2, 'cue-f1': 63.5, 'content-f1': 45.9 },
    },
  ],
};
