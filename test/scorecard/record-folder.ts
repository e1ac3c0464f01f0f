/** A folder of documents with its gold, as the record benchmark reads it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeScoredText } from '../../scorecard/record/find-quote.ts';
import type { GoldRecord } from '../../scorecard/record/scored-record.ts';

export interface RecordFolder {
  readonly folder: string;
  readonly gold: GoldRecord;
  readonly texts: ReadonlyMap<string, string>;
}

export function readRecordFolder(data: string, name: string): RecordFolder {
  const folder = join(data, 'record', name);
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as GoldRecord;
  const texts = gold.documents.map(
    ({ id, file }) => [id, decodeScoredText(readFileSync(join(folder, file)))] as const,
  );
  return { folder, gold, texts: new Map(texts) };
}
