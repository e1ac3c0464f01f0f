/** Classes of words that incidents are told with, from the lexicon: who acts and suffers, with what, and what is done. */
import type { HappeningSense, Lexicon } from '../../model/knowledge.ts';

export interface WordClasses {
  /** Class of a common noun by its lemma, or of two words by their lemmas; empty where unknown. */
  readonly nounClassOf: (lemma: string) => string;
  /** What a verb or event noun tells of; empty where it is no deed. */
  readonly triggerOf: (lemma: string, part: 'verb' | 'noun') => string;
  readonly isTitle: (word: string) => boolean;
}

/** Rows of data/en/incident-words.csv, by part and lemma: classes finer than those of the other tables. */
export type IncidentWords = ReadonlyMap<string, string>;

export function wordClasses(lexicon: Lexicon, own: IncidentWords): WordClasses {
  const { agents, means, organisationHeads, happenings, reporting, titles } = lexicon;
  return {
    nounClassOf: lemma =>
      own.get(`thing ${lemma}`) ??
      agents.get(lemma)?.class ??
      (means.has(lemma) ? 'weapon' : organisationHeads.has(lemma) ? 'body' : ''),
    triggerOf(lemma, part) {
      const given = own.get(`${part} ${lemma}`);
      if (given !== undefined) return given;
      const sense = happenings.get(lemma)?.find(each => each.part === part);
      if (sense) return triggerOfSense(sense);
      const cue = reporting.get(lemma)?.find(each => each.part === part);
      return cue ? `speech:${cue.force}` : '';
    },
    isTitle: word => titles.has(word) || titles.has(word.replace(/\.$/, '')),
  };
}

function triggerOfSense({ type, mode, count }: HappeningSense): string {
  if (count === 'deaths') return 'kill';
  if (count === 'injured') return 'wound';
  return [type, mode].filter(Boolean).join(':').toLowerCase();
}
