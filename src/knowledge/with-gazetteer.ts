/** Knowledge with a user's gazetteer in place of the package's list of towns; the curated places stay before it. */
import type { Knowledge } from '../model/knowledge.ts';
import { packageData } from './package-data.ts';
import { type LargeGazetteer, placeIndex } from './place-index.ts';
import { readPlaces } from './read-places.ts';

export async function withGazetteer(knowledge: Knowledge, gazetteer: LargeGazetteer): Promise<Knowledge> {
  const { curated } = await readPlaces(new URL('places/', packageData), knowledge.states);
  return { ...knowledge, places: placeIndex(curated, gazetteer) };
}
