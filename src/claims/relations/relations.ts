/** How parties stand to each other or to a place: “X supports Y”, “X, an affiliate of Y”, “Y-backed X”, “X operates in Z”. */
import type { Token } from '../../model/analysis.ts';
import type {
  ActorMention,
  PlaceMention,
  RelationName,
  Stance,
  StandingRelation,
} from '../../model/claim.ts';
import { placeRelations } from '../../model/claim.ts';
import type { RelationSense } from '../../model/knowledge.ts';
import { hull, passageOf, type Span } from '../../model/passage.ts';
import { relationAt } from '../../model/tree.ts';
import { behind, subjectsOf } from '../clauses/arguments.ts';
import { nounSenseAt, verbSenseAt } from '../clauses/senses.ts';
import { type Context, isHeadline, type SentenceReading } from '../context.ts';
import { putAt } from '../happenings/put.ts';
import { actorsAt } from '../mentions/actor-mention.ts';
import { isBelligerent, isNamed, isParty, kindOf } from '../mentions/kinds.ts';
import { type PlaceFound, placesFor, placesOf } from '../settings/places.ts';
import { timeFor } from '../settings/times.ts';
import { stanceAt } from '../voice-stance.ts';
import { speakersAt } from '../voices.ts';
import { affixRelations } from './affixes.ts';
import { deniedRelations } from './denied-relations.ts';
import { heldPlaces } from './held-places.ts';
import { members } from './members.ts';
import { merged } from './merged.ts';
import { argumentOf } from './relation-arguments.ts';
import { relationIndexes } from './relation-indexes.ts';

/** Relations that hold both ways. */
const mutual: ReadonlySet<RelationName> = new Set(['fights', 'allied_with', 'truce_with', 'links_with']);

/** A relation as one rule reads it. */
export interface Related {
  readonly relation: RelationName;
  readonly at: number;
  readonly trigger: Span & { readonly lemma: string };
  readonly subjects: readonly ActorMention[];
  readonly objects: readonly ActorMention[];
  /** Places that are the verb's object: “controls X”. */
  readonly held?: readonly PlaceMention[];
  readonly doubt: number;
}

export function relations(reading: SentenceReading, context: Context): StandingRelation[] {
  if (isHeadline(reading)) return [];
  const told = relationsIn(reading, context);
  return [...told, ...deniedRelations(told, reading, context, earlier => relationsIn(earlier, context))];
}

function relationsIn(reading: SentenceReading, context: Context): StandingRelation[] {
  const found = placesOf(reading, context);
  const read = [
    ...reading.tokens.flatMap((token, at) => byTable(token, at, reading, context)),
    ...affixRelations(reading, context),
    ...members(reading, context),
    ...merged(reading, context),
  ];
  return read.flatMap(related => claimOf(related, found, reading, context) ?? []);
}

function byTable(token: Token, at: number, reading: SentenceReading, context: Context): Related[] {
  const { tokens } = reading;
  const indexes = relationIndexes(context.knowledge.lexicon);
  const match =
    token.upos === 'VERB'
      ? (verbSenseAt(tokens, at, indexes.verbs) ??
        (token.xpos === 'VBN' ? verbSenseAt(tokens, at, indexes.participles) : undefined))
      : token.upos === 'NOUN'
        ? (nounSenseAt(tokens, at, indexes.phrases) ?? nounSenseAt(tokens, at, indexes.nouns))
        : token.upos === 'ADJ'
          ? verbSenseAt(tokens, at, indexes.adjectives)
          : undefined;
  const sense = match?.senses[0];
  if (!match || !sense) return [];
  const trigger = {
    start: (tokens[match.from] as Token).start,
    end: (tokens[match.to - 1] as Token).end,
    lemma: match.lemma,
  };
  const side = (role: string) =>
    actorsAt(argumentOf(role, at, sense as RelationSense, match.to, reading), reading, context);
  const stated = side(sense.subject);
  const subjects = stated.length > 0 || !mutual.has(sense.relation) ? stated : keepers(at, reading, context);
  const holds = sense.relation === 'controls' && sense.object === 'object';
  const ground = holds ? argumentOf('object', at, sense as RelationSense, match.to, reading) : [];
  const held = heldPlaces(ground, reading, context);
  // “Held protests in Karachi”: no ground is held.
  if (holds && held.length === 0 && !ground.some(head => isGround(tokens[head]?.lemma ?? ''))) return [];
  const grammatical = placeRelations.has(sense.relation) ? [] : side(sense.object);
  // “Fight alongside X”: what the last word of the phrase introduces.
  const preposition = match.lemma.includes(' ') ? match.lemma.split(' ').at(-1) : undefined;
  const objects =
    grammatical.length === 0 && preposition !== undefined && sense.object === 'object'
      ? actorsAt(behind(reading.tree, at, [preposition]), reading, context)
      : grammatical;
  // “A conflict between A and B”: both stand behind one preposition.
  const [one, ...others] = objects;
  if (mutual.has(sense.relation) && subjects.length === 0 && one && others.length > 0)
    return [{ relation: sense.relation, at, trigger, subjects: [one], objects: others, doubt: 0.3 }];
  // “A and B signed a truce”: each is the other's side.
  const [first, ...rest] = subjects;
  if (mutual.has(sense.relation) && objects.length === 0 && first && rest.length > 0)
    return [{ relation: sense.relation, at, trigger, subjects: [first], objects: rest, doubt: 0.3 }];
  return [
    {
      relation: sense.relation,
      at,
      trigger,
      subjects,
      objects,
      held,
      doubt: token.upos === 'VERB' ? 0.3 : 0.35,
    },
  ];
}

/** Common nouns for ground that somebody may hold: “the bridge at Gao”, “positions near Haro”. */
function isGround(lemma: string): boolean {
  return /^(?:airport|airfield|area|base|border|bridge|camp|checkpoint|city|crossing|dam|district|enclave|frontline|garrison|ground|headquarters|hill|island|mine|neighbou?rhood|outpost|part|pocket|port|position|post|province|quarter|region|road|stronghold|suburb|swathe?|territory|town|valley|village)$/.test(
    lemma,
  );
}

/** “A and B shared the region under a pact”, “A and B kept the truce”: those who keep it are its sides. */
function keepers(at: number, reading: SentenceReading, context: Context): ActorMention[] {
  const { tree, tokens } = reading;
  const verb = tree.heads[at] ?? -1;
  if (tokens[at]?.upos !== 'NOUN' || !/^(?:obj|obl)$/.test(relationAt(tree, at))) return [];
  if (!/^(?:share|keep|hold|coexist|live)$/.test(tokens[verb]?.lemma ?? '')) return [];
  const sides = actorsAt(subjectsOf(tree, verb), reading, context);
  return sides.length > 1 ? sides : [];
}

function claimOf(
  { relation, at, trigger, subjects: left, objects: right, held = [], doubt }: Related,
  found: readonly PlaceFound[],
  reading: SentenceReading,
  context: Context,
): StandingRelation | undefined {
  const loose = relation === 'member_of';
  // “The rebels support the army” relates nobody in particular.
  const known = (actor: ActorMention) => isNamed(actor, context) || isTheBody(actor, context);
  const subjects = left.filter(actor => known(actor) && (loose || isParty(actor, context)));
  const objects = right.filter(
    actor =>
      known(actor) &&
      (isParty(actor, context) || isBodyOf(actor, left, context)) &&
      !subjects.some(({ start }) => start === actor.start),
  );
  if (!placeRelations.has(relation) && ![...subjects, ...objects].some(actor => isNamed(actor, context)))
    return undefined;
  const around = placeRelations.has(relation) ? behindTrigger(placesFor(at, found, reading), trigger) : [];
  const places = held.length > 0 ? held : around;
  if (subjects.length === 0 || (placeRelations.has(relation) ? places.length === 0 : objects.length === 0))
    return undefined;
  const put = putAt(at, reading, context);
  if (put.auxiliary === 'future' || put.auxiliary === 'hypothetical') return undefined;
  const own: Stance = put.auxiliary === 'negation' ? 'denied' : put.stance;
  const stance = stanceAt(trigger, own, true, context);
  if (stance === undefined) return undefined;
  const time = timeFor(at, reading, context);
  const span =
    hull(
      [trigger, ...subjects, ...objects, ...places].filter(
        ({ start, end }) => start >= reading.sentence.start && end <= reading.sentence.end,
      ),
    ) ?? trigger;
  return {
    ...passageOf(context.document, span.start, span.end),
    kind: 'relation',
    relation,
    id: `${context.document.id}/${trigger.start}-${trigger.end}/${relation}`,
    trigger,
    subjects,
    objects,
    places,
    ...(time ? { time } : {}),
    voice: speakersAt(trigger, context),
    stance,
    doubt,
    because: [`“${trigger.lemma}” tells how they stand`],
  };
}

/** “The column is part of the Upland Command (UC)”: a body no table knows, to which a side of the conflict stands. */
function isBodyOf(actor: ActorMention, others: readonly ActorMention[], context: Context): boolean {
  if (actor.name === undefined || kindOf(actor, context) !== undefined) return false;
  const body = context.analysis.names.some(
    ({ start, text, kind, acronym }) =>
      start >= actor.start && text === actor.name && (kind === 'organisation' || acronym !== undefined),
  );
  return body && others.some(other => isBelligerent(other, context));
}

/** “The army”, “the junta”: in one country there is one. */
function isTheBody({ head, text, start }: ActorMention, { document }: Context): boolean {
  if (!/^(?:army|government|junta|military|regime)$/.test(head ?? '') || /\s/.test(text)) return false;
  return /(?:^|\s)the\s$/i.test(document.text.slice(Math.max(0, start - 5), start));
}

function behindTrigger(places: readonly PlaceMention[], trigger: Span): PlaceMention[] {
  return places.filter(({ start }) => start > trigger.start);
}
