/** The words of one sentence to their tags, lemmas and tree: tagger and its corrections, parser and its repairs. */
import type { Arc } from '../model/analysis.ts';
import type { Knowledge, Tags } from '../model/knowledge.ts';
import { isAllCapitals, type KnownWords, restoreCase } from './casing.ts';
import { joinLabel, labelLength } from './date-labels.ts';
import { lemmaOf } from './lemma.ts';
import { repairTree } from './repairs/repair.ts';
import { correctTags } from './tagging/correct-tags.ts';

export interface TaggedTree {
  /** The words as the models read them: given case where they had none. */
  readonly forms: readonly string[];
  readonly tags: readonly Tags[];
  readonly lemmas: readonly string[];
  readonly arcs: readonly Arc[];
}

export interface Casing {
  /** The document is written without capitals. */
  readonly allLowerCase?: boolean;
  /** What names and acronyms look like without capitals. */
  readonly known?: KnownWords;
}

const nothingKnown: KnownWords = { isAcronym: () => false, isName: () => false };

/** @param written words as `formOf` gives them; forms, tags, lemmas and arcs have the same length and order. */
export function readTree(
  written: readonly string[],
  knowledge: Pick<Knowledge, 'lexicon' | 'models'>,
  casing: Casing = {},
): TaggedTree {
  const label = labelLength(written);
  if (label === 0) return treeOf(written, knowledge, casing);
  return joinLabel(
    treeOf(written.slice(0, label), knowledge, casing),
    treeOf(written.slice(label), knowledge, casing),
  );
}

function treeOf(
  written: readonly string[],
  { lexicon, models }: Pick<Knowledge, 'lexicon' | 'models'>,
  { allLowerCase = false, known = nothingKnown }: Casing,
): TaggedTree {
  const uncased = allLowerCase || isAllCapitals(written);
  const words = uncased ? written.map(word => word.toLowerCase()) : written;
  const tagged = models.tag(words, uncased);
  const cased = uncased ? restoreCase(words, tagged, known) : { forms: words, tags: tagged };
  const { forms } = cased;
  const tags = correctTags(forms, cased.tags, lexicon);
  const lemmas = tags.map((tag, at) => {
    const form = forms[at] as string;
    return lemmaOf(form, tag.upos, lexicon, models.lemma(form, tag));
  });
  const arcs = repairTree(forms, lemmas, tags, models.parse(forms, tags), lexicon);
  return { forms, tags, lemmas, arcs };
}
