/**
 * Part-of-speech tagger: takes the words of one sentence, gives each a fine tag (XPOS, Penn) and a coarse one
 * (UPOS); it works left to right, never goes back, and does not split words.
 */
import type { UniversalTag } from '../../model/analysis.ts';
import type { Tags } from '../../model/knowledge.ts';
import { type Summed, setToLoneSums } from './lone-sums.ts';
import {
  addScores,
  addSparse,
  highest,
  highestOf,
  isSparse,
  type Perceptron,
  type SparsePerceptron,
} from './perceptron.ts';
import {
  capitalLevel,
  describeWord,
  jointFeatures,
  MAX_FEATURES,
  uposFeatures,
  type WordForm,
  xposFeatures,
} from './tag-features.ts';
import { lowerForm, plainWord } from './word-forms.ts';

export interface DictionaryEntry {
  readonly ambiguity: number;
  readonly fixed: number;
}

export interface TaggerModel<Weights = Perceptron | SparsePerceptron> {
  readonly xposTags: readonly string[];
  readonly uposTags: readonly UniversalTag[];
  readonly xpos: Weights;
  readonly upos: Weights;
  /** For each fine tag, the coarse tags seen with it, commonest first. */
  readonly uposOfXpos: readonly (readonly number[])[];
  /** Words frequent enough in training to know which tags they take; keyed by `dictionaryKey`. */
  readonly dictionary: ReadonlyMap<string, DictionaryEntry>;
  /** Spellings met so far: a cache, emptied when it grows too large. */
  readonly forms: Map<string, WordForm>;
  /** What stands beside the first and the last word. */
  readonly outside: Summed;
  /** Trained on lower-cased text: words are read so, whatever their case. */
  readonly lowerCase: boolean;
}

/** Each with its sums is 1 kB. */
const MAX_FORMS = 16_000;

export function tagSentence(words: readonly string[], model: TaggerModel): Tags[] {
  const forms = words.map(word => formOf(word, model));
  const fine = fineTags(forms, model);
  const coarse = coarseTags(forms, fine, model);
  return words.map((_, index) => ({
    upos: model.uposTags[coarse[index]!]!,
    xpos: model.xposTags[fine[index]!]!,
  }));
}

/** Digits count as one, capitals do not: "The" and "the" take different tags at times ("May", "may"). */
export function dictionaryKey(word: string): string {
  return plainWord(word).replace(/[0-9]/g, '0');
}

export function formOf(
  written: string,
  model: Pick<TaggerModel, 'dictionary' | 'forms' | 'lowerCase'>,
): WordForm {
  const known = model.forms.get(written);
  if (known) return known;
  const word = model.lowerCase ? written.toLowerCase() : written;
  const key = dictionaryKey(word);
  const entry = model.dictionary.get(key) ?? model.dictionary.get(lowerForm(key));
  const form = describeWord(
    word,
    entry?.ambiguity ?? 0,
    model.dictionary.get(lowerForm(key))?.ambiguity ?? 0,
    entry?.fixed ?? -1,
  );
  if (model.forms.size >= MAX_FORMS) model.forms.clear();
  model.forms.set(written, form);
  return form;
}

function fineTags(forms: readonly WordForm[], model: TaggerModel): Int32Array {
  const tags = new Int32Array(forms.length);
  const features = new Int32Array(MAX_FEATURES);
  const scores = new Float64Array(model.xpos.classes);
  const level = capitalLevel(forms);
  let before = -1;
  let before2 = -1;
  for (let index = 0; index < forms.length; index++) {
    let tag = forms[index]!.fixed;
    if (tag < 0) {
      if (isSparse(model.xpos)) {
        setToLoneSums(forms, index, model.xpos, model.outside, scores);
        addSparse(
          model.xpos,
          features,
          jointFeatures(forms, index, before, before2, level, features, 0),
          scores,
        );
      } else {
        const count = xposFeatures(forms, index, before, before2, level, features);
        addScores(model.xpos, features, count, scores);
      }
      tag = highest(scores);
    }
    tags[index] = tag;
    before2 = before;
    before = tag;
  }
  return tags;
}

function coarseTags(forms: readonly WordForm[], fine: Int32Array, model: TaggerModel): Int32Array {
  const tags = new Int32Array(forms.length);
  const features = new Int32Array(MAX_FEATURES);
  const scores = new Float64Array(model.upos.classes);
  const level = capitalLevel(forms);
  for (let index = 0; index < forms.length; index++) {
    const allowed = model.uposOfXpos[fine[index]!]!;
    tags[index] = allowed[0]!;
    if (allowed.length === 1) continue;
    addScores(model.upos, features, uposFeatures(forms, fine, index, level, features), scores);
    tags[index] = highestOf(scores, allowed);
  }
  return tags;
}
