/** Whether a collection is being served, and where: the command line then asks the server, the folder's only writer. */
import { progressSchema } from '../model/api-collection.ts';
import type { CollectionFolder } from '../store/collection-folder.ts';
import { addressOf, currentWriter } from '../store/lock.ts';

/**
 * The address of the server that holds the collection's lock.
 * @returns undefined when nobody serves it (someone else may still be writing it).
 */
export async function servedBy(folder: CollectionFolder): Promise<string | undefined> {
  const holder = await currentWriter(folder.lock);
  const address = holder && addressOf(holder);
  return address !== undefined && (await answers(address)) ? address : undefined;
}

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(`${address}/api/build`, { signal: AbortSignal.timeout(30_000) });
    return progressSchema.safeParse(await response.json()).success;
  } catch {
    return false;
  }
}
