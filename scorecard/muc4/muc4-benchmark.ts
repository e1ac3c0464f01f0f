/** MUC-4 as a benchmark: who did what to whom with what in news of attacks, a whole document at once. */
import { join } from 'node:path';
import { readIncidents } from '../../src/claims/incidents/read-incidents.ts';
import { wordClasses } from '../../src/claims/incidents/word-classes.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { readIncidentModel } from '../../src/knowledge/read-incident-model.ts';
import { readIncidentWords } from '../../src/knowledge/read-incident-words.ts';
import { type Benchmark, percent } from '../benchmark.ts';
import { holdsFile } from '../data-folder.ts';
import { harmonicMean, precisionRecall } from '../precision-recall.ts';
import { muc4Documents } from './muc4-documents.ts';
import { countFillers, type FillerCounts, sumOfCounts } from './score-fillers.ts';
import { countTemplates } from './score-templates.ts';

export const muc4: Benchmark = {
  name: 'muc4',
  measures: 'fillers of roles and templates of incidents in MUC-4, F1, percent',
  setting:
    'lower-case text through the documents and language stages; fillers: CEAF-REE, micro F1 over five roles, all templates of ' +
    'a document merged; templates: kind and fillers, one-to-one mapping; weights learnt from the training part. The keys at hand ' +
    'hold no dates, places and confidence, so these three are not measured',
  scale: percent,
  figures: ['role-f1', 'template-f1'],
  slow: true,
  splits: async () => ['dev', 'test'],
  keptBack: ['test'],
  present: async (dir, split) =>
    (
      await Promise.all(['grit', 'gtt'].map(kind => holdsFile(join(dir, 'muc4', kind, `${split}.json`))))
    ).every(Boolean),
  async run(dir, split) {
    const [knowledge, model, words] = await Promise.all([
      loadKnowledge(),
      readIncidentModel(),
      readIncidentWords(),
    ]);
    const classes = wordClasses(knowledge.lexicon, words);
    const [fillerCounts, templateCounts]: [FillerCounts[], FillerCounts[]] = [[], []];
    for await (const { gold, document, analysis } of muc4Documents(join(dir, 'muc4'), split, knowledge)) {
      const read = document && analysis ? readIncidents(document, analysis, classes, model) : nothing;
      fillerCounts.push(countFillers(eachOnce(read.fillers), gold.fillers));
      const found = read.incidents.map(({ kind, fillers }) => ({ kind, fillers: eachOnce(fillers) }));
      templateCounts.push(countTemplates(found, gold.templates));
    }
    return { figures: { 'role-f1': f1Of(fillerCounts), 'template-f1': f1Of(templateCounts) } };
  },
  published: [
    { split: 'test', by: 'GE NLToolset 1992 (rules)', figures: { 'role-f1': 52.1, 'template-f1': 54.1 } },
    { split: 'test', by: 'UMass 1992', figures: { 'role-f1': 42.6, 'template-f1': 45.6 } },
    { split: 'test', by: 'GRIT (BERT)', figures: { 'role-f1': 54.5 } },
    { split: 'test', by: 'GTT (BERT)', figures: { 'template-f1': 50.2 } },
    { split: 'test', by: 'TempGen (BART)', figures: { 'role-f1': 57.8 } },
    { split: 'dev', by: 'our study', figures: { 'role-f1': 50.4, 'template-f1': 45.4 } },
  ],
};

const nothing = { fillers: {}, incidents: [] };

/** Each filler is named by one string. */
function eachOnce(fillers: Readonly<Record<string, readonly string[]>>): Record<string, string[][]> {
  return Object.fromEntries(
    Object.entries(fillers).map(([role, texts]) => [role, texts.map(text => [text])]),
  );
}

export function f1Of(counts: readonly FillerCounts[]): number {
  const { right, predicted, gold } = sumOfCounts(counts);
  const { precision, recall } = precisionRecall(right, predicted, gold);
  return 100 * harmonicMean(precision, recall);
}
