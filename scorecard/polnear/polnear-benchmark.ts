/** PolNeAR as a benchmark: who says what in US political news, spans of source, cue and content. */
import { join } from 'node:path';
import { readAttributions } from '../../src/claims/attribution/read-attributions.ts';
import { type Benchmark, percent } from '../benchmark.ts';
import { holdsFolder } from '../data-folder.ts';
import { type PolnearDocument, polnearDocuments } from './polnear-documents.ts';
import { countSpans, goldSpans, predictedSpans, scoreSpans } from './score-attributions.ts';
import { scoreTrained } from './score-trained.ts';

const trainedFigures = ['trained-source-f1', 'trained-cue-f1', 'trained-content-f1'] as const;

export const polnear: Benchmark = {
  name: 'polnear',
  measures: 'attributions in PolNeAR: F1 of exact spans, percent',
  setting:
    'raw text through the documents and language stages; distinct spans, all pieces of a discontinuous one right; ' +
    'readings within another’s content left out, as PolNeAR does not annotate them; as shipped by rules alone; “trained” with weights fitted anew on train, which are not shipped',
  scale: percent,
  figures: ['source-f1', 'cue-f1', 'content-f1', ...trainedFigures],
  slow: true,
  splits: async () => ['dev', 'test'],
  keptBack: ['test'],
  present: (dir, split) => holdsFolder(join(dir, 'polnear', split)),
  async run(dir, split) {
    const { loadKnowledge } = await import('../../src/knowledge/load-knowledge.ts');
    const knowledge = await loadKnowledge();
    const documents: PolnearDocument[] = [];
    for await (const each of polnearDocuments(join(dir, 'polnear', split), knowledge)) documents.push(each);
    const counts = documents.map(({ document, analysis, gold }) =>
      countSpans(
        goldSpans(gold),
        predictedSpans(readAttributions(document, analysis, knowledge), document.text),
      ),
    );
    const train = join(dir, 'polnear', 'train');
    if (!(await holdsFolder(train)))
      return { figures: { ...scoreSpans(counts) }, notes: ['no train split: nothing trained'] };
    return { figures: { ...scoreSpans(counts), ...(await scoreTrained(train, documents, knowledge)) } };
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
