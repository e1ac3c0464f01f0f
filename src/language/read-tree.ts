/** The words of one sentence to their tags, lemmas and tree: tagger and its corrections, parser and its repairs. */
import type { Arc } from '../model/analysis.ts';
import type { Knowledge, Tags } from '../model/knowledge.ts';
import { lemmaOf } from './lemma.ts';
import { repairTree } from './repairs/repair.ts';
import { correctTags } from './tagging/correct-tags.ts';

export interface TaggedTree {
  readonly tags: readonly Tags[];
  readonly lemmas: readonly string[];
  readonly arcs: readonly Arc[];
}

/** @param forms words as `formOf` gives them; tags, lemmas and arcs have the same length and order. */
export function readTree(
  forms: readonly string[],
  { lexicon, models }: Pick<Knowledge, 'lexicon' | 'models'>,
): TaggedTree {
  const tags = correctTags(forms, models.tag(forms), lexicon);
  const lemmas = tags.map((tag, at) => {
    const form = forms[at] as string;
    return lemmaOf(form, tag.upos, lexicon, models.lemma(form, tag));
  });
  const arcs = repairTree(forms, lemmas, tags, models.parse(forms, tags), lexicon);
  return { tags, lemmas, arcs };
}
