/** What words say of their tags before any weight does: the tags each word had, and the coarse tags of fine ones. */

import type { GoldSentence } from '../../scorecard/treebanks/read-conllu.ts';
import { type DictionaryEntry, dictionaryKey } from '../../src/language/tagging/tagger.ts';

/** Seen so often, a word with one tag is given it without scoring. */
const FREQUENT = 30;
/** Seen so often, a word's set of tags is a feature. */
const KNOWN = 3;
/** A tag rarer than this among a word's is taken for a slip. */
const SLIP = 0.004;

/** Words the treebanks hardly know, each with the tags it may take, in order and with blanks between. */
export type TagLexicon = ReadonlyMap<string, string>;

/** Ambiguity classes of words seen often enough, and the tag of frequent words that have only one; a
 * lexicon says the class of rarer ones. */
export function learnDictionary(
  sentences: readonly GoldSentence[],
  tags: readonly string[],
  lexicon: TagLexicon,
): Map<string, DictionaryEntry> {
  const counts = new Map<string, Map<string, number>>();
  for (const { words, xpos } of sentences) {
    words.forEach((word, index) => {
      const key = dictionaryKey(word);
      const seen = counts.get(key) ?? new Map<string, number>();
      seen.set(xpos[index]!, (seen.get(xpos[index]!) ?? 0) + 1);
      counts.set(key, seen);
    });
  }
  const classes = new Map<string, number>();
  const dictionary = new Map<string, DictionaryEntry>();
  for (const [key, seen] of [...counts].sort(([left], [right]) => (left < right ? -1 : 1))) {
    let total = 0;
    for (const count of seen.values()) total += count;
    if (total < KNOWN) continue;
    const set = [...seen]
      .filter(([, count]) => count > total * SLIP)
      .map(([tag]) => tag)
      .sort();
    const name = set.join(' ');
    if (!classes.has(name)) classes.set(name, classes.size + 1);
    const fixed = seen.size === 1 && total >= FREQUENT ? tags.indexOf(set[0]!) : -1;
    dictionary.set(key, { ambiguity: classes.get(name) ?? 0, fixed });
  }
  for (const [word, set] of lexicon) {
    const ambiguity = classes.get(set);
    if (ambiguity && !dictionary.has(word)) dictionary.set(word, { ambiguity, fixed: -1 });
  }
  return dictionary;
}

/** For each fine tag, the coarse tags seen with it, commonest first. */
export function learnCoarseTags(
  sentences: readonly GoldSentence[],
  xposTags: readonly string[],
  uposTags: readonly string[],
): number[][] {
  const counts = xposTags.map(() => new Map<number, number>());
  for (const { xpos, upos } of sentences) {
    xpos.forEach((fine, index) => {
      const seen = counts[xposTags.indexOf(fine)]!;
      const coarse = uposTags.indexOf(upos[index]!);
      seen.set(coarse, (seen.get(coarse) ?? 0) + 1);
    });
  }
  return counts.map(seen =>
    [...seen].sort((left, right) => right[1] - left[1] || left[0] - right[0]).map(([tag]) => tag),
  );
}
