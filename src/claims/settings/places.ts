/** Where, as the words say it: named places behind a preposition of place, by how closely they hang on the event word. */
import type { NameMention, Token } from '../../model/analysis.ts';
import type { PlaceMention } from '../../model/claim.ts';
import { foldName } from '../../model/knowledge.ts';
import { covers, overlap, type Span } from '../../model/passage.ts';
import { childrenBy, type Tree } from '../../model/tree.ts';
import { looseness } from '../clauses/clause-heads.ts';
import type { Context, SentenceReading } from '../context.ts';
import { livedIn } from './place-nouns.ts';
import { innerFirst, innerHeadsFirst } from './place-order.ts';
import { isPlaceNoun, prepositionOf, ways } from './place-prepositions.ts';
import { placesPointedTo } from './pointed-places.ts';
import { alongRoad, unnamedRoads } from './road-places.ts';
import { besides } from './scene-places.ts';
import { tokensIn } from './times.ts';
import { goesLikePlace, isBetween, isGoing, isGoneTo, isGroupOfPlaces, isOfSite } from './unknown-places.ts';

const plain = /^(?:in|at|inside|within|across|throughout|along|through|over|into|on|to|between)$/;
const nearby = /^(?:near|around|outside|beside|off|towards?|close|beyond|above|overlooking|opposite)$/;
/** Verbs whose “from X” tells where they began. */
const leaving =
  /^(?:displace|flee|withdraw|retreat|evacuate|abduct|kidnap|take|seize|expel|drive|force|release|rescue|snatch|escape|free|uproot|deport|oust|dislodge|recover|retrieve|exhume|pull|push|chase|flush|evict|eject)$/;

/** Verbs that come to a place rather than deal with a government. */
const reaching =
  /^(?:hit|strike|pound|rock|shake|shell|bomb|bombard|target|flee|leave|quit|enter|reach|attack|storm|batter)$/;

/** A place with the token that carries it, and how it came in. */
export interface PlaceFound {
  readonly place: PlaceMention;
  readonly head: number;
  /** Behind which preposition; absent for an object, “seized the town of X”. */
  readonly preposition?: string;
}

/** All places of a sentence, in reading order. */
export function placesOf(reading: SentenceReading, context: Context): PlaceFound[] {
  const named = reading.names.flatMap(name =>
    reading.times.some(time => overlap(time, name) > 0)
      ? []
      : (alongRoad(name, reading, context) ?? placeFrom(name, reading, context) ?? []),
  );
  named.push(...unnamedRoads(reading, context));
  if (named.length > 0) return named;
  const pointed = placesPointedTo(reading, context, placesOf);
  return pointed.length > 0 ? pointed : placeOfItem(reading, context);
}

/** In an item under the label of a place, a finer one that a sentence before it tells holds on. */
function placeOfItem(reading: SentenceReading, context: Context): PlaceFound[] {
  const before = context.readings[reading.index - 1];
  if (!reading.label || before?.sentence.block !== reading.sentence.block) return [];
  const [found] = placesOf(before, context);
  const root = reading.tree.heads.indexOf(-1);
  return found && root >= 0 ? [{ place: found.place, head: root, preposition: 'in' }] : [];
}

/** Places of the event word at token `at`, those of its own phrase and clause first. */
export function placesFor(
  at: number,
  found: readonly PlaceFound[],
  reading: SentenceReading,
): PlaceMention[] {
  const { tree, clauses, tokens } = reading;
  const own = tokens[at] as Token;
  const ranked = found
    .map(each => ({ ...each, loose: looseness(tree, clauses, at, each.head) }))
    .filter(({ loose }) => loose < Infinity)
    .map(each => ({ ...each, far: distance(each.place, own) }));
  if (ranked.length === 0) return besides(at, found, reading);
  const least = Math.min(...ranked.map(({ loose }) => loose));
  const kept = ranked.filter(({ loose }) => loose <= Math.max(1, least));
  const first = kept.toSorted((left, right) => left.loose - right.loose || left.far - right.far);
  return innerFirst(outerLast(innerHeadsFirst(first, tree), own, reading), reading);
}

/**
 * “In X, rebels struck in Y”: what opens the clause is the larger frame, and what follows lies in it.
 */
function outerLast(found: readonly PlaceFound[], own: Token, { tokens }: SentenceReading): PlaceMention[] {
  const all = found.map(({ place }) => place);
  const isFrame = ({ near, start, end }: PlaceMention) =>
    near !== true &&
    end < own.start &&
    tokens[0]?.upos === 'ADP' &&
    tokens.filter(token => token.end <= start).every(({ upos }) => framing.test(upos));
  const frames = all.filter(isFrame);
  const [frame] = frames;
  const [first, ...rest] = all.filter(place => !frames.includes(place));
  if (!frame || !first) return all;
  // “In X county, Y”: the second only says more of where the first is.
  const besideFrame = first.start < own.start && first.start - frame.end < besideUnits;
  const held = first.near || besideFrame ? first : { ...first, within: frame.text };
  return [held, ...rest, ...frames];
}

/** UTF-16 units: “ county, ”. */
const besideUnits = 24;

/** What may stand before a place that opens a clause. */
const framing = /^(?:ADP|DET|ADJ|NOUN|PUNCT|ADV|CCONJ)$/;

function distance(place: Span, { start, end }: Span): number {
  // What follows the event word is nearer to it than what stands before it.
  return place.start >= end ? place.start - end : start - place.end + 40;
}

function placeFrom(name: NameMention, reading: SentenceReading, context: Context): PlaceFound | undefined {
  const { tree, tokens } = reading;
  const known = isPlaceName(name, context);
  const top = topOf(name, reading);
  if (top === undefined) return undefined;
  const { head, possessive } = carrierOf(tree, top);
  const carrier = tokens[head] as Token;
  const ownName = covers(name, carrier);
  const isSite = isPlaceNoun(carrier, context) || (!ownName && isGroupOfPlaces(head, tree));
  if ((!ownName || possessive) && !isSite) return undefined;
  const written = prepositionOf(tree, head, context);
  const { inner } = written;
  // “The base of the Sand Front” is a body's, wherever it lies.
  const last = name.text.split(' ').at(-1)?.toLowerCase() ?? '';
  const { places: gazetteer, lexicon } = context.knowledge;
  if (inner !== undefined && lexicon.organisationHeads.has(last) && !gazetteer.has(foldName(name.text)))
    return undefined;
  // “Attacked Gao's airport”: what is struck there says where.
  const struck = !ownName && /^(?:obj|nsubj:pass)$/.test(tree.relations[head] ?? '');
  // “Fled Bara”, “strikes hit Mekele”: where it happened.
  const object =
    ownName && tree.relations[head] === 'obj' && isMerePlace(name, tokens[tree.heads[head] ?? -1], context);
  const outerHead = inner === undefined ? head : (tree.heads[head] ?? head);
  const isNamedSo = !ownName && (livedIn.test(carrier.lemma) || isGroupOfPlaces(head, tree));
  const preposition = written.preposition ?? ((known || isNamedSo) && (struck || object) ? 'in' : undefined);
  if (!known && !isNamedLikePlace(name, preposition, context)) {
    // A name that no table knows is a place only where the words leave nothing else.
    // “In Lin Ta Lu village”: the noun says what the name is.
    const settled =
      (!ownName && isSite) ||
      (inner !== undefined && livedIn.test(inner)) ||
      isOfSite(head, preposition, reading, context);
    const somebody = name.kind === 'person' || name.kind === 'organisation';
    if (!settled && somebody && !goesLikePlace(name, head, preposition, reading, context)) return undefined;
    if (context.knowledge.actorNames.has(foldName(name.text))) return undefined;
    const strong =
      /^(?:in|near|at|outside|around)$/.test(preposition ?? '') ||
      (preposition === 'from' && isLeft(outerHead, tree)) ||
      isGoneTo(tree.heads[outerHead] ?? -1, preposition, tree) ||
      isBetween(head, preposition, reading);
    if (!strong && !settled && !somebody) return undefined;
  }
  if (preposition === 'from' && !isLeft(outerHead, tree)) return undefined;
  if (preposition === 'between' && ownName && !isBetween(head, preposition, reading)) return undefined;
  const near =
    nearby.test(preposition ?? '') ||
    (inner !== undefined && ways.test(inner)) ||
    /^(?:outskirts?|vicinity|surroundings?|environs)$/.test(inner ?? carrier.lemma);
  const place: PlaceMention = {
    start: name.start,
    end: name.end,
    text: name.text,
    ...(near ? { near: true } : {}),
  };
  if (preposition === undefined) return undefined;
  if (!plain.test(preposition) && !nearby.test(preposition) && preposition !== 'from') return undefined;
  if (preposition === 'to' && !isGoing(tree.heads[outerHead] ?? -1, tree)) return undefined;
  return { place, head: outerHead, preposition };
}

/** The token of the name whose head lies outside the name; of several the one that a preposition marks. */
export function topOf(name: Span, { tree, tokens }: SentenceReading): number | undefined {
  const tops = tokensIn(name, tokens).filter(at => {
    const head = tokens[tree.heads[at] ?? -1];
    return !head || head.start < name.start || head.end > name.end;
  });
  return tops.find(at => childrenBy(tree, at, 'case').length > 0) ?? tops[0];
}

/** “Kalat district”, “the Aru road”, “Gao's airport”: the noun that the name modifies. */
export function carrierOf(tree: Tree, top: number): { head: number; possessive: boolean } {
  const relation = tree.relations[top] ?? '';
  const head = tree.heads[top] ?? -1;
  if (head < 0) return { head: top, possessive: false };
  if (/^(?:compound|amod|flat|nmod:desc|dep)$/.test(relation) && head > top)
    return { head, possessive: false };
  if (relation === 'nmod:poss') return { head, possessive: true };
  // “The town Tibú”, “the municipality of Tibú” go by the noun's preposition.
  if (relation === 'appos' && head === top - 1) return { head, possessive: false };
  return { head: top, possessive: false };
}

/** “Fled from X”, “pushed the rebels out of X”: the verb, or that of its object, tells where they began. */
function isLeft(at: number, tree: Tree): boolean {
  const above = tree.heads[at] ?? -1;
  const isObject = /^(?:obj|nsubj:pass)$/.test(tree.relations[above] ?? '');
  const verb = isObject ? tree.heads[above] : above;
  return leaving.test(tree.tokens[verb ?? -1]?.lemma ?? '');
}

/** A place and nothing else: no state, no group of that name; a capital only where something comes to it. */
function isMerePlace({ text }: NameMention, verb: Token | undefined, { knowledge }: Context): boolean {
  const key = foldName(text);
  if (knowledge.capitals.has(key) && !reaching.test(verb?.lemma ?? '')) return false;
  return knowledge.places.has(key) && !knowledge.states.has(key) && !knowledge.actorNames.has(key);
}

/** “In Belgorod”, “sent to Gao”: whatever kind a name was given, the gazetteer's name behind such a preposition is a place. */
function isNamedLikePlace(
  { text }: NameMention,
  preposition: string | undefined,
  { knowledge }: Context,
): boolean {
  const key = foldName(text);
  if (!/^(?:in|near|outside|around|to|into|towards?)$/.test(preposition ?? '')) return false;
  return knowledge.places.has(key) && !knowledge.actorNames.has(key);
}

/** Whether the gazetteer knows the name and no actor goes by it alone. */
export function isPlaceName({ text, kind }: NameMention, { knowledge }: Context): boolean {
  if (kind === 'person' || kind === 'organisation') return false;
  const key = foldName(text);
  return knowledge.places.has(key) || knowledge.states.has(key) || kind === 'place';
}
