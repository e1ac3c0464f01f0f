/** Collections, streets and disks for tests: real folders, a street that reads a line as an event, disks that fail. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Model from '../../src/model/index.ts';
import { notCleared, recordFormat } from '../../src/model/record.ts';
import { addFiles } from '../../src/store/add-files.ts';
import { initCollection } from '../../src/store/collection-folder.ts';
import { type Disk, liveDisk } from '../../src/store/disk.ts';
import type { Street } from '../../src/store/street.ts';

export const now = () => new Date('2026-01-02T03:04:05.000Z');
export const adder = { person: 'Ada', tool: 'variorum test', now };

/** A folder of its own that the system clears away. */
export function freshFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'variorum-test-'));
}

export async function newCollection() {
  return initCollection(join(await freshFolder(), 'collection'), { tool: 'variorum test', now });
}

/** Writes `texts` by file name into a fresh folder and gives them as files to add. */
export async function filesOf(texts: Readonly<Record<string, string | Uint8Array>>) {
  const folder = await freshFolder();
  const named = Object.entries(texts);
  for (const [name, text] of named) await writeFile(join(folder, name), text);
  return named.map(([path]) => ({ source: join(folder, path), path, stated: {} as Model.Description }));
}

export async function collectionOf(texts: Readonly<Record<string, string | Uint8Array>>) {
  const folder = await newCollection();
  await addFiles(folder, await filesOf(texts), adder);
  return folder;
}

/** A street for tests of the store: one document a capture, no events; counts what it reads. */
export function shortStreet(
  effects: { version?: string; onRead?: (path: string) => void | Promise<void> } = {},
): Street & { readonly read: string[] } {
  const read: string[] = [];
  return {
    read,
    version: effects.version ?? '1',
    async readCapture({ capture, bytes }, stated) {
      read.push(capture.path);
      await effects.onRead?.(capture.path);
      const text = new TextDecoder().decode(bytes);
      const { sha256, path } = capture;
      const facts = { id: sha256.slice(0, 16), sha256, path, language: 'en', authors: [], ...stated };
      return {
        readings: [
          { document: { ...facts, text, blocks: [], grounds: {} }, claims: [], names: [], findings: [] },
        ],
        findings: [],
      };
    },
    recordOf: (readings, findings) => ({
      format: recordFormat,
      clearance: notCleared,
      generator: { name: 'variorum', version: '0', models: {} },
      documents: readings.map(({ document: { text: _, blocks: _b, grounds: _g, ...facts } }) => ({
        ...facts,
        authors: [...facts.authors],
      })),
      actors: [],
      places: [],
      events: [],
      relations: [],
      disagreements: [],
      warnings: [],
      origins: [],
      findings: [...findings],
    }),
  };
}

/** A disk on which writing to paths that match fails with `code` after `after` bytes. */
export function failingDisk(matches: RegExp, code: string, after = 0): Disk {
  const failure = (path: unknown) => Object.assign(new Error(`${code}: ${path}`), { code });
  const open: Disk['open'] = async (path, flags, mode) => {
    const writes = flags !== 'r' && matches.test(String(path));
    if (writes && code === 'EROFS') throw failure(path);
    const file = await liveDisk.open(path, flags, mode);
    if (!writes) return file;
    return new Proxy(file, {
      get(target, name) {
        if (name === 'write') {
          return async (bytes: Buffer, offset: number, _length: number, position: number) => {
            if (after > 0) await target.write(bytes, offset, after, position);
            throw failure(path);
          };
        }
        if (name === 'writeFile') return () => Promise.reject(failure(path));
        const member = Reflect.get(target, name);
        return typeof member === 'function' ? member.bind(target) : member;
      },
    });
  };
  return { ...liveDisk, open };
}
