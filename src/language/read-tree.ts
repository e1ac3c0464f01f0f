/** The words of one sentence to their tags and their tree: tagger, its corrections, parser. */
import type { Arc } from '../model/analysis.ts';
import type { Knowledge, Tags } from '../model/knowledge.ts';
import { correctTags } from './tagging/correct-tags.ts';

export interface TaggedTree {
  readonly tags: readonly Tags[];
  readonly arcs: readonly Arc[];
}

/** @param forms words as `formOf` gives them; tags and arcs have the same length and order. */
export function readTree(
  forms: readonly string[],
  { lexicon, models }: Pick<Knowledge, 'lexicon' | 'models'>,
): TaggedTree {
  const tags = correctTags(forms, models.tag(forms), lexicon);
  return { tags, arcs: models.parse(forms, tags) };
}
