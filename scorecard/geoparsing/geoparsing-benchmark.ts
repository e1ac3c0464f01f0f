/** Geoparsing as a benchmark: raw articles to places, end to end, against gold toponyms with GeoNames ids. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentLibraries } from '../../src/capture/document-libraries.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { contentOf, openGeonamesFile } from '../../src/knowledge/geonames/geonames-files.ts';
import { readGeonames } from '../../src/knowledge/geonames/read-geonames.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { withGazetteer } from '../../src/knowledge/with-gazetteer.ts';
import { analyse } from '../../src/language/analyse.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import { findToponyms, type Toponym } from '../../src/resolution/toponyms/find-toponyms.ts';
import { homeOf } from '../../src/resolution/toponyms/home.ts';
import { rankToponyms } from '../../src/resolution/toponyms/rank-toponyms.ts';
import { type Benchmark, percent } from '../benchmark.ts';
import { holdsFile, namesIn } from '../data-folder.ts';
import { type GoldArticle, readCorpus } from './read-corpus.ts';
import { scoreToponyms } from './score-toponyms.ts';

const files: Readonly<Record<string, string>> = {
  lgl: 'lgl.xml',
  geowebnews: 'GWN.xml',
  'tr-news': 'TR-News.xml',
};

export const geoparsing: Benchmark = {
  name: 'geoparsing',
  measures:
    'names of places found in raw text and put on the map, percent of the gold toponyms that have a GeoNames id: the exact span with that id, or with a place within 161 km',
  setting:
    'raw text; weights set by hand; the package’s own places with the GeoNames extract of the benchmark (cities, divisions, countries) read by our importer; an outlet’s home from the places that its articles may name, without labels',
  scale: percent,
  figures: ['exact', 'within-161km'],
  slow: true,
  splits: async () => Object.keys(files),
  keptBack: ['tr-news'],
  present: (dir, split) => holdsFile(fileOf(dir, split)),
  async run(dir, split) {
    const articles = readCorpus(await readFile(fileOf(dir, split), 'utf8'));
    const { knowledge, notes } = await knowledgeFor(join(dir, 'gazetteer'));
    const found = await Promise.all(articles.map(article => toponymsOf(article, knowledge)));
    const homes = homesOf(articles, found);
    const resolved = found.map((toponyms, index) =>
      rankToponyms(toponyms, homes.get(articles[index]?.outlet ?? '') ?? new Map()),
    );
    return { figures: { ...scoreToponyms(articles, resolved) }, notes };
  },
  published: [
    { split: 'lgl', by: 'Mordecai 3', figures: { exact: 57.2 } },
    { split: 'lgl', by: 'Mordecai 3, tuned', figures: { exact: 75.6 } },
    { split: 'lgl', by: 'our study, weights by hand', figures: { exact: 77.8, 'within-161km': 80 } },
    { split: 'geowebnews', by: 'Mordecai 3', figures: { exact: 60 } },
    { split: 'geowebnews', by: 'Mordecai 3, tuned', figures: { exact: 70.9 } },
    { split: 'geowebnews', by: 'our study, weights by hand', figures: { exact: 75.2, 'within-161km': 79.1 } },
  ],
};

/** The package's knowledge with the gazetteer in `folder` behind its own places; without one, ids are rare. */
async function knowledgeFor(folder: string): Promise<{ knowledge: Knowledge; notes: string[] }> {
  const knowledge = await loadKnowledge();
  const names = await namesIn(folder);
  const opened = await Promise.all(
    names.filter(name => /\.(?:txt|zip)$/.test(name)).map(name => openGeonamesFile(join(folder, name), name)),
  );
  const dump = opened.flat().filter(({ name }) => contentOf(name) !== undefined);
  if (dump.length === 0)
    return { knowledge, notes: ['no gazetteer in DIR/gazetteer: hardly any place has an id'] };
  return { knowledge: await withGazetteer(knowledge, await readGeonames(dump)), notes: [] };
}

async function toponymsOf({ text }: GoldArticle, knowledge: Knowledge): Promise<Toponym[]> {
  const bytes = Buffer.from(text);
  const capture = {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    byteLength: bytes.length,
    path: 'article.txt',
    mediaType: 'text/plain',
    capturedAt: '2000-01-01T00:00:00.000Z',
    capturedBy: { tool: 'variorum scorecard' },
  };
  const { documents } = await readDocument({ capture, bytes }, knowledge, documentLibraries);
  return documents.flatMap(document =>
    findToponyms(document.text, analyse(document, knowledge).sentences, knowledge),
  );
}

/** An outlet with one article has no other places that could tell its home. */
function homesOf(articles: readonly GoldArticle[], found: readonly (readonly Toponym[])[]) {
  const byOutlet = Map.groupBy(articles.keys(), index => articles[index]?.outlet ?? '');
  return new Map(
    [...byOutlet]
      .filter(([, indexes]) => indexes.length > 1)
      .map(([outlet, indexes]) => [outlet, homeOf(indexes.map(index => found[index] ?? []))]),
  );
}

function fileOf(dir: string, split: string): string {
  return join(dir, 'geoparsing', files[split] ?? `${split}.xml`);
}
