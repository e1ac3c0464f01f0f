/** The disk as the store uses it, its whole-or-nothing write, and its troubles as sentences. */
import { createHash, randomBytes } from 'node:crypto';
import * as promises from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '../model/user-error.ts';

/** The file operations that the store needs; a test hands in a disk that is full or cannot be written. */
export type Disk = Pick<
  typeof promises,
  'open' | 'readFile' | 'readdir' | 'rename' | 'link' | 'mkdir' | 'rm' | 'stat' | 'realpath'
>;

export const liveDisk: Disk = promises;

/** Lower-case hex SHA-256. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A name beside `path` that no other process uses, for a file on its way. */
export function temporaryBeside(path: string): string {
  return `${path}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
}

/**
 * Makes `path` and the folders above it that are missing. Step by step: Node's own recursive way tries for ever where the
 * system refuses (/proc), and calls a disk that can only be read a missing folder.
 */
export async function makeFolder(path: string, disk: Disk = liveDisk): Promise<void> {
  const made = await disk.mkdir(path).then(
    () => 'made',
    error => codeOf(error),
  );
  if (made === 'made') return;
  if (made === 'EEXIST' && (await disk.stat(path)).isDirectory()) return;
  if (made === 'ENOENT' && dirname(path) !== path) await makeFolder(dirname(path), disk);
  await disk.mkdir(path);
}

/** Clears away what a process that was killed left half-written in `folder`. Only for the holder of the lock. */
export async function sweepTemporary(folder: string, disk: Disk = liveDisk): Promise<void> {
  const names = await disk.readdir(folder).catch(error => {
    throw diskTrouble(error, folder);
  });
  for (const name of names) {
    if (name.endsWith('.tmp')) await disk.rm(join(folder, name), { force: true });
  }
}

/**
 * `path` holds either all of `bytes` or what it held before, also after a power cut.
 * @throws UserError when the disk is full or cannot be written; the temporary file is then gone.
 */
export async function writeAtomically(
  path: string,
  bytes: Uint8Array | string,
  disk: Disk = liveDisk,
): Promise<void> {
  const temporary = temporaryBeside(path);
  try {
    const file = await disk.open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await disk.rename(temporary, path);
    await syncFolder(dirname(path), disk);
  } catch (error) {
    await disk.rm(temporary, { force: true }).catch(() => undefined);
    throw diskTrouble(error, path);
  }
}

/** Writes to what is there already and cannot be replaced: a pipe, a device. */
export async function writeInPlace(path: string, bytes: Uint8Array, disk: Disk = liveDisk): Promise<void> {
  try {
    const file = await disk.open(path, 'w');
    try {
      await file.writeFile(bytes);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw diskTrouble(error, path);
  }
}

/** Makes a rename or a new file in `folder` survive a power cut, where the system can do that for folders. */
export async function syncFolder(folder: string, disk: Disk = liveDisk): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await disk.open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some network file systems cannot sync a folder; the file itself is synced all the same.
    if (!['EINVAL', 'ENOTSUP', 'EISDIR'].includes(codeOf(error))) throw error;
  } finally {
    await handle.close();
  }
}

/** The whole file, or undefined where there is none. */
export async function readIfThere(path: string, disk: Disk = liveDisk): Promise<Buffer | undefined> {
  try {
    return await disk.readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw diskTrouble(error, path);
  }
}

/** The system's code of an error, “ENOSPC”; empty for errors of another kind. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Trouble with the disk as a sentence for the person at it; any other error as it is. */
export function diskTrouble(error: unknown, path: string): unknown {
  if (error instanceof UserError) return error;
  const trouble = troubles[codeOf(error)];
  if (!trouble) return error;
  return Object.assign(new UserError(trouble.message(path), { hint: trouble.hint, status: 507 }), {
    cause: error,
  });
}

interface Trouble {
  readonly message: (path: string) => string;
  readonly hint: string;
}

const full: Trouble = {
  message: path => `The disk is full: “${path}” could not be written; everything written before is kept.`,
  hint: 'Free some space and run the same command again.',
};
const notAllowed: Trouble = {
  message: path => `“${path}” could not be read or written: you have no right to it.`,
  hint: 'Choose another folder, or ask for the right to this one (ls -ld shows who has it).',
};
const tooManyOpen: Trouble = {
  message: path => `“${path}” could not be opened: too many files are open.`,
  hint: 'Raise the limit (ulimit -n) and run the same command again.',
};

const troubles: Readonly<Record<string, Trouble>> = {
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: {
    message: path => `“${path}” could not be written: the disk can only be read.`,
    hint: 'Choose a folder on a disk that can be written.',
  },
  ENOTDIR: {
    message: path =>
      `“${path}” could not be opened: it is a file, or a part of its path is, where a folder should be.`,
    hint: 'Move that file away, then run the same command again.',
  },
  ENOENT: {
    message: path => `“${path}” could not be opened: there is no such file or folder.`,
    hint: 'Check the path; make the folder first where it is missing.',
  },
  EISDIR: {
    message: path => `“${path}” is a folder, not a file.`,
    hint: 'Name a file in it.',
  },
  ENAMETOOLONG: {
    message: path => `“${path.slice(0, 80)}…” could not be opened: the name is too long.`,
    hint: 'Choose a shorter name.',
  },
  EIO: {
    message: path => `The disk reported an error at “${path}”.`,
    hint: 'Check the disk, then run `variorum verify` on the collection.',
  },
  EMFILE: tooManyOpen,
  ENFILE: tooManyOpen,
};
