/** “On the A–B road”: two places with a dash between them; it lies near the first. */
import type { NameMention } from '../../model/analysis.ts';
import { foldName } from '../../model/knowledge.ts';
import { overlap } from '../../model/passage.ts';
import { relationAt } from '../../model/tree.ts';
import type { Context, SentenceReading } from '../context.ts';
import { prepositionOf, ways } from './place-prepositions.ts';
import { carrierOf, type PlaceFound, topOf } from './places.ts';

/** A road that was read as one name. */
export function alongRoad(
  name: NameMention,
  reading: SentenceReading,
  context: Context,
): PlaceFound | undefined {
  const top = topOf(name, reading);
  if (top === undefined || context.knowledge.places.has(foldName(name.text))) return undefined;
  return roadAt(name.start, name.text, carrierOf(reading.tree, top).head, reading, context);
}

/** Roads that were read as no name: “the A–B toll road”, where the pair stands before its noun like an adjective. */
export function unnamedRoads(reading: SentenceReading, context: Context): PlaceFound[] {
  const { tree, tokens, names } = reading;
  const { text } = context.document;
  return tokens.flatMap((token, at) => {
    if (!pair.test(token.form) || names.some(name => overlap(name, token) > 0)) return [];
    if (!/^(?:amod|compound|nmod|dep)$/.test(relationAt(tree, at))) return [];
    const written = text.slice(token.start, token.end);
    return roadAt(token.start, written, tree.heads[at] ?? -1, reading, context) ?? [];
  });
}

const pair = /^\p{Lu}.*\p{L}[-–—]\p{Lu}/u;

function roadAt(
  start: number,
  written: string,
  head: number,
  { tree, tokens }: SentenceReading,
  context: Context,
): PlaceFound | undefined {
  const [, from, to] = /^(.+?)\s?[-–—]\s?(.+)$/.exec(written) ?? [];
  const { places } = context.knowledge;
  if (!from || !to || !(places.has(foldName(from)) || places.has(foldName(to)))) return undefined;
  const { preposition } = prepositionOf(tree, head, context);
  if (!ways.test(tokens[head]?.lemma ?? '') || preposition === undefined) return undefined;
  const place = { start, end: start + from.length, text: from, near: true };
  return { place, head, preposition };
}
