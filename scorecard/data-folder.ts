/** What a folder of benchmark data holds; a thing that is not there is no fault. */
import { readdir, stat } from 'node:fs/promises';

export async function holdsFile(path: string): Promise<boolean> {
  return (await statsOf(path))?.isFile() ?? false;
}

export async function holdsFolder(path: string): Promise<boolean> {
  return (await statsOf(path))?.isDirectory() ?? false;
}

/** Names in `folder`, sorted; none where there is no such folder. */
export async function namesIn(folder: string): Promise<string[]> {
  return (await holdsFolder(folder)) ? (await readdir(folder)).sort() : [];
}

async function statsOf(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}
