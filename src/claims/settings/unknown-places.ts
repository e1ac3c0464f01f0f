/** Names that no table knows, and what else shows that they are places: the words around them. */
import type { NameMention } from '../../model/analysis.ts';
import { covers } from '../../model/passage.ts';
import { childrenBy, relationAt, type Tree } from '../../model/tree.ts';
import type { Context, SentenceReading } from '../context.ts';
import { livedIn } from './place-nouns.ts';
import { isPlaceNoun } from './place-prepositions.ts';

/** “The X group of villages”. */
export function isGroupOfPlaces(at: number, tree: Tree): boolean {
  return childrenBy(tree, at, 'nmod').some(child => livedIn.test(tree.tokens[child]?.lemma ?? ''));
}

/** “Their post at X”: what a site lies at is a place. */
export function isOfSite(
  head: number,
  preposition: string | undefined,
  { tree }: SentenceReading,
  context: Context,
): boolean {
  const above = tree.tokens[tree.heads[head] ?? -1];
  const lies = relationAt(tree, head) === 'nmod' && /^(?:in|at|near)$/.test(preposition ?? '');
  return lies && above !== undefined && isPlaceNoun(above, context);
}

/** “Between Mbulo and Goma”: the other is a place; not “between Fano and the army”. */
export function isBetween(
  head: number,
  preposition: string | undefined,
  { tree, tokens, names }: SentenceReading,
): boolean {
  if (preposition !== 'between') return false;
  const above = tree.heads[head] ?? -1;
  const first = relationAt(tree, head) === 'conj' ? above : head;
  const others = [first, ...childrenBy(tree, first, 'conj')]
    .filter(at => at !== head)
    .map(other => tokens[other]);
  return names.some(
    ({ kind, ...span }) => kind === 'place' && others.some(other => other && covers(span, other)),
  );
}

/** “Fled to X”, “were shot near X”: no table knows the name, and people are not gone to so. */
export function goesLikePlace(
  { text, kind }: NameMention,
  head: number,
  preposition: string | undefined,
  { tree }: SentenceReading,
  { knowledge }: Context,
): boolean {
  const verb = tree.tokens[tree.heads[head] ?? -1];
  if (kind !== 'person' || relationAt(tree, head) !== 'obl' || verb?.upos !== 'VERB') return false;
  if (knowledge.toponymy.givenNames.has(text.split(' ')[0] ?? '')) return false;
  return preposition === 'to' || preposition === 'towards'
    ? moving.test(verb.lemma)
    : /^(?:in|near|outside|around)$/.test(preposition ?? '') && !minding.test(verb.lemma);
}

const moving =
  /^(?:flee|move|advance|march|return|escape|withdraw|deploy|retreat|displace|relocate|head|transfer)$/;

/** What people do “in” somebody. */
const minding = /^(?:believe|trust|confide|invest|see|find|result|specialize|specialise)$/;
