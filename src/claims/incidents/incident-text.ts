/** A document's sentences made ready to look for fillers: trees, and for each word its class as a noun and as a trigger. */
import type { Analysis, Sentence, Token } from '../../model/analysis.ts';
import type { Document } from '../../model/document.ts';
import { type Tree, treeOf } from '../../model/tree.ts';
import type { WordClasses } from './word-classes.ts';

export interface IncidentSentence {
  readonly tree: Tree;
  readonly tokens: readonly Token[];
  /** Index of the paragraph. */
  readonly block: number;
  /** Lemma in lower case, by token. */
  readonly lemmas: readonly string[];
  /** militant, soldier, site, weapon, …; empty where unknown. */
  readonly nounClasses: readonly string[];
  /** kill, bomb, kidnap, …; empty where the word tells of no deed. */
  readonly triggers: readonly string[];
  readonly titles: readonly boolean[];
}

export interface IncidentText {
  readonly text: string;
  readonly sentences: readonly IncidentSentence[];
}

export function incidentText(
  { text }: Pick<Document, 'text'>,
  { sentences }: Pick<Analysis, 'sentences'>,
  classes: WordClasses,
): IncidentText {
  return { text, sentences: sentences.map(sentence => sightOf(sentence, classes)) };
}

function sightOf(sentence: Sentence, classes: WordClasses): IncidentSentence {
  const { tokens, block } = sentence;
  const lemmas = tokens.map(({ lemma }) => lemma.toLowerCase());
  return {
    tree: treeOf(sentence),
    tokens,
    block,
    lemmas,
    nounClasses: lemmas.map((lemma, at) => {
      const token = tokens[at] as Token;
      if (!isNominal(token)) return '';
      return classes.nounClassOf(`${lemmas[at - 1] ?? ''} ${lemma}`) || classes.nounClassOf(lemma);
    }),
    triggers: lemmas.map((lemma, at) => {
      const { upos } = tokens[at] as Token;
      return classes.triggerOf(lemma, upos === 'VERB' || upos === 'AUX' ? 'verb' : 'noun');
    }),
    titles: tokens.map(({ form }) => classes.isTitle(form.toLowerCase())),
  };
}

/** Nouns, names, and what a tagger without capitals may have taken for adjectives. */
export function isNominal({ upos }: Token): boolean {
  return upos === 'NOUN' || upos === 'PROPN' || upos === 'ADJ' || upos === 'X';
}
