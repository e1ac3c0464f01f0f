/** Resolution by itself: gold accounts' own words in, who is who and which accounts tell of one event out. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentLibraries } from '../../src/capture/document-libraries.ts';
import { mediaTypeOfPath } from '../../src/capture/media-type.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import type { Document } from '../../src/model/document.ts';
import { recordOf } from '../../src/pipeline.ts';
import { type Benchmark, share } from '../benchmark.ts';
import { holdsFile, namesIn } from '../data-folder.ts';
import { decodeScoredText } from '../record/find-quote.ts';
import { scoreRecord } from '../record/score-record.ts';
import type { GoldRecord } from '../record/scored-record.ts';
import { claimsFrom, type GoldConflict } from './gold-claims.ts';

export const resolution: Benchmark = {
  name: 'resolution',
  measures: 'who is who, and which accounts tell of one event, when every account is read without fault',
  setting:
    'gold accounts turned into claims: gold types, days, tolls and voices, and the document’s own words for actors and places; the package’s own actors and places',
  scale: share,
  figures: ['actors', 'event-links-f1'],
  async splits(dir) {
    const folders = await namesIn(join(dir, 'record'));
    const gold = await Promise.all(folders.map(name => holdsFile(goldFile(dir, name))));
    return folders.filter((_, index) => gold[index]);
  },
  keptBack: [],
  present: (dir, split) => holdsFile(goldFile(dir, split)),
  async run(dir, split) {
    const gold: GoldRecord & GoldConflict = JSON.parse(await readFile(goldFile(dir, split), 'utf8'));
    const knowledge = await loadKnowledge();
    const documents = new Map<string, Document>();
    const texts = new Map<string, string>();
    for (const { id, file } of gold.documents) {
      const bytes = await readFile(join(dir, 'record', split, file));
      texts.set(id, decodeScoredText(bytes));
      const read = await readDocument(
        { capture: captureOf(file, bytes), bytes },
        knowledge,
        documentLibraries,
      );
      for (const document of read.documents) documents.set(id, document);
    }
    const claims = claimsFrom(gold, documents, knowledge);
    const readings = [...documents.values()].map(document => ({
      document,
      claims: claims.filter(claim => claim.document === document.id),
      names: [],
      findings: [],
    }));
    const made = recordOf(readings, [], [], knowledge, { version: 'scorecard', models: {} });
    const { actors, 'event-links-f1': links } = scoreRecord(gold, made, texts);
    return { figures: { actors, 'event-links-f1': links } };
  },
  published: [],
};

function captureOf(path: string, bytes: Uint8Array) {
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    byteLength: bytes.length,
    path,
    mediaType: mediaTypeOfPath(path),
    capturedAt: '2000-01-01T00:00:00.000Z',
    capturedBy: { tool: 'variorum scorecard' },
  };
}

function goldFile(dir: string, split: string): string {
  return join(dir, 'record', split, 'gold.json');
}
