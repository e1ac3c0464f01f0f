/** PLOVER's gold standard records as a benchmark: who did what to whom, by country. */
import { join } from 'node:path';
import { type Benchmark, percent } from '../benchmark.ts';
import { holdsFile } from '../data-folder.ts';
import { precisionRecall } from '../precision-recall.ts';
import { type CodedEvent, codeSentence } from './code-sentence.ts';
import { type PloverRecord, readRecords } from './read-records.ts';

export const plover: Benchmark = {
  name: 'plover',
  measures:
    'single news sentences of the PLOVER gold standard records: event type, pair of countries, both together',
  setting:
    'raw sentences without date or document; every reading of the sentence is put out, also what is general or to come; *type*: the gold type is among them; *dyad*: some pair of source and target country is a gold pair, of records with both; *triple-f1*: source, target and type, of the same records. What is promised counts as AGREE, what hostile acts are announced as THREATEN, help refused as REJECT',
  scale: percent,
  figures: ['type', 'dyad', 'triple-f1'],
  splits: async () => ['dev', 'test'],
  keptBack: ['test'],
  present: (dir, split) => holdsFile(join(dir, 'plover', `${split}.json`)),
  async run(dir, split) {
    const { loadKnowledge } = await import('../../src/knowledge/load-knowledge.ts');
    const knowledge = await loadKnowledge();
    const records = await readRecords(join(dir, 'plover', `${split}.json`));
    return {
      figures: scoreRecords(
        records,
        records.map(({ text }) => codeSentence(text, knowledge)),
      ),
    };
  },
  published: [
    { split: 'dev', by: 'UniversalPetrarch', figures: { type: 34.8, dyad: 32.4, 'triple-f1': 14 } },
    { split: 'dev', by: 'our study, unread records', figures: { type: 64.5, dyad: 69, 'triple-f1': 49.2 } },
  ],
};

/** @param coded the events of each record's sentence, in the records' order. */
export function scoreRecords(records: readonly PloverRecord[], coded: readonly (readonly CodedEvent[])[]) {
  let types = 0;
  let dyads = 0;
  let sided = 0;
  let right = 0;
  let predicted = 0;
  let gold = 0;
  for (const [at, record] of records.entries()) {
    const events = coded[at] ?? [];
    if (events.some(({ type }) => type === record.event)) types += 1;
    if (record.source.length === 0 || record.target.length === 0) continue;
    sided += 1;
    const goldPairs = new Set(pairs(record.source, record.target));
    if (events.some(({ sources, targets }) => pairs(sources, targets).some(pair => goldPairs.has(pair))))
      dyads += 1;
    const goldTriples = new Set([...goldPairs].map(pair => `${pair} ${record.event}`));
    const triples = new Set(
      events.flatMap(({ type, sources, targets }) => pairs(sources, targets).map(pair => `${pair} ${type}`)),
    );
    right += [...triples].filter(triple => goldTriples.has(triple)).length;
    predicted += triples.size;
    gold += goldTriples.size;
  }
  return {
    type: (100 * types) / Math.max(1, records.length),
    dyad: (100 * dyads) / Math.max(1, sided),
    'triple-f1': 100 * precisionRecall(right, predicted, gold).f1,
  };
}

function pairs(sources: readonly string[], targets: readonly string[]): string[] {
  return sources.flatMap(source => targets.map(target => `${source} ${target}`));
}
