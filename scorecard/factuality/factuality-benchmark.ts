/** UW event factuality as a benchmark: did it happen, on a scale from -3 to 3, for each event head. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formOf } from '../../src/language/model-form.ts';
import { readTree } from '../../src/language/read-tree.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import { type Tree, treeOf } from '../../src/model/tree.ts';
import type { Benchmark } from '../benchmark.ts';
import { holdsFile } from '../data-folder.ts';
import { type Example, fitBins } from './fit-bins.ts';
import { readFactuality } from './read-factuality.ts';
import { realityFeatures } from './reality-features.ts';

export const factuality: Benchmark = {
  name: 'factuality',
  measures: 'event factuality in UW: mean absolute error and Pearson’s r of labels in [-3, 3]',
  setting:
    'gold words and event heads, our tags and trees; the mapping from our reading (value, polarity, modality, governors) to ' +
    'the scale is fitted on train at each run: median read out for the error, mean for r',
  scale: { decimals: 3, tolerance: 0.01 },
  figures: ['mae', 'r'],
  slow: true,
  splits: async () => ['dev', 'test'],
  keptBack: ['test'],
  present: (dir, split) => holdsFile(fileOf(dir, split)),
  async run(dir, split) {
    if (!(await holdsFile(fileOf(dir, 'train')))) return { notRun: 'no train split to fit the mapping on' };
    const { loadKnowledge } = await import('../../src/knowledge/load-knowledge.ts');
    const knowledge = await loadKnowledge();
    const model = fitBins(await examplesOf(fileOf(dir, 'train'), knowledge));
    const examples = await examplesOf(fileOf(dir, split), knowledge);
    const labels = examples.map(({ label }) => label);
    return {
      figures: {
        mae: meanError(
          examples.map(({ features }) => model.median(features)),
          labels,
        ),
        r: correlation(
          examples.map(({ features }) => model.mean(features)),
          labels,
        ),
      },
    };
  },
  published: [
    { split: 'test', by: 'TruthTeller and SVM (Stanovsky et al. 2017)', figures: { mae: 0.397, r: 0.669 } },
    { split: 'test', by: 'BERT, about', figures: { mae: 0.33, r: 0.87 } },
    { split: 'dev', by: 'our study', figures: { mae: 0.427, r: 0.767 } },
    { split: 'dev', by: '3 for every event', figures: { mae: 0.768, r: 0 } },
  ],
};

function fileOf(dir: string, split: string): string {
  return join(dir, 'factuality', 'UW', `${split}.jsonl`);
}

async function examplesOf(file: string, knowledge: Knowledge): Promise<Example[]> {
  return readFactuality(await readFile(file, 'utf8')).flatMap(({ words, events }) => {
    const tree = treeOfWords(words, knowledge);
    return events.map(({ at, label }) => ({ features: realityFeatures(tree, at, knowledge.lexicon), label }));
  });
}

function treeOfWords(words: readonly string[], knowledge: Knowledge): Tree {
  const forms = words.map(formOf);
  const { tags, lemmas, arcs } = readTree(forms, knowledge);
  const tokens = forms.map((form, at) => ({
    start: at,
    end: at + 1,
    form,
    lemma: lemmas[at] ?? form,
    upos: tags[at]?.upos ?? ('X' as const),
    xpos: tags[at]?.xpos ?? '',
    arc: arcs[at] ?? { head: -1, relation: 'root', confidence: 0 },
  }));
  return treeOf({ tokens });
}

export function meanError(predicted: readonly number[], labels: readonly number[]): number {
  return labels.reduce((sum, label, at) => sum + Math.abs(label - (predicted[at] ?? 0)), 0) / labels.length;
}

/** Pearson’s r; 0 where one side does not vary. */
export function correlation(left: readonly number[], right: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [leftMean, rightMean] = [mean(left), mean(right)];
  const sum = (of: (at: number) => number) => left.reduce((total, _, at) => total + of(at), 0);
  const product = sum(at => ((left[at] ?? 0) - leftMean) * ((right[at] ?? 0) - rightMean));
  const spread = (values: readonly number[], middle: number) =>
    Math.sqrt(values.reduce((total, value) => total + (value - middle) ** 2, 0));
  const divisor = spread(left, leftMean) * spread(right, rightMean);
  return divisor === 0 ? 0 : product / divisor;
}
