/** The bytes of what was captured, each once under its SHA-256, on the disk before anyone names them; never changed. */
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { UserError } from '../model/user-error.ts';
import type { CollectionFolder } from './collection-folder.ts';
import {
  codeOf,
  type Disk,
  diskTrouble,
  liveDisk,
  makeFolder,
  readIfThere,
  sha256,
  syncFolder,
  temporaryBeside,
} from './disk.ts';

/** Where the bytes with this SHA-256 lie. */
export function capturePath(folder: CollectionFolder, hash: string): string {
  return join(folder.captures, hash.slice(0, 2), hash);
}

/** What was stored: the name of the bytes, how many there are, and whether they were here before. */
export interface StoredBytes {
  readonly sha256: string;
  readonly byteLength: number;
  readonly wasHere: boolean;
}

const pieceLength = 1 << 20;

/**
 * Copies the file at `source` into the captures, a piece at a time, so that its size does not matter.
 * When this returns the bytes survive a power cut.
 */
export async function storeFile(
  folder: CollectionFolder,
  source: string,
  disk: Disk = liveDisk,
): Promise<StoredBytes> {
  const temporary = temporaryBeside(join(folder.captures, 'incoming'));
  try {
    const { hash, byteLength } = await copyHashed(source, temporary, disk);
    const wasHere = await putInPlace(folder, temporary, hash, disk);
    return { sha256: hash, byteLength, wasHere };
  } catch (error) {
    await disk.rm(temporary, { force: true }).catch(() => undefined);
    throw diskTrouble(error, folder.captures);
  }
}

/** The bytes of a capture, checked against their name. @throws UserError when they are gone or changed. */
export async function readCaptureBytes(
  folder: CollectionFolder,
  hash: string,
  disk: Disk = liveDisk,
): Promise<Buffer> {
  const path = capturePath(folder, hash);
  const bytes = await readIfThere(path, disk);
  if (!bytes) throw new UserError(`The capture “${path}” is gone.`, { hint: putBack });
  if (sha256(bytes) !== hash) throw new UserError(`The capture “${path}” was altered.`, { hint: putBack });
  return bytes;
}

/** The SHA-256 of the bytes that lie under a capture's name, a piece at a time; undefined when none do. */
export async function hashCapture(
  folder: CollectionFolder,
  hash: string,
  disk: Disk = liveDisk,
): Promise<string | undefined> {
  const path = capturePath(folder, hash);
  try {
    const found = createHash('sha256');
    await eachPiece(await disk.open(path, 'r'), async piece => {
      found.update(piece);
    });
    return found.digest('hex');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw diskTrouble(error, path);
  }
}

const putBack = 'Put the file back from a copy of the collection; variorum verify names all that is wrong.';

async function copyHashed(source: string, target: string, disk: Disk) {
  const hash = createHash('sha256');
  let byteLength = 0;
  const input = await disk.open(source, 'r').catch(error => {
    throw diskTrouble(error, source);
  });
  const output = await disk.open(target, 'wx').catch(async error => {
    await input.close();
    throw error;
  });
  try {
    await eachPiece(input, async piece => {
      hash.update(piece);
      byteLength += piece.length;
      await output.writeFile(piece);
    });
    await output.sync();
  } finally {
    await output.close();
  }
  return { hash: hash.digest('hex'), byteLength };
}

/** Closes `file` when all of it was used. */
async function eachPiece(
  file: Awaited<ReturnType<Disk['open']>>,
  use: (piece: Buffer) => Promise<void>,
): Promise<void> {
  try {
    const piece = Buffer.allocUnsafe(pieceLength);
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, pieceLength);
      if (bytesRead === 0) return;
      await use(piece.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}

/** @returns whether the same bytes lay there already, whole. */
async function putInPlace(
  folder: CollectionFolder,
  temporary: string,
  hash: string,
  disk: Disk,
): Promise<boolean> {
  const path = capturePath(folder, hash);
  if ((await hashCapture(folder, hash, disk)) === hash) {
    await disk.rm(temporary, { force: true });
    return true;
  }
  await makeFolder(dirname(path), disk);
  await disk.rename(temporary, path);
  await syncFolder(dirname(path), disk);
  await syncFolder(folder.captures, disk);
  return false;
}
