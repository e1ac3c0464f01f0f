/** Names that no table knows, and what else shows that they are places: the words around them. */
import type { NameMention } from '../../model/analysis.ts';
import { covers } from '../../model/passage.ts';
import { childrenBy, relationAt, type Tree } from '../../model/tree.ts';
import type { Context, SentenceReading } from '../context.ts';
import { livedIn } from './place-nouns.ts';
import { isPlaceNoun, ways } from './place-prepositions.ts';

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
  // “The road between Mbulo and Tifare”
  if (ways.test(tokens[tree.heads[first] ?? -1]?.lemma ?? '')) return true;
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

/** “Fled to X”, “the displacement of 900 families to X”. */
export function isGoneTo(above: number, preposition: string | undefined, tree: Tree): boolean {
  if (!/^(?:to|towards?)$/.test(preposition ?? '')) return false;
  const token = tree.tokens[above];
  return token?.upos === 'VERB' ? moving.test(token.lemma) : isGoing(above, tree);
}

/** “Help to X”: only a verb, or a noun for going, goes to a place. */
export function isGoing(at: number, tree: Tree): boolean {
  const token = tree.tokens[at];
  const above = tree.tokens[tree.heads[at] ?? -1];
  return token?.upos === 'VERB' || [token, above].some(each => going.test(each?.lemma ?? ''));
}

const going =
  /^(?:displacement|return|deployment|advance|flight|withdrawal|retreat|march|transfer|evacuation|movement|push|exodus)$/;

const moving =
  /^(?:flee|move|advance|march|return|escape|withdraw|deploy|retreat|displace|relocate|head|transfer)$/;

/** What people do “in” somebody. */
const minding = /^(?:believe|trust|confide|invest|see|find|result|specialize|specialise)$/;
