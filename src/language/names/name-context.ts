/** A document's sentences made ready for the search for names: words, trees, places where names may stand, what the whole tells. */
import type { Sentence } from '../../model/analysis.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { treeOf } from '../../model/tree.ts';
import { documentNamesOf } from './document-names.ts';
import type { NameContext } from './name-features.ts';
import { namePlaces, nameRegions } from './name-regions.ts';
import { nameTablesOf } from './name-tables.ts';
import { nameSentenceOf, type WordCache } from './name-words.ts';

const caches = new WeakMap<Knowledge, WordCache>();

/** One context a sentence, in order. */
export function nameContextsOf(
  sentences: readonly Sentence[],
  text: string,
  knowledge: Knowledge,
): NameContext[] {
  const tables = nameTablesOf(knowledge);
  const cache = caches.get(knowledge) ?? new Map();
  caches.set(knowledge, cache);
  const readings = sentences.map(sentence => nameSentenceOf(sentence, text, tables, cache));
  const document = documentNamesOf(readings);
  return readings.map((sentence, index) => {
    const places = namePlaces(sentence);
    const regions = nameRegions(sentence, places, tables);
    return { sentence, tree: treeOf(sentences[index] as Sentence), places, regions, document, tables };
  });
}
