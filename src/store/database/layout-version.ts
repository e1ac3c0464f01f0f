/** A hash over this folder's source: data loaded by another layout or another loader are loaded again. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

const here = new URL('./', import.meta.url);

let computed: Promise<string> | undefined;

/** SHA-256 over the files that make the tables and fill them. */
export function layoutVersion(): Promise<string> {
  computed ??= hashFolder();
  return computed;
}

async function hashFolder(): Promise<string> {
  const names = (await readdir(here, { recursive: true })).filter(name => name.endsWith('.ts')).toSorted();
  const hash = createHash('sha256');
  for (const name of names) {
    hash.update(`${name}\n`).update(await readFile(new URL(name.replaceAll('\\', '/'), here)));
  }
  return hash.digest('hex');
}
