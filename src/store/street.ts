/** The whole street with its knowledge loaded, as a build walks it; a test hands in a shorter one. */
import { readFile } from 'node:fs/promises';
import type { ReviewDecision, Suggestion } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { ConflictRecord } from '../model/record.ts';
import type { Kept, Reading } from '../pipeline.ts';
import { canonicalJson } from './canonical-json.ts';
import { codeVersion } from './code-version.ts';
import { sha256 } from './disk.ts';
import { openReaders, type ReadCapture, type Readers, threadsFor } from './readers.ts';
import type { CaptureReading } from './readings.ts';
import type { UserTable } from './user-tables.ts';

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
  /** Absent in a street that only reads. */
  /** What was read, by the key that it is remembered by; absent where nothing is kept in memory. */
  readonly remembered?: Map<string, CaptureReading>;
  /**
   * The same street for a process that builds one collection again and again: what it made is kept in memory, so that
   * one document more costs little.
   */
  readonly keeping?: () => Street;
  readonly suggestionsOf?: (
    readings: readonly Reading[],
    decisions: readonly ReviewDecision[],
  ) => readonly Suggestion[];
}

const readingThread = new URL('./reading-thread.ts', import.meta.url);

/** The street as released, with a collection's own tables: loads code and knowledge, which takes a moment; nothing else in the store does. */
export function openStreet(tables: readonly UserTable[] = []): Promise<Street> {
  const key = canonicalJson(tables);
  if (opened?.key !== key) opened = { key, street: open(tables) };
  return opened.street;
}

/** The last one opened: knowledge takes a moment to load, and a server builds again and again. */
let opened: { readonly key: string; readonly street: Promise<Street> } | undefined;

async function open(tables: readonly UserTable[]): Promise<Street> {
  const [pipeline, { loadKnowledge }, { withUserTables }, { documentLibraries }, code, version] =
    await Promise.all([
      import('../pipeline.ts'),
      import('../knowledge/load-knowledge.ts'),
      import('../knowledge/with-user-tables.ts'),
      import('../capture/document-libraries.ts'),
      codeVersion(),
      packageVersion(),
    ]);
  const knowledge = await withUserTables(await loadKnowledge(), tables);
  const own = tables.map(({ use, name, sha256: hash }) => ({ use, name, sha256: hash }));
  const generator = { version, models: { en: `sha256:${knowledge.version}` } };
  const readCapture: ReadCapture = (captured, stated) =>
    pipeline.readCapture(captured, stated, knowledge, documentLibraries);
  const street: Street = {
    version: sha256(
      canonicalJson({ code, version, knowledge: knowledge.version, ...(own.length > 0 ? { own } : {}) }),
    ),
    readCapture,
    readers: count => openReaders(readCapture, { thread: readingThread, threads: threadsFor(count), tables }),
    recordOf: (readings, findings, decisions) =>
      pipeline.recordOf(readings, findings, decisions, knowledge, generator),
    suggestionsOf: (readings, decisions) => pipeline.suggestionsOf(readings, decisions, knowledge),
  };
  const keeping = (): Street => {
    let kept: Kept | undefined;
    return {
      ...street,
      remembered: new Map(),
      recordOf: (readings, findings, decisions) => {
        const own = kept ?? pipeline.nothingKept(knowledge);
        // What a fault leaves half taken in is not built upon.
        kept = undefined;
        const record = pipeline.recordOf(readings, findings, decisions, knowledge, generator, own);
        kept = own;
        return record;
      },
    };
  };
  return { ...street, keeping };
}

/** The version in package.json. */
export async function packageVersion(): Promise<string> {
  return JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')).version;
}
