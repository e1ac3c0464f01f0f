/** Where and when, as the clause says it: named places after a preposition of place, the nearest date, the date of a heading. */
import type { NameMention, TimeMention, Token } from '../model/analysis.ts';
import type { PlaceMention } from '../model/claim.ts';
import { foldName } from '../model/knowledge.ts';
import { covers, type Span } from '../model/passage.ts';
import type { Nominal, SentenceReading } from './chunks.ts';
import type { Context } from './context.ts';

const locatives =
  /^(?:in|at|near|around|outside|inside|within|across|throughout|along|on|from|into|towards?|over|off|between|through|beside|of|to)$/;
const plain = /^(?:in|at|inside|within|across|throughout|along|through|over|into)$/;
const nearby = /^(?:near|around|outside|beside|off|towards?)$/;

/** Places told in `clause`, nearest to the trigger first where several stand side by side. */
export function placesIn(
  clause: Span,
  trigger: Span,
  reading: SentenceReading,
  context: Context,
): PlaceMention[] {
  const { chunks, tokens } = reading;
  const found: (PlaceMention & { order: number })[] = [];
  for (const [at, chunk] of chunks.entries()) {
    const nominal = chunks[at + 1];
    if (chunk.kind !== 'preposition' || nominal?.kind !== 'nominal') continue;
    const word = (tokens[chunk.from] as Token).form.toLowerCase();
    const start = (tokens[chunk.from] as Token).start;
    if (!locatives.test(word) || start < clause.start || start > clause.end) continue;
    const place = placeOf(nominal, word, reading, context);
    if (place)
      found.push({
        ...place,
        order: start < trigger.start ? trigger.start - start + 40 : start - trigger.end,
      });
  }
  const sorted = found.toSorted((left, right) => left.order - right.order);
  return withContainers(
    sorted.map(({ order: _, ...place }) => place),
    context,
  );
}

/** A nominal's place: a known name, or any capitalised one after “in”, “at” or “near” that is no known actor. */
function placeOf(
  nominal: Nominal,
  preposition: string,
  reading: SentenceReading,
  context: Context,
): PlaceMention | undefined {
  const { tokens } = reading;
  const span = { start: (tokens[nominal.from] as Token).start, end: (tokens[nominal.to - 1] as Token).end };
  const inside = reading.names.filter(name => covers(span, name));
  const name =
    inside.findLast(each => isPlaceName(each, context)) ??
    (plain.test(preposition) || nearby.test(preposition) ? inside.at(-1) : undefined);
  if (!name) return undefined;
  const head = tokens[nominal.head] as Token;
  const headIsName = covers(name, head) || name.end >= head.end;
  const agent = context.knowledge.lexicon.agents.get(head.lemma);
  if (!headIsName && agent && agent.class !== 'site') return undefined;
  if (
    !headIsName &&
    !/^(?:district|province|region|area|city|town|village|county|state|department|valley|governorate|camp|airport|base|stadium|lot|road|highway|border|river|pass|capital|suburb|outskirts?|neighbou?rhood|market|square|station|port|hospital|school|mosque|church|prison|territory|island|municipality|sub-district|tehsil|side|reserve|hall|centre|center)s?$/.test(
      head.lemma,
    ) &&
    agent?.class !== 'site'
  ) {
    return undefined;
  }
  const key = foldName(name.text);
  if (
    !isPlaceName(name, context) &&
    (name.kind === 'person' || name.kind === 'organisation' || context.knowledge.actorNames.has(key))
  )
    return undefined;
  if (
    !isPlaceName(name, context) &&
    !(preposition === 'in' || preposition === 'near' || preposition === 'at')
  )
    return undefined;
  if (preposition === 'of' && !ofPlace(nominal, reading)) return undefined;
  if (preposition === 'from') return undefined;
  const larger = nominal.possessor && inside.find(each => each !== name && isPlaceName(each, context));
  const near = nearby.test(preposition) || /^(?:outskirts?|vicinity)$/.test(head.lemma);
  return {
    start: name.start,
    end: name.end,
    text: name.text,
    ...(near ? { near: true } : {}),
    ...(larger ? { within: larger.text } : {}),
  };
}

const placeNouns =
  /^(?:district|province|region|area|city|town|village|county|state|department|valley|governorate|municipality|suburb|outskirts?|neighbou?rhood|capital|port|island|hamlet)s?$/;

/** “The town of X”: the preposition says where only behind a noun for a place. */
function ofPlace(nominal: Nominal, { chunks, tokens }: SentenceReading): boolean {
  const before = chunks[chunks.indexOf(nominal) - 2];
  return before?.kind === 'nominal' && placeNouns.test((tokens[before.head] as Token).lemma);
}

/** Whether the gazetteer knows the name and no actor goes by it alone. */
export function isPlaceName(name: NameMention, { knowledge }: Context): boolean {
  if (name.kind === 'person' || name.kind === 'organisation') return false;
  const key = foldName(name.text);
  return knowledge.places.has(key) || knowledge.states.has(key) || name.kind === 'place';
}

/** “Near the river in Mastung”: the first lies in the second; one that no table knows gives way to one that a table knows. */
function withContainers(places: readonly PlaceMention[], { knowledge }: Context): PlaceMention[] {
  const linked = places.map((place, index) => {
    const next = places[index + 1];
    const beside = next && next.start > place.end && next.start - place.end < 12;
    return beside && !place.within ? { ...place, within: next.text } : place;
  });
  const known = (place: PlaceMention) => knowledge.places.has(foldName(place.text));
  return [...linked.filter(known), ...linked.filter(place => !known(place))];
}

/**
 * The date of a happening: the nearest in the clause, else in the sentence, else of the heading above.
 * @param strict only one that stands in the clause itself.
 */
export function timeOf(
  clause: Span,
  trigger: Span,
  reading: SentenceReading,
  context: Context,
  strict = false,
): TimeMention | undefined {
  // “The agreement of 2016”: that year is the agreement's.
  const dated = reading.times.filter(
    time => time.date && !/^of /i.test(time.text) && !isInsideNominal(time, reading, trigger),
  );
  const near = (time: TimeMention) =>
    time.end <= trigger.start ? trigger.start - time.end : time.start - trigger.end;
  const inClause = dated.filter(time => covers(clause, time));
  if (strict && inClause.length === 0) return undefined;
  const pool = inClause.length > 0 ? inClause : dated;
  return (
    pool.toSorted((left, right) => near(left) - near(right))[0] ??
    undatedIn(clause, trigger, reading) ??
    headingTime(reading, context)
  );
}

/** “On May 2” in a document without a date: the words are kept, the gap stays a gap. */
function undatedIn(clause: Span, trigger: Span, reading: SentenceReading): TimeMention | undefined {
  return reading.times.find(
    time =>
      !time.date &&
      covers(clause, time) &&
      /\d|\p{Lu}/u.test(time.text) &&
      !isInsideNominal(time, reading, trigger),
  );
}

/** The date inside “the March raid” is that of the raid and of nothing else in the sentence. */
function isInsideNominal(time: TimeMention, { chunks, tokens }: SentenceReading, trigger: Span): boolean {
  return chunks.some(chunk => {
    if (chunk.kind !== 'nominal') return false;
    const span = { start: (tokens[chunk.from] as Token).start, end: (tokens[chunk.to - 1] as Token).end };
    return covers(span, time) && !covers(span, trigger);
  });
}

function headingTime(
  { sentence, index }: SentenceReading,
  { analysis, document }: Context,
): TimeMention | undefined {
  for (let before = index - 1; before >= 0; before -= 1) {
    const block = analysis.sentences[before]?.block ?? 0;
    if (sentence.block - block > 3) return undefined;
    if (document.blocks[block]?.kind !== 'heading') continue;
    return analysis.times.find(time => time.sentence === before && time.date);
  }
  return undefined;
}
