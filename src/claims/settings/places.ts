/** Where, as the words say it: named places behind a preposition of place, by how closely they hang on the event word. */
import type { NameMention, Token } from '../../model/analysis.ts';
import type { PlaceMention } from '../../model/claim.ts';
import { foldName } from '../../model/knowledge.ts';
import { covers, overlap, type Span } from '../../model/passage.ts';
import { childrenBy, relationAt, type Tree } from '../../model/tree.ts';
import { looseness } from '../clauses/clause-heads.ts';
import type { Context, SentenceReading } from '../context.ts';

const plain = /^(?:in|at|inside|within|across|throughout|along|through|over|into|on|to|between)$/;
const nearby = /^(?:near|around|outside|beside|off|towards?|close|beyond)$/;
const placeNouns =
  /^(?:district|province|region|area|city|town|township|village|county|state|department|valley|governorate|camp|airport|airfield|base|stadium|lot|road|highway|border|river|pass|capital|suburb|outskirts?|neighbou?rhood|market|square|station|port|hospital|school|mosque|church|prison|territory|island|municipality|sub-district|subdistrict|tehsil|side|reserve|hall|centre|center|hamlet|commune|prefecture|oblast|raion|woreda|zone|locality|settlement|checkpoint|post|crossing|bridge|mountain|mountains|forest|desert|coast|basin|triangle|corridor|part|parts|countryside|rural|division|sector|locality|estate|quarter|front|axis|direction)s?$/;
const partOfPlace =
  /^(?:part|outskirts?|side|north|south|east|west|north-?east|north-?west|south-?east|south-?west|centre|center|heart|vicinity|area|city|town|township|village|hamlet|district|province|region|state|department|municipality|commune|suburb|neighbou?rhood|capital|port|island|valley|county|governorate|countryside|direction|locality|settlement|territory|mountain|forest|surroundings?|environs|edge|section|building|wing|compound)s?$/;

/** A place with the token that carries it, and how it came in. */
export interface PlaceFound {
  readonly place: PlaceMention;
  readonly head: number;
  /** Behind which preposition; absent for an object, “seized the town of X”. */
  readonly preposition?: string;
}

/** All places of a sentence, in reading order. */
export function placesOf(reading: SentenceReading, context: Context): PlaceFound[] {
  return reading.names.flatMap(name =>
    reading.times.some(time => overlap(time, name) > 0) ? [] : (placeFrom(name, reading, context) ?? []),
  );
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
  if (ranked.length === 0) return onlyScene(at, found, reading);
  const least = Math.min(...ranked.map(({ loose }) => loose));
  const kept = ranked.filter(({ loose }) => loose <= Math.max(1, least));
  const first = kept.toSorted((left, right) => left.loose - right.loose || left.far - right.far);
  return linked(first.map(({ place }) => place));
}

/** In a sentence with a single clause the parser's arcs matter little. */
function onlyScene(
  at: number,
  found: readonly PlaceFound[],
  { tree, clauses, label }: SentenceReading,
): PlaceMention[] {
  const told = new Set(clauses.filter(head => head !== at && tree.tokens[head]?.upos === 'VERB'));
  told.delete(clauses[at] ?? -1);
  const here = told.size === 0 ? linked(found.map(({ place }) => place)) : [];
  // “Gao: on 3 June …”: the label of a note says where.
  return here.length === 0 && label ? [{ start: label.start, end: label.end, text: label.text }] : here;
}

function distance(place: Span, { start, end }: Span): number {
  // What follows the event word is nearer to it than what stands before it.
  return place.start >= end ? place.start - end : start - place.end + 40;
}

/** “In X, Y”: the first lies in the second. */
function linked(places: readonly PlaceMention[]): PlaceMention[] {
  return places.map(place => {
    const next = places.find(other => other.start > place.end && other.start - place.end < 12);
    return next && !place.within ? { ...place, within: next.text } : place;
  });
}

function placeFrom(name: NameMention, reading: SentenceReading, context: Context): PlaceFound | undefined {
  const { tree, tokens } = reading;
  const known = isPlaceName(name, context);
  const top = topOf(name, reading);
  if (top === undefined) return undefined;
  const { head, possessive } = carrierOf(tree, top);
  const carrier = tokens[head] as Token;
  const ownName = covers(name, carrier);
  if (!ownName && !isPlaceNoun(carrier, context)) return undefined;
  if (possessive && !isPlaceNoun(carrier, context)) return undefined;
  const { inner, ...written } = prepositionOf(tree, head, context);
  // “The base of the Sand Front” is a body's, wherever it lies.
  const last = name.text.split(' ').at(-1)?.toLowerCase() ?? '';
  const { places: gazetteer, lexicon } = context.knowledge;
  if (inner !== undefined && lexicon.organisationHeads.has(last) && !gazetteer.has(foldName(name.text)))
    return undefined;
  // “Attacked Gao's airport”: what is struck there says where.
  const struck = !ownName && /^(?:obj|nsubj:pass)$/.test(tree.relations[head] ?? '');
  const preposition = written.preposition ?? (known && struck ? 'in' : undefined);
  if (!known && !isNamedLikePlace(name, preposition, context)) {
    // A name that no table knows is a place only where the words leave nothing else.
    // “In Lin Ta Lu village”: the noun says what the name is.
    const settled = !ownName && isPlaceNoun(carrier, context);
    if (!settled && (name.kind === 'person' || name.kind === 'organisation')) return undefined;
    if (context.knowledge.actorNames.has(foldName(name.text))) return undefined;
    const strong = preposition !== undefined && /^(?:in|near|at|outside|around)$/.test(preposition);
    if (!strong && !(isPlaceNoun(carrier, context) && !ownName)) return undefined;
  }
  const near =
    nearby.test(preposition ?? '') ||
    /^(?:outskirts?|vicinity|surroundings?|environs)$/.test(inner ?? carrier.lemma);
  const place: PlaceMention = {
    start: name.start,
    end: name.end,
    text: name.text,
    ...(near ? { near: true } : {}),
  };
  const top2 = inner === undefined ? head : (tree.heads[head] ?? head);
  if (preposition === undefined) return undefined;
  if (!plain.test(preposition) && !nearby.test(preposition)) return undefined;
  // “Help to X”: only a verb goes to a place.
  if (preposition === 'to' && tree.tokens[tree.heads[top2] ?? -1]?.upos !== 'VERB') return undefined;
  return { place, head: top2, preposition };
}

/** The token of the name whose head lies outside the name. */
function topOf(name: Span, { tree, tokens }: SentenceReading): number | undefined {
  let best: number | undefined;
  for (const [at, token] of tokens.entries()) {
    if (token.start < name.start || token.end > name.end) continue;
    const head = tokens[tree.heads[at] ?? -1];
    if (!head || head.start < name.start || head.end > name.end) best = best ?? at;
  }
  return best;
}

/** “Kalat district”, “the Aru road”, “Gao's airport”: the noun that the name modifies. */
function carrierOf(tree: Tree, top: number): { head: number; possessive: boolean } {
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

/** The preposition before the phrase; of a conjunct or apposition that of the first; of “the town of X” that of the town. */
function prepositionOf(tree: Tree, head: number, context: Context): { preposition?: string; inner?: string } {
  for (let here = head, steps = 0; here >= 0 && steps < 8; steps += 1) {
    const own = childrenBy(tree, here, 'case')
      .filter(mark => mark < here)
      .map(mark => tree.tokens[mark]?.form.toLowerCase() ?? '')
      .filter(form => form !== "'s");
    const up = tree.heads[here] ?? -1;
    if (own.length > 0) {
      const first = own[0] as string;
      const above = tree.tokens[up];
      if (first === 'of' && above && (partOfPlace.test(above.lemma) || isPlaceNoun(above, context))) {
        const outer = prepositionOf(tree, up, context);
        // “Attacked the police station of X”: the station is there.
        const site = isPlaceNoun(above, context) && /^(?:obj|nsubj:pass)$/.test(tree.relations[up] ?? '');
        return { ...(site ? { preposition: 'on' } : {}), ...outer, inner: above.lemma };
      }
      // “The shelling of X camp”, “the capture of X”: what befell the place happened there.
      if (first === 'of' && above?.upos === 'NOUN' && befalls(above, context)) return { preposition: 'in' };
      return { preposition: own.includes('near') ? 'near' : own.includes('outside') ? 'outside' : first };
    }
    const relation = relationAt(tree, here);
    if (relation !== 'conj' && relation !== 'appos' && relation !== 'list' && relation !== 'flat') return {};
    here = up;
  }
  return {};
}

function befalls({ lemma }: Token, { senses }: Context): boolean {
  return (senses.nouns.get(lemma) ?? []).some(({ senses: rows }) =>
    rows.some(({ type, object }) => object === 'target' && (type === 'ASSAULT' || type === 'COERCE')),
  );
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

function isPlaceNoun({ lemma, form }: Token, { knowledge }: Context): boolean {
  return (
    placeNouns.test(lemma) ||
    placeNouns.test(form.toLowerCase()) ||
    knowledge.lexicon.agents.get(lemma)?.class === 'site'
  );
}

/** Whether the gazetteer knows the name and no actor goes by it alone. */
export function isPlaceName({ text, kind }: NameMention, { knowledge }: Context): boolean {
  if (kind === 'person' || kind === 'organisation') return false;
  const key = foldName(text);
  return knowledge.places.has(key) || knowledge.states.has(key) || kind === 'place';
}
