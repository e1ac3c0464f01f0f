/** Files that can be remade: a first line with the hash of the rest, so that a damaged one is noticed and remade. */
import { type Disk, liveDisk, readIfThere, sha256, writeAtomically } from './disk.ts';

/** Keeps `value` under `path` together with `facts` about it. */
export async function writeDerived(
  path: string,
  facts: Readonly<Record<string, unknown>>,
  value: unknown,
  disk: Disk = liveDisk,
): Promise<void> {
  const body = JSON.stringify(value);
  await writeAtomically(path, `${JSON.stringify({ ...facts, sha256: sha256(body) })}\n${body}`, disk);
}

/** A derived file as read: its facts and value, or that it is missing or damaged. */
export type DerivedFile =
  | { readonly state: 'missing' | 'damaged' }
  | { readonly state: 'whole'; readonly facts: Readonly<Record<string, unknown>>; readonly value: unknown };

/** Reads what `writeDerived` kept; never throws for what it finds in the file. */
export async function readDerived(path: string, disk: Disk = liveDisk): Promise<DerivedFile> {
  const bytes = await readIfThere(path, disk);
  if (!bytes) return { state: 'missing' };
  const newline = bytes.indexOf(10);
  const body = bytes.subarray(newline + 1);
  try {
    const facts = JSON.parse(bytes.subarray(0, newline).toString('utf8'));
    if (facts.sha256 !== sha256(body)) return { state: 'damaged' };
    return { state: 'whole', facts, value: JSON.parse(body.toString('utf8')) };
  } catch {
    return { state: 'damaged' };
  }
}
