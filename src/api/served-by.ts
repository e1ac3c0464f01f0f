/** Whether a collection is being served, and where: the command line then asks the server, the folder's only writer. */
import { collectionSchema } from '../model/api.ts';
import type { CollectionFolder } from '../store/collection-folder.ts';
import { currentWriter } from '../store/lock.ts';

/**
 * The address of the server that holds the collection's lock.
 * @returns undefined when nobody serves it (someone else may still be writing it).
 */
export async function servedBy(folder: CollectionFolder): Promise<string | undefined> {
  const holder = await currentWriter(folder.lock);
  const address = holder && 'address' in holder ? String(holder.address) : '';
  // Anyone who can write into the folder can write this; it is only ever a port of this machine.
  if (!/^http:\/\/127\.0\.0\.1:\d{1,5}$/.test(address)) return undefined;
  return (await answers(address)) ? address : undefined;
}

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(`${address}/api/collection`, { signal: AbortSignal.timeout(30_000) });
    return collectionSchema.safeParse(await response.json()).success;
  } catch {
    return false;
  }
}
