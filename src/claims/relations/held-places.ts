/** Places that somebody holds, as the object of a verb: “controls X”, “most of X and the town of Y”. */
import type { NameMention } from '../../model/analysis.ts';
import type { PlaceMention } from '../../model/claim.ts';
import { type Heads, withConjuncts } from '../clauses/arguments.ts';
import type { Context, SentenceReading } from '../context.ts';
import { ofPhrase } from '../mentions/noun-phrase.ts';
import { isPlaceName } from '../settings/places.ts';

/** @param heads of the verb's objects. */
export function heldPlaces(heads: Heads, reading: SentenceReading, context: Context): PlaceMention[] {
  const all = heads.flatMap(head => [head, ...inner(head, reading)]);
  const names = all.flatMap(head => nameAt(head, reading) ?? []).filter(name => isPlaceName(name, context));
  return names
    .filter((name, order) => names.findIndex(({ start }) => start === name.start) === order)
    .map(({ start, end, text }) => ({ start, end, text }));
}

/** “Parts of A and the town of B”: down the of-phrases. */
function inner(head: number, reading: SentenceReading): number[] {
  const of = ofPhrase(reading.tree, head);
  if (of === undefined) return [];
  return withConjuncts(reading.tree, of).flatMap(each => [
    each,
    ...(each === head ? [] : inner(each, reading)),
  ]);
}

function nameAt(at: number, { names, tokens }: SentenceReading): NameMention | undefined {
  const token = tokens[at];
  return token && names.find(({ start, end }) => start <= token.start && token.end <= end);
}
