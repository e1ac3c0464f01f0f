/** Model files: what is written is read; what is damaged is refused in plain words. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { readModels } from '../../src/knowledge/read-models.ts';
import { type ModelFile, readModelFile, writeModelFile } from '../../src/language/model-file.ts';
import { UserError } from '../../src/model/user-error.ts';

const FILE: ModelFile = {
  kind: 'tagger',
  facts: { hidden: 3, licence: 'CC BY-SA 4.0' },
  sections: new Map<string, Int8Array | Float32Array | Int32Array | string>([
    ['small', Int8Array.of(-127, 0, 5)],
    ['floats', Float32Array.of(0.5, -2)],
    ['keys', Int32Array.of(-1, 7)],
    ['words', 'naïve\n“quoted”'],
  ]),
};

test('written and read back', () => {
  const read = readModelFile(writeModelFile(FILE), 'test.bin');
  expect(read).toEqual(FILE);
});

test('a Node Buffer out of a shared pool reads the same', () => {
  expect(readModelFile(Buffer.from(writeModelFile(FILE)), 'test.bin')).toEqual(FILE);
});

test('a changed byte is found', () => {
  const bytes = writeModelFile(FILE);
  bytes[bytes.length - 3]! ^= 1;
  expect(() => readModelFile(bytes, 'parser.bin')).toThrow(
    /^parser\.bin is damaged: its checksum says [0-9a-f]{12}…, its content gives [0-9a-f]{12}…\. Fetch it again\.$/,
  );
});

test('another file, and another version, are named', () => {
  expect(() => readModelFile(new TextEncoder().encode('<!doctype html>'.repeat(9)), 'x.bin')).toThrow(
    'x.bin is not a Variorum model file',
  );
  const bytes = writeModelFile(FILE);
  bytes[8] = 9;
  expect(() => readModelFile(bytes, 'x.bin')).toThrow(
    'x.bin has model format 9; this program reads format 1.',
  );
});

test('a damaged model is the user’s trouble, with a way out', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'variorum-models-'));
  try {
    const shipped = new URL('../../models/en/', import.meta.url);
    await cp(shipped, folder, { recursive: true });
    const bytes = await readFile(join(folder, 'parser.bin'));
    bytes[bytes.length >> 1]! ^= 255;
    await writeFile(join(folder, 'parser.bin'), bytes);
    const reading = readModels(pathToFileURL(`${folder}/`));
    await expect(reading).rejects.toThrow(UserError);
    await expect(reading).rejects.toThrow('parser.bin is damaged');
    await expect(reading).rejects.toMatchObject({ hint: expect.stringContaining('npm run train') });
    await rm(join(folder, 'tagger.bin'));
    await expect(readModels(pathToFileURL(`${folder}/`))).rejects.toThrow(UserError);
  } finally {
    await rm(folder, { recursive: true });
  }
});
