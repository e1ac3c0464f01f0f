/** Adding and building on a collection that is being served: the server, its only writer, is asked to do it. */
import { stat } from 'node:fs/promises';
import type { FileToAdd } from '../capture/find-files.ts';
import type { Description } from '../model/document.ts';
import type { AddedFile } from '../store/add-files.ts';
import type { CollectionFolder } from '../store/collection-folder.ts';
import type { KeptRecord } from '../store/record-file.ts';
import { type Progress, showProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** As `addFiles`, through the server at `address`. */
export async function addThroughServer(
  address: string,
  files: readonly FileToAdd[],
  statement: { stated: Description; by: string },
  onProgress: Progress['step'],
): Promise<AddedFile[]> {
  const { addThrough } = await import('../api/client.ts');
  const { added, known } = await addThrough(address, files, statement, onProgress);
  const lengths = new Map<string, number>();
  for (const { path, source } of files) lengths.set(path, (await stat(source)).size);
  const told = (outcome: AddedFile['outcome'], { path, sha256 }: (typeof added)[number]): AddedFile => ({
    path,
    sha256,
    byteLength: lengths.get(path) ?? 0,
    outcome,
  });
  return [...added.map(file => told('added', file)), ...known.map(file => told('known', file))];
}

/** Has the server build, and reads the record that it then keeps. */
export async function buildThroughServer(
  address: string,
  folder: CollectionFolder,
  terminal: Terminal,
): Promise<KeptRecord> {
  const [{ buildThrough }, { readRecord }] = await Promise.all([
    import('../api/client.ts'),
    import('../store/record-file.ts'),
  ]);
  const progress = showProgress('reading', terminal);
  await buildThrough(address, ({ step, done, total, message: path }) => {
    if (step === 'reading') progress.step({ done, total, ...(path && { path }) });
  }).finally(progress.end);
  return readRecord(folder);
}
