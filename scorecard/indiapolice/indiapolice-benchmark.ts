/** India Police Events as a benchmark: every sentence of a month's reporting, with every negative labelled. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Benchmark, percent } from '../benchmark.ts';
import { holdsFile } from '../data-folder.ts';
import { precisionRecall } from '../precision-recall.ts';
import { labelSentence, type PoliceLabels } from './label-sentence.ts';

const labels = ['kill', 'arrest', 'force', 'any'] as const;

interface Labelled {
  readonly text: string;
  readonly gold: PoliceLabels;
}

export const indiapolice: Benchmark = {
  name: 'indiapolice',
  measures:
    'police killings, arrests, uses of force and acts of any kind in sentences of Indian news, F1 of each label',
  setting:
    'each sentence by itself, as the file has it (half of them lower-cased), without date or document; every reading that is told as having happened counts, by the actor, type, mode and toll that it has; for any act, a force named in a clause that is told as having happened is enough',
  scale: percent,
  figures: labels.map(label => `${label}-f1`),
  splits: async () => ['dev', 'test'],
  keptBack: ['test'],
  present: (dir, split) => holdsFile(join(dir, 'indiapolice', `${split}.tsv`)),
  async run(dir, split) {
    const { loadKnowledge } = await import('../../src/knowledge/load-knowledge.ts');
    const knowledge = await loadKnowledge();
    const sentences = readSentences(await readFile(join(dir, 'indiapolice', `${split}.tsv`), 'utf8'));
    return {
      figures: scoreLabels(sentences.map(({ text, gold }) => [gold, labelSentence(text, knowledge)])),
    };
  },
  published: [
    {
      split: 'dev',
      by: 'keyword lists',
      figures: { 'kill-f1': 52.5, 'arrest-f1': 50, 'force-f1': 66.3, 'any-f1': 67 },
    },
  ],
};

/** Columns: the sentence, then kill, arrest, any act, failure to act, force. */
export function readSentences(text: string): Labelled[] {
  return text.split(/\r?\n/).flatMap(line => {
    const columns = line.split('\t');
    if (columns.length < 6) return [];
    const [words = '', ...flags] = columns;
    const [kill, arrest, any, , force] = flags.map(flag => flag === '1');
    return [
      {
        text: words,
        gold: { kill: kill === true, arrest: arrest === true, any: any === true, force: force === true },
      },
    ];
  });
}

export function scoreLabels(
  pairs: readonly (readonly [gold: PoliceLabels, told: PoliceLabels])[],
): Record<string, number> {
  return Object.fromEntries(
    labels.map(label => {
      const right = pairs.filter(([gold, told]) => gold[label] && told[label]).length;
      const predicted = pairs.filter(([, told]) => told[label]).length;
      const there = pairs.filter(([gold]) => gold[label]).length;
      return [`${label}-f1`, 100 * precisionRecall(right, predicted, there).f1];
    }),
  );
}
