/** PETRARCH’s validation records as a benchmark: whole records coded right. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Benchmark, Figures } from '../benchmark.ts';
import { holdsFile } from '../data-folder.ts';
import { precisionRecall } from '../precision-recall.ts';
import { type Codebook, codeRecord } from './code-record.ts';
import { foldWords, readActorCodes } from './read-actor-codes.ts';
import { readRecords, type Triple } from './read-records.ts';
import { readVerbCodes } from './read-verb-codes.ts';

/** Stylised sentences about invented states, 284 of them; the codes are those of the codebook beside them. */
const unitRecords = 'records/PETR.UnitTest.records.parsing_parsed_udpipe_2.0.xml';
/** Sentences of news, 78 of them, in CAMEO, without a codebook. */
const newsRecords = 'records/PETR2_GSR_validation.xml';

export interface CodedRecord {
  readonly gold: readonly Triple[];
  readonly told: readonly Triple[];
}

export const petrarch: Benchmark = {
  name: 'petrarch',
  measures:
    'sentences coded as PETRARCH’s validation records want: percent of records with exactly their events (source, target, ' +
    'event code), F1 of events',
  setting:
    'raw sentences, our tags and trees, not those of the files; unit: 284 records, who is who, agents, verbs and discards ' +
    'by the benchmark’s own lists, read at each run, as the names are invented and the codes are the lists’ own; ' +
    'news: 78 records by our own actors, nouns and senses alone, our types as CAMEO codes; exact: all 362; records ' +
    'about a faulty parse in the input count as such that should give no event',
  scale: { decimals: 1, tolerance: 0.5 },
  figures: ['exact', 'unit-exact', 'news-exact', 'triple-f1'],
  splits: async () => ['all'],
  keptBack: [],
  present: async dir =>
    (await holdsFile(inFolder(dir, unitRecords))) && holdsFile(inFolder(dir, newsRecords)),
  async run(dir) {
    const { loadKnowledge } = await import('../../src/knowledge/load-knowledge.ts');
    const knowledge = await loadKnowledge();
    const code = async (file: string, codebook: Codebook): Promise<CodedRecord[]> =>
      readRecords(await readFile(inFolder(dir, file), 'utf8')).map(record => ({
        gold: record.events,
        told: codeRecord(record, codebook, knowledge),
      }));
    const unit = await code(unitRecords, await readCodebook(dir));
    const news = await code(newsRecords, withoutCodebook);
    return { figures: figuresOf(unit, news) };
  },
  published: [
    {
      split: 'all',
      by: 'UniversalPetrarch, the files’ trees and all lists',
      figures: { exact: 71.3, 'unit-exact': 72.2, 'news-exact': 67.9 },
    },
    { split: 'all', by: 'petrarch2, the files’ trees and all lists', figures: { 'unit-exact': 32 } },
  ],
};

function inFolder(dir: string, file: string): string {
  return join(dir, 'petrarch', file);
}

const withoutCodebook: Codebook = {
  lists: { actors: new Map(), agents: new Map() },
  verbs: new Map(),
  discards: [],
};

async function readCodebook(dir: string): Promise<Codebook> {
  const list = (name: string) => readFile(inFolder(dir, `PETR.Validate.${name}.txt`), 'utf8');
  return {
    lists: readActorCodes(await list('actors'), await list('agents')),
    verbs: readVerbCodes(await list('verbs.2.0')),
    discards: readDiscards(await list('discards')),
  };
}

/** One phrase a line; `+` marks those that discard a whole story. */
export function readDiscards(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map(line => foldWords(line.replace(/#.*/, '').replace(/^\+/, '')))
    .filter(phrase => phrase !== '');
}

export function figuresOf(unit: readonly CodedRecord[], news: readonly CodedRecord[]): Figures {
  return {
    exact: exactShare([...unit, ...news]),
    'unit-exact': exactShare(unit),
    'news-exact': exactShare(news),
    'triple-f1': tripleF1([...unit, ...news]),
  };
}

function exactShare(records: readonly CodedRecord[]): number {
  const right = records.filter(({ gold, told }) => {
    const [wanted, given] = [keysOf(gold), keysOf(told)];
    return wanted.size === given.size && [...wanted].every(key => given.has(key));
  }).length;
  return records.length === 0 ? 0 : (100 * right) / records.length;
}

function tripleF1(records: readonly CodedRecord[]): number {
  let [right, told, gold] = [0, 0, 0];
  for (const record of records) {
    const [wanted, given] = [keysOf(record.gold), keysOf(record.told)];
    right += [...given].filter(key => wanted.has(key)).length;
    told += given.size;
    gold += wanted.size;
  }
  return 100 * precisionRecall(right, told, gold).f1;
}

function keysOf(events: readonly Triple[]): Set<string> {
  return new Set(events.map(({ source, target, event }) => `${source} ${target} ${event}`));
}
