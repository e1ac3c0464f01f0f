/** Happenings told by nouns: “X's raid on Y”, “the bombing of a market”, “a drone strike by the army killed nine”. */
import type { Token } from '../model/analysis.ts';
import type { ActorMention, PlaceMention } from '../model/claim.ts';
import { foldName, type HappeningSense } from '../model/knowledge.ts';
import { covers, type Span } from '../model/passage.ts';
import { type EventType, verbalTypes } from '../model/plover.ts';
import { prepositional, subjectOf } from './arguments.ts';
import type { Nominal, SentenceReading, VerbGroup } from './chunks.ts';
import type { Context } from './context.ts';
import { clauseAround, type Draft } from './drafts.ts';
import { meansOf } from './means.ts';
import { actorOf, actorsOf, isParty, isPersonLike, kindOf } from './mentions.ts';
import { realityOfNoun, realityOfVerb } from './reality.ts';
import { nounSenseAt, type SenseMatch } from './senses.ts';
import { isPlaceName, placesIn, timeOf } from './setting.ts';
import { countOf } from './tolls.ts';

/** @param taken triggers of verbs that already told it: “carried out an attack”. */
export function nounHappenings(reading: SentenceReading, taken: readonly Draft[], context: Context): Draft[] {
  return reading.chunks.flatMap((chunk, at) => {
    if (chunk.kind !== 'nominal' || chunk.pronoun) return [];
    const head = reading.tokens[chunk.head] as Token;
    if (head.upos !== 'NOUN' || taken.some(({ trigger }) => covers(trigger, head))) return [];
    const match = nounSenseAt(reading.tokens, chunk.head, context.senses.nouns);
    return match && match.from >= chunk.from ? (draftAt(chunk, at, match, reading, context) ?? []) : [];
  });
}

function draftAt(
  nominal: Nominal,
  at: number,
  match: SenseMatch<HappeningSense>,
  reading: SentenceReading,
  context: Context,
): Draft | undefined {
  const { tokens } = reading;
  const ranked = match.senses.toSorted(
    (left, right) => Number(left.strength === 'weak') - Number(right.strength === 'weak'),
  );
  const sense = ranked[0] as HappeningSense;
  if (verbalTypes.has(sense.type) || quietTypes.has(sense.type)) return undefined;
  const trigger = {
    start: (tokens[match.from] as Token).start,
    end: (tokens[match.to - 1] as Token).end,
    lemma: match.lemma,
  };
  const { initiators, targets, place } = sidesOf(nominal, at, match, sense, reading, context);
  const clause = clauseOfNoun(nominal, at, reading);
  const time = timeOf(clause, trigger, reading, context, hangsOnPreposition(reading.chunks, at));
  const around = placesIn(clause, trigger, reading, context);
  // “The Kabul explosion”: its own name says where, whatever other places the sentence tells.
  const places = place ? [place] : around;
  const count = sense.count
    ? countOf(
        [...prepositional(reading, at, ['of'], 2, false), ...(isLossNoun(match.lemma) ? [nominal] : [])],
        reading,
        context,
      )
    : undefined;
  const governed = governorOf(reading, at, context);
  if (governed.dropped) return undefined;
  const actors = [...initiators, ...targets, ...governed.initiators];
  if (sense.strength === 'weak' && !actors.some(actor => isParty(actor, context)) && !(place && time))
    return undefined;
  const plural = tokens[nominal.head]?.form.toLowerCase() !== tokens[nominal.head]?.lemma;
  const grounds = [
    initiators.length + governed.initiators.length > 0,
    targets.length > 0,
    time !== undefined,
    places.length > 0,
    count !== undefined,
  ].filter(Boolean).length;
  if (isBareTalk(nominal, reading, context) && !time && count === undefined) return undefined;
  if (sense.strength === 'weak' && !time && count === undefined && !isReference(nominal, reading))
    return undefined;
  if (grounds < (plural ? 3 : isReference(nominal, reading) ? 0 : 2) && !(place && time)) return undefined;
  if (plural && !time) return undefined;
  const reality = realityOfNoun(tokens, nominal.from, match.from, context.knowledge);
  const means = meansOf(clause, reading, context);
  const mode = sense.mode ?? (sense.type === 'ASSAULT' ? means?.mode : undefined);
  return {
    rule: 'noun-happening',
    part: 'noun',
    reading,
    chunk: at,
    trigger,
    sense,
    type: sense.type,
    ...(mode ? { mode } : {}),
    initiators: initiators.length > 0 ? initiators : governed.initiators,
    targets,
    places,
    ...(time ? { time } : {}),
    tolls: sense.count && count ? { [sense.count]: count } : {},
    ...(means ? { means: means.mention } : {}),
    ...(plural ? { aggregate: true } : {}),
    ...(reality.auxiliary ? { auxiliary: reality.auxiliary } : {}),
    stance: reality.stance,
    doubt:
      0.25 +
      (sense.strength === 'weak' ? 0.15 : 0) +
      (initiators.length === 0 ? 0.1 : 0) +
      (plural ? 0.1 : 0),
    because: [
      `the noun “${match.lemma}” tells of it`,
      ...(initiators.length > 0
        ? [`${initiators.map(({ text }) => `“${text}”`).join(', ')} stands before it or after “by”`]
        : []),
      ...(governed.initiators.length > 0 && initiators.length === 0
        ? ['the subject of the verb before it claims it or carried it out']
        : []),
      ...(reality.because ? [`put with ${reality.because}`] : []),
    ],
  };
}

/** “About 60 deaths”: the number counts the dead themselves. */
function isLossNoun(lemma: string): boolean {
  return /^(?:death|fatality|casualty|injury)$/.test(lemma);
}

/** Types whose nouns are mostly talk: only verbs code them. */
const quietTypes: ReadonlySet<EventType> = new Set<EventType>([
  'THREATEN',
  'AID',
  'AGREE',
  'CONSULT',
  'MOBILIZE',
]);

function sidesOf(
  nominal: Nominal,
  at: number,
  match: SenseMatch<HappeningSense>,
  sense: HappeningSense,
  reading: SentenceReading,
  context: Context,
): { initiators: ActorMention[]; targets: ActorMention[]; place?: PlaceMention } {
  // In “rebel attack” the table has who it was within the phrase.
  const holdsActor = endOfActor(reading.tokens, match.from, match.to - 1, context) !== undefined;
  const before = beforeTrigger(nominal, holdsActor ? nominal.head : match.from, sense, reading, context);
  const by = actorsOf(prepositional(reading, at, ['by'], 7, false), reading, context);
  const ofWhom = actorsOf(prepositional(reading, at, ['of'], 2, false), reading, context);
  const against = actorsOf(
    prepositional(
      reading,
      at,
      sense.target.filter(word => word !== 'of' && word !== 'by' && word !== 'in' && word !== 'from'),
      5,
      false,
    ),
    reading,
    context,
  );
  const sidesBetween = actorsOf(prepositional(reading, at, ['between', 'among'], 3), reading, context);
  const initiators = [...(before.actor && sense.subject !== 'none' ? [before.actor] : []), ...by];
  const targets = [
    ...(before.victim ? [before.victim] : []),
    ...(sense.object === 'target' || sense.object === 'both' || sense.target.includes('of') ? ofWhom : []),
    ...against,
  ];
  if (sidesBetween.length > 1)
    return {
      initiators: sidesBetween.slice(0, 1),
      targets: sidesBetween.slice(1),
      ...(before.place ? { place: before.place } : {}),
    };
  if (before.actor && sense.subject === 'target')
    return { initiators: by, targets: [before.actor, ...targets] };
  return {
    initiators: initiators.filter(actor => isPersonLike(actor, context)),
    targets: targets.filter(target => !initiators.some(({ start }) => start === target.start)),
    ...(before.place ? { place: before.place } : {}),
  };
}

/** What stands before the noun in its nominal: “the army's”, “rebel”, or the place in “the Pahalgam attack”. */
function beforeTrigger(
  nominal: Nominal,
  trigger: number,
  sense: HappeningSense,
  reading: SentenceReading,
  context: Context,
): { actor?: ActorMention; victim?: ActorMention; place?: PlaceMention } {
  const { tokens, names } = reading;
  const end = nominal.possessor ? nominal.possessor.to : trigger;
  let from = nominal.from;
  while (
    from < end &&
    (tokens[from]?.upos === 'DET' ||
      reading.times.some(time => covers(time, tokens[from] as Token)) ||
      /^(?:NUM|ADJ|PUNCT)$/.test(tokens[from]?.upos ?? '')) &&
    !isNameStart(tokens[from], names)
  )
    from += 1;
  if (from >= end) return {};
  const span = { start: (tokens[from] as Token).start, end: (tokens[end - 1] as Token).end };
  const name = names.findLast(
    each => covers(span, each) || (each.start >= span.start && each.start < span.end),
  );
  if (name && isPlaceName(name, context) && !context.knowledge.nationalities.has(foldName(name.text))) {
    const state = context.knowledge.states.has(
      context.knowledge.actorNames.get(foldName(name.text))?.[0] ?? '',
    );
    // A state's aircraft and drones act abroad; “a Kenya attack” lies in Kenya.
    const acts =
      state && (nominal.possessor !== undefined || /^(?:drone|aerial|heavy-weapons)$/.test(sense.mode ?? ''));
    if (!acts) return { place: { start: name.start, end: name.end, text: name.text } };
  }
  if (name && isUnknownPlace(name, context))
    return { place: { start: name.start, end: name.end, text: name.text } };
  // A single noun before the trigger must be somebody: “rebel attack”, not “morning attack”.
  const head = endOfActor(tokens, from, end, context);
  if (head === undefined && !name) return {};
  const actor = actorOf(
    {
      kind: 'nominal',
      from,
      to: end,
      head: head ?? end - 1,
      pronoun: tokens[from]?.upos === 'PRON' && end === from + 1,
    },
    reading,
    context,
  );
  // “The Jaffar Express attack”: an unknown name right before the noun suffered it.
  const unknown =
    name &&
    !nominal.possessor &&
    kindOf(actor ?? { start: 0, end: 0, text: name.text }, context) === undefined;
  if (actor && unknown && !/[A-Z]{2}/.test(name.text)) return { victim: actor };
  return actor ? { actor } : {};
}

/** “The Pahalgam attack”: an unknown name in plain capitals before the noun is more often where than who. */
function isUnknownPlace({ text, kind }: SentenceReading['names'][number], { knowledge }: Context): boolean {
  const key = foldName(text);
  const known = knowledge.actorNames.has(key) || knowledge.nationalities.has(key);
  return !known && kind === undefined && !/\s|[A-Z]{2}/.test(text) && !knowledge.lexicon.agents.has(key);
}

function isNameStart(token: Token | undefined, names: SentenceReading['names']): boolean {
  return token !== undefined && names.some(({ start }) => start === token.start);
}

function endOfActor(
  tokens: readonly Token[],
  from: number,
  end: number,
  { knowledge }: Context,
): number | undefined {
  for (let at = end - 1; at >= from; at -= 1) {
    const agent = knowledge.lexicon.agents.get(tokens[at]?.lemma ?? '');
    if (agent && agent.class !== 'site' && agent.class !== 'vehicle') return at;
  }
  return undefined;
}

/** “After the raid”, “outrage over the first and the second attack”. */
function hangsOnPreposition(chunks: SentenceReading['chunks'], at: number): boolean {
  let left = at - 1;
  while (chunks[left]?.kind === 'and' && chunks[left - 1]?.kind === 'nominal') left -= 2;
  return chunks[left]?.kind === 'preposition';
}

/** Behind “over”, “like” or “after” a noun has only what stands right with it; else it shares place and time of its clause. */
function clauseOfNoun(nominal: Nominal, at: number, reading: SentenceReading): Span {
  const { chunks, tokens } = reading;
  if (!hangsOnPreposition(chunks, at)) return clauseAround(reading, at);
  let right = at;
  while (/^(?:preposition|nominal|time)$/.test(chunks[right + 1]?.kind ?? '')) right += 1;
  return {
    start: (tokens[nominal.from] as Token).start,
    end: (tokens[(chunks[right]?.to ?? nominal.to) - 1] as Token).end,
  };
}

/** “Repression”, “violence”: without determiner, possessor or date a noun names a state of things. Headings drop their articles. */
function isBareTalk(nominal: Nominal, { tokens, sentence }: SentenceReading, { document }: Context): boolean {
  if (nominal.possessor || /title|heading/.test(document.blocks[sentence.block]?.kind ?? '')) return false;
  const first = tokens[nominal.from];
  return first?.upos !== 'DET' && first?.upos !== 'NUM' && first?.upos !== 'PRON';
}

/** “The raid”, “this attack”: a definite noun without anything of its own takes up what was told before. */
function isReference(nominal: Nominal, { tokens }: SentenceReading): boolean {
  return /^(?:the|this|that)$/i.test(tokens[nominal.from]?.form ?? '') && nominal.to - nominal.from <= 2;
}

/** The verb that governs the noun: one that did not happen takes the noun with it, one that claims gives its subject. */
function governorOf(
  reading: SentenceReading,
  at: number,
  context: Context,
): { dropped: boolean; initiators: ActorMention[] } {
  const { chunks, tokens } = reading;
  for (let left = at - 1; left >= Math.max(0, at - 4); left -= 1) {
    const chunk = chunks[left];
    if (
      !chunk ||
      chunk.kind === 'stop' ||
      chunk.kind === 'subordinator' ||
      chunk.kind === 'relative' ||
      chunk.kind === 'comma'
    )
      break;
    if (chunk.kind !== 'verb') continue;
    const unreal = realityOfVerb(reading, left, context.knowledge).auxiliary !== undefined;
    const claims =
      /^(?:claim|conduct|launch|stage|mount|commit|perpetrate|execute|carry|undertake|lead)$/.test(
        (tokens[(chunk as VerbGroup).main] as Token).lemma,
      );
    const initiators =
      claims && !(chunk as VerbGroup).passive ? actorsOf(subjectOf(reading, left), reading, context) : [];
    return { dropped: unreal, initiators: initiators.filter(actor => isPersonLike(actor, context)) };
  }
  const next = chunks[at + 1];
  const dropped =
    next?.kind === 'verb' && realityOfVerb(reading, at + 1, context.knowledge).auxiliary !== undefined;
  return { dropped, initiators: [] };
}
