/** Every name of a known actor in a text, whether or not a claim was read there: what an actor was called, and when first. */
import { foldName, type Knowledge } from '../model/knowledge.ts';
import { mayBeMeant } from './actors/find-known.ts';
import type { CountryShares } from './document-countries.ts';

export interface NameMet {
  /** Offset of the first mention, in UTF-16 units. */
  first: number;
  /** Named by more than an acronym. */
  inFull: boolean;
  readonly surfaces: Set<string>;
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const longestName = 6;

/** Known actors named in the text, by id; the longest name at each place counts, a name of several actors for each of them. */
export function namesMetIn(
  text: string,
  knowledge: Knowledge,
  countries: CountryShares = new Map(),
): ReadonlyMap<string, NameMet> {
  const words = [...text.matchAll(word)];
  const met = new Map<string, NameMet>();
  let index = 0;
  while (index < words.length) {
    const length = longestNameAt(words, index, knowledge);
    const [first, last] = [words[index], words[index + length - 1]];
    if (length > 0 && first && last)
      enter(met, text.slice(first.index, last.index + last[0].length), first.index, { knowledge, countries });
    index += Math.max(1, length);
  }
  return met;
}

function longestNameAt(words: readonly RegExpExecArray[], index: number, knowledge: Knowledge): number {
  // A leading article is no part of the name, so the name begins after it.
  if (!/^(?!(?:The|A|An)$)\p{Lu}/u.test(words[index]?.[0] ?? '')) return 0;
  for (let length = Math.min(longestName, words.length - index); length > 0; length -= 1) {
    if (knowledge.actorNames.has(keyOf(words, index, length))) return length;
  }
  return 0;
}

function keyOf(words: readonly RegExpExecArray[], index: number, length: number): string {
  let name = '';
  for (const [form] of words.slice(index, index + length)) name += ` ${form}`;
  return foldName(name.slice(1));
}

function enter(
  met: Map<string, NameMet>,
  surface: string,
  offset: number,
  sight: { readonly knowledge: Knowledge; readonly countries: CountryShares },
): void {
  const inFull = !/^[\p{Lu}-]+$/u.test(surface);
  for (const id of sight.knowledge.actorNames.get(foldName(surface)) ?? []) {
    const actor = sight.knowledge.actors.get(id);
    if (actor && !mayBeMeant(actor, surface, sight)) continue;
    const before = met.get(id);
    if (before) {
      before.inFull ||= inFull;
      before.surfaces.add(surface);
    } else met.set(id, { first: offset, inFull, surfaces: new Set([surface]) });
  }
}
