/**
 * What words say of a fine tag each by itself, summed once a spelling and kept: half of the tagger's looking up. The
 * weights that ship are whole numbers, so the sums are the same in any order, kept or not.
 */
import { addScores, type SparsePerceptron } from './perceptron.ts';
import { loneFeatures, MAX_FEATURES, STANDS, type WordForm } from './tag-features.ts';

/** Something with room for its sums: one stretch of classes for each of STANDS. */
export interface Summed {
  sums?: Int32Array;
}

/** Sets `scores` to the sums of the lone features of the word at `index` and of those beside it. @param outside what stands beside the first and the last word. */
export function setToLoneSums(
  forms: readonly WordForm[],
  index: number,
  perceptron: SparsePerceptron,
  outside: Summed,
  scores: Float64Array,
): void {
  const { classes } = perceptron;
  const sumsAt = (at: number): Int32Array => {
    const form = forms[at];
    return (form ?? outside).sums ?? sum(form, perceptron, outside);
  };
  const here = sumsAt(index);
  const before = sumsAt(index - 1);
  const before2 = sumsAt(index - 2);
  const next = sumsAt(index + 1);
  const after = sumsAt(index + 2);
  for (let tag = 0; tag < classes; tag++) {
    scores[tag] =
      here[tag]! +
      before[STANDS.before * classes + tag]! +
      before2[STANDS.before2 * classes + tag]! +
      next[STANDS.next * classes + tag]! +
      after[STANDS.after * classes + tag]!;
  }
}

function sum(form: WordForm | undefined, perceptron: SparsePerceptron, outside: Summed): Int32Array {
  const { classes } = perceptron;
  const features = new Int32Array(MAX_FEATURES);
  const scores = new Float64Array(classes);
  const sums = new Int32Array(classes * Object.keys(STANDS).length);
  for (const where of Object.values(STANDS)) {
    if (where === STANDS.here && !form) continue;
    addScores(perceptron, features, loneFeatures(form, where, features, 0), scores);
    sums.set(scores, where * classes);
  }
  (form ?? outside).sums = sums;
  return sums;
}
