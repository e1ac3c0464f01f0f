/** The whole street with its knowledge loaded, as a build walks it; a test hands in a shorter one. */
import { readFile } from 'node:fs/promises';
import type { ReviewDecision } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { ConflictRecord } from '../model/record.ts';
import type { Reading } from '../pipeline.ts';
import { canonicalJson } from './canonical-json.ts';
import { codeVersion } from './code-version.ts';
import { sha256 } from './disk.ts';
import { openReaders, type ReadCapture, type Readers, threadsFor } from './readers.ts';

/** From one capture to its reading, and from all readings to the record. */
export interface Street {
  /** Of code and data: what one version read, another does not trust. */
  readonly version: string;
  readonly readCapture: ReadCapture;
  /** Readers for `count` captures, side by side where that is worth it; without this they are read one after the other. */
  readonly readers?: (count: number) => Readers;
  readonly recordOf: (
    readings: readonly Reading[],
    captureFindings: readonly Finding[],
    decisions: readonly ReviewDecision[],
  ) => ConflictRecord;
}

const readingThread = new URL('./reading-thread.ts', import.meta.url);

/** The street as released: loads code and knowledge, which takes a moment; nothing else in the store does. */
export async function openStreet(): Promise<Street> {
  const [pipeline, { loadKnowledge }, { documentLibraries }, code, version] = await Promise.all([
    import('../pipeline.ts'),
    import('../knowledge/load-knowledge.ts'),
    import('../capture/document-libraries.ts'),
    codeVersion(),
    packageVersion(),
  ]);
  const knowledge = await loadKnowledge();
  const generator = { version, models: { en: `sha256:${knowledge.version}` } };
  const readCapture: ReadCapture = (captured, stated) =>
    pipeline.readCapture(captured, stated, knowledge, documentLibraries);
  return {
    version: sha256(canonicalJson({ code, version, knowledge: knowledge.version })),
    readCapture,
    readers: count => openReaders(readCapture, { thread: readingThread, threads: threadsFor(count) }),
    recordOf: (readings, findings, decisions) =>
      pipeline.recordOf(readings, findings, decisions, knowledge, generator),
  };
}

/** The version in package.json. */
export async function packageVersion(): Promise<string> {
  return JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')).version;
}
