/** A hash over the source of everything that a reading depends on: a changed stage never meets a remembered reading. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

const source = new URL('../', import.meta.url);

/** What a record is made by: the stages, what loads their knowledge and what hands them their libraries. */
const parts = [
  'model/',
  'documents/',
  'language/',
  'claims/',
  'resolution/',
  'corroboration/',
  'record/',
  'knowledge/',
];
const files = ['pipeline.ts', 'capture/document-libraries.ts', '../package.json'];

let computed: Promise<string> | undefined;

/** SHA-256 over the files, by name and content; package.json stands for the versions of the dependencies. */
export function codeVersion(): Promise<string> {
  computed ??= hashSources();
  return computed;
}

async function hashSources(): Promise<string> {
  const names = [...files];
  for (const part of parts) {
    const found = await readdir(new URL(part, source), { recursive: true });
    names.push(...found.filter(isSource).map(name => `${part}${name.replaceAll('\\', '/')}`));
  }
  const hash = createHash('sha256');
  for (const name of names.toSorted()) {
    hash.update(`${name}\n`).update(await readFile(new URL(name, source)));
  }
  return hash.digest('hex');
}

function isSource(name: string): boolean {
  return /\.[jt]s$/.test(name) && !name.includes('.test.');
}
