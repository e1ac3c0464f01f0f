/** TempEval-3 as a benchmark: expressions of time in news, found in raw text and normalised. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentLibraries } from '../../src/capture/document-libraries.ts';
import { describeDocument } from '../../src/documents/describe-document.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { analyse } from '../../src/language/analyse.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import { type Benchmark, percent } from '../benchmark.ts';
import { holdsFolder, namesIn } from '../data-folder.ts';
import { readTimeml, type TimedText, type Timex } from './read-timeml.ts';
import { countTimes, scoreTimes } from './score-times.ts';
import { timexesOf } from './timex-of.ts';

const folders: Readonly<Record<string, string>> = {
  timebank: 'TimeBank',
  aquaint: 'AQUAINT',
  platinum: 'te3-platinum',
};

export const tempeval3: Benchmark = {
  name: 'tempeval3',
  measures: 'expressions of time: spans that overlap (relaxed) and those with the same TIMEX3 value too, F1',
  setting:
    'raw text through the reading of documents and language, the creation time stated as day of publication; dates, times, durations and sets',
  scale: percent,
  figures: ['relaxed-f1', 'value-f1'],
  splits: async () => Object.keys(folders),
  keptBack: ['platinum'],
  present: (dir, split) => holdsFolder(folderOf(dir, split)),
  async run(dir, split) {
    const knowledge = await loadKnowledge();
    const documents = await readTimemlFolder(folderOf(dir, split));
    const counts = [];
    for (const document of documents) {
      counts.push(countTimes(document.times, await predictTimes(document, knowledge)));
    }
    return { figures: { ...scoreTimes(counts) } };
  },
  published: [
    { split: 'timebank', by: 'chrono-node 2.10.3', figures: { 'relaxed-f1': 70.8, 'value-f1': 42.6 } },
    { split: 'aquaint', by: 'chrono-node 2.10.3', figures: { 'relaxed-f1': 82.8, 'value-f1': 60.6 } },
    { split: 'platinum', by: 'HeidelTime 1.2', figures: { 'relaxed-f1': 90.3, 'value-f1': 77.6 } },
    { split: 'platinum', by: 'UWTime', figures: { 'relaxed-f1': 91.4, 'value-f1': 82.6 } },
  ],
};

/** All documents of one folder, in the order of their names. */
export async function readTimemlFolder(folder: string): Promise<TimedText[]> {
  const names = (await namesIn(folder)).filter(name => name.endsWith('.tml'));
  return Promise.all(names.map(async name => readTimeml(await readFile(join(folder, name), 'utf8'))));
}

/** What the program reads in the text, as a plain file published on the day of creation. */
export async function predictTimes({ text, created }: TimedText, knowledge: Knowledge): Promise<Timex[]> {
  const bytes = new TextEncoder().encode(text);
  const capture = {
    sha256: '',
    byteLength: bytes.length,
    path: 'text.txt',
    mediaType: 'text/plain',
    capturedAt: '2000-01-01T00:00:00.000Z',
    capturedBy: { tool: 'variorum scorecard' },
  };
  const { documents } = await readDocument({ capture, bytes }, knowledge, documentLibraries);
  return documents.flatMap(document => {
    // What is no English by the program's guess is read here all the same.
    const described = describeDocument({ ...document, language: 'en' }, { published: created });
    if (described.text !== text) throw new RangeError('the text was changed on reading');
    return timexesOf(analyse(described, knowledge).times, created);
  });
}

function folderOf(dir: string, split: string): string {
  return join(dir, 'tempeval3', folders[split] ?? split);
}
