/** Reads a golden story through the real stages, without a collection on disk. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { documentLibraries } from '../../src/capture/document-libraries.ts';
import { mediaTypeOfPath } from '../../src/capture/media-type.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { ConflictRecord } from '../../src/model/record.ts';
import { type Reading, readCapture, recordOf } from '../../src/pipeline.ts';

export const storiesFolder = new URL('./', import.meta.url);

/** The readings of a story's documents, in order of their names. */
export async function readStory(story: string): Promise<{ readings: Reading[]; findings: Finding[] }> {
  const folder = new URL(`${story}/documents/`, storiesFolder);
  const knowledge = await loadKnowledge();
  const readings: Reading[] = [];
  const findings: Finding[] = [];
  for (const path of (await readdir(folder)).sort()) {
    const bytes = await readFile(new URL(path, folder));
    const capture = {
      sha256: createHash('sha256').update(bytes).digest('hex'),
      byteLength: bytes.length,
      path,
      mediaType: mediaTypeOfPath(path),
      capturedAt: '2024-06-01T12:00:00.000Z',
      capturedBy: { tool: 'variorum test' },
    };
    const read = await readCapture({ capture, bytes }, {}, knowledge, documentLibraries);
    readings.push(...read.readings);
    findings.push(...read.findings);
  }
  return { readings, findings };
}

export async function recordOfStory(
  readings: readonly Reading[],
  findings: readonly Finding[],
): Promise<ConflictRecord> {
  return recordOf(readings, findings, [], await loadKnowledge(), { version: '0.0.0', models: {} });
}
