/** Files and folders, as a person names them, to the files to add: folders walked in order, hidden files left out. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { byText } from '../model/order.ts';
import { UserError } from '../model/user-error.ts';
import { codeOf, diskTrouble } from '../store/disk.ts';

/** A file on the disk and the path it is known by in the collection. */
export interface FileToAdd {
  readonly source: string;
  /** The file's name, with the folders below the one that was named; always with `/`. */
  readonly path: string;
}

/** What was found, and what was passed over and why. */
export interface FoundFiles {
  readonly files: readonly FileToAdd[];
  readonly passedOver: readonly { readonly path: string; readonly why: string }[];
}

/**
 * The files behind `names`; nothing is added before all of them are found.
 * @param collection the collection's own folder: it is never added to itself.
 * @throws UserError for a name that is nothing, or neither file nor folder.
 */
export async function findFiles(names: readonly string[], collection: string): Promise<FoundFiles> {
  const own = await realpath(collection);
  const found = await Promise.all(names.map(name => filesBehind(name, own)));
  return {
    files: found.flatMap(({ files }) => files),
    passedOver: found.flatMap(({ passedOver }) => passedOver),
  };
}

async function filesBehind(name: string, own: string): Promise<FoundFiles> {
  const kind = await kindOf(name);
  if (kind === 'missing') {
    throw new UserError(`There is no file or folder “${name}”; nothing was added.`, {
      hint: 'Check the spelling, and the folder that you are in.',
    });
  }
  if (kind === 'file') return { files: [{ source: name, path: basename(resolve(name)) }], passedOver: [] };
  if (kind === 'other') {
    throw new UserError(`“${name}” is neither a file nor a folder; nothing was added.`, {
      hint: 'Save what it gives to a file and add that.',
    });
  }
  if ((await realpath(name)) === own) {
    throw new UserError(`“${name}” is the collection itself; nothing was added.`, {
      hint: 'Name the folder that holds the documents.',
    });
  }
  return walk(name, '', own);
}

async function walk(folder: string, below: string, own: string): Promise<FoundFiles> {
  const files: FileToAdd[] = [];
  const passedOver: { path: string; why: string }[] = [];
  const here = await readdir(folder, { withFileTypes: true }).catch(error => {
    throw diskTrouble(error, folder);
  });
  for (const entry of here.toSorted((left, right) => byText(left.name, right.name))) {
    const source = join(folder, entry.name);
    const path = `${below}${entry.name}`;
    const kind = await kindOf(source);
    if (entry.name.startsWith('.')) passedOver.push({ path, why: 'hidden' });
    // What a link leads to is not in the folder that was named, and a link to a folder could lead round for ever.
    else if (entry.isSymbolicLink()) passedOver.push({ path, why: 'a link' });
    else if (kind === 'file') files.push({ source, path });
    else if (kind !== 'folder') passedOver.push({ path, why: 'neither a file nor a folder' });
    else if ((await realpath(source)) === own) passedOver.push({ path, why: 'the collection itself' });
    else {
      const inner = await walk(source, `${path}/`, own);
      files.push(...inner.files);
      passedOver.push(...inner.passedOver);
    }
  }
  return { files, passedOver };
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'other' | 'missing'> {
  try {
    const found = await stat(path);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return 'missing';
    throw diskTrouble(error, path);
  }
}
