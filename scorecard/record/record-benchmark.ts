/** Whole records as a benchmark: a folder of files through the whole program, the record against the gold's. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mediaTypeOfPath } from '../../src/capture/media-type.ts';
import type { CapturedBytes } from '../../src/model/capture.ts';
import type { Finding } from '../../src/model/finding.ts';
import { UserError } from '../../src/model/user-error.ts';
import type { Reading } from '../../src/pipeline.ts';
import type { Street } from '../../src/store/street.ts';
import { type Benchmark, share } from '../benchmark.ts';
import { holdsFile, namesIn } from '../data-folder.ts';
import { decodeScoredText } from './find-quote.ts';
import { recordFigures, scoreRecord } from './score-record.ts';
import type { GoldRecord } from './scored-record.ts';

export const record: Benchmark = {
  name: 'record',
  measures:
    'a whole record from a folder of documents: who, what, where, when, who says so, and who disagrees',
  setting:
    'raw files through the whole program, described by nothing but themselves, the package’s own actors and places; each folder is one conflict',
  scale: share,
  figures: recordFigures,
  async splits(dir) {
    const folders = await namesIn(join(dir, 'record'));
    const gold = await Promise.all(folders.map(name => holdsFile(goldFile(dir, name))));
    return folders.filter((_, index) => gold[index]);
  },
  keptBack: [],
  present: (dir, split) => holdsFile(goldFile(dir, split)),
  async run(dir, split, means) {
    const gold = await readGold(goldFile(dir, split));
    const files = await Promise.all(
      gold.documents.map(({ file }) => readFile(join(dir, 'record', split, file))),
    );
    const captures = gold.documents.map(({ file }, index) => captureOf(file, files[index] as Buffer));
    const texts = new Map(
      gold.documents.map(({ id }, index) => [id, decodeScoredText(files[index] as Buffer)]),
    );
    const { record: made, failed } = await makeRecord(captures, await means.street());
    return { figures: scoreRecord(gold, made, texts), notes: failed };
  },
  published: [],
};

async function readGold(path: string): Promise<GoldRecord> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new UserError(`${path} is no JSON: ${error.message}`);
    throw error;
  }
}

/** As a build does it: a document that the program fails on costs only itself, and is told. */
async function makeRecord(captures: readonly CapturedBytes[], street: Street) {
  const readings: Reading[] = [];
  const findings: Finding[] = [];
  const failed: string[] = [];
  for (const captured of captures) {
    try {
      const read = await street.readCapture(captured, {});
      readings.push(...read.readings);
      findings.push(...read.findings);
    } catch (error) {
      if (error instanceof UserError) throw error;
      const { path } = captured.capture;
      failed.push(`${path} was not read: ${error instanceof Error ? error.stack : error}`);
      findings.push({ code: 'reading-failed', message: 'Not read.', path });
    }
  }
  return { record: street.recordOf(readings, findings, []), failed };
}

/** As `variorum add` keeps the file; when it was captured plays no part in the record. */
function captureOf(path: string, bytes: Buffer): CapturedBytes {
  return {
    capture: {
      sha256: createHash('sha256').update(bytes).digest('hex'),
      byteLength: bytes.length,
      path,
      mediaType: mediaTypeOfPath(path),
      capturedAt: '2000-01-01T00:00:00.000Z',
      capturedBy: { tool: 'variorum scorecard' },
    },
    bytes,
  };
}

function goldFile(dir: string, split: string): string {
  return join(dir, 'record', split, 'gold.json');
}
