/** Parser features: a word and its tags in, the texts looked up in the parser's six tables plus coarse tag out. */
import { lowerForm, plainWord, shapeOf } from '../tagging/word-forms.ts';

export const FEATURE_NAMES = ['word', 'suffix3', 'suffix2', 'prefix3', 'shape', 'xpos', 'upos'] as const;

/** Row 0 of each table stands for whatever training did not see often enough. */
export const UNKNOWN = '<unknown>';

export function parseFeatureTexts(raw: string, xpos: string, upos: string): readonly string[] {
  const word = plainWord(raw);
  const lower = lowerForm(word);
  return [lower, lower.slice(-3), lower.slice(-2), lower.slice(0, 3), shapeOf(word), xpos, upos];
}
