/** The table of relations by part of speech, made once for each lexicon. */
import type { Lexicon, RelationSense } from '../../model/knowledge.ts';
import { indexPhrases, type PhraseIndex } from '../clauses/senses.ts';

export interface RelationIndexes {
  readonly verbs: PhraseIndex<RelationSense>;
  readonly participles: PhraseIndex<RelationSense>;
  readonly adjectives: PhraseIndex<RelationSense>;
  readonly nouns: PhraseIndex<RelationSense>;
  readonly phrases: PhraseIndex<RelationSense>;
  /** “backed” of “-backed”; “pro” of “pro-”. */
  readonly suffixes: ReadonlyMap<string, RelationSense>;
  readonly prefixes: ReadonlyMap<string, RelationSense>;
}

const indexes = new WeakMap<Lexicon, RelationIndexes>();

export function relationIndexes(lexicon: Lexicon): RelationIndexes {
  const known = indexes.get(lexicon);
  if (known) return known;
  const first = (words: readonly string[]) => words[0] ?? '';
  const last = (words: readonly string[]) => words.at(-1) ?? '';
  const byPart = (part: string, key: (words: readonly string[]) => string) =>
    indexPhrases(lexicon.relations, sense => sense.part === part, key);
  const made: RelationIndexes = {
    verbs: byPart('verb', first),
    participles: byPart('participle', first),
    adjectives: byPart('adjective', first),
    nouns: byPart('noun', last),
    phrases: byPart('phrase', last),
    suffixes: affixes(lexicon, 'suffix'),
    prefixes: affixes(lexicon, 'prefix'),
  };
  indexes.set(lexicon, made);
  return made;
}

function affixes({ relations }: Lexicon, part: string): Map<string, RelationSense> {
  const found = new Map<string, RelationSense>();
  for (const [lemma, senses] of relations) {
    const sense = senses.find(each => each.part === part);
    if (sense) found.set(lemma.replaceAll('-', ''), sense);
  }
  return found;
}
