/** Who acts and who suffers, by the verb's grammar and the roles that its sense gives to subject and object. */
import type { ActorMention, PlaceMention } from '../../model/claim.ts';
import type { HappeningSense } from '../../model/knowledge.ts';
import type { EventType } from '../../model/plover.ts';
import { childrenBy, relationAt, type Tree } from '../../model/tree.ts';
import { agentsOf, behind, type Heads, objectsOf, subjectsOf, withConjuncts } from '../clauses/arguments.ts';
import type { SenseMatch } from '../clauses/senses.ts';
import type { VerbForm } from '../clauses/verb-form.ts';
import { type Context, isHeadline, type SentenceReading } from '../context.ts';
import { actorAt, actorsAt, otherBodies } from '../mentions/actor-mention.ts';
import { countAt } from '../mentions/counts.ts';
import { isSomebody } from '../mentions/kinds.ts';
import { ofPhrase } from '../mentions/noun-phrase.ts';
import { grounds, isCapital, isLand, isWhere, placeAt } from './acted-places.ts';
import { companionsOf } from './companions.ts';
import { distinct } from './draft.ts';
import { afterPhrase, behindPhrase, doersInside, objectOf, ownersInside } from './phrase-sides.ts';
import { isWeapon, weaponOwners } from './weapon-owner.ts';

export interface Sides {
  readonly initiators: readonly ActorMention[];
  readonly targets: readonly ActorMention[];
  /** Places that are themselves acted upon: “retook the village of X”. */
  readonly places: readonly PlaceMention[];
  /** What the sense's own object names, actor or not: its number is the toll. */
  readonly affected: Heads;
  /** The verb has an object, whether or not it names an actor. */
  readonly objectNamed: boolean;
  /** Ground is taken that has no name: “the town”. */
  readonly ground: boolean;
  /** The verb has a doer in its grammar, named or not. */
  readonly doerNamed: boolean;
}

export function sidesOf(
  at: number,
  form: Pick<VerbForm, 'passive' | 'shape'>,
  sense: HappeningSense,
  match: SenseMatch<HappeningSense>,
  reading: SentenceReading,
  context: Context,
): Sides {
  const { tree } = reading;
  const { shape } = form;
  // Nobody is perished or fled: such verbs have no passive, whatever their form.
  const passive = form.passive && !(sense.subject === 'target' && sense.object === 'none');
  const grammatical = subjectsOf(tree, at);
  // “Forced the rebels out of Gao”: the object is who was forced, wherever the phrase ends.
  const particle = / (?:out|away|back|off|down)$/.test(match.lemma) && objectsOf(tree, at).length > 0;
  const behindLast = particle ? undefined : afterPhrase(match, reading);
  const bare = !behindLast && isBarePassive(at, passive, sense, grammatical, reading);
  const nominal = shape === 'ing' && grammatical.length === 0;
  const subject = passive || nominal ? agentsOf(tree, at) : bare ? [] : grammatical;
  const object =
    (passive ? undefined : behindLast) ??
    (passive || bare ? grammatical : objectOf(at, sense, match, reading, context));
  const initiators: ActorMention[] = [];
  const targets: ActorMention[] = [];
  const places: PlaceMention[] = [];
  const enter = (heads: Heads, role: HappeningSense['subject']) => {
    if (role === 'none') return;
    for (const head of heads) {
      // “Sent two companies”: what is sent acts only where nobody else is named.
      if (role === 'initiator' && heads === object && initiators.length > 0 && !isNamedAt(head, reading))
        continue;
      // “Supplied Kyiv with shells”: a capital that is given, asked or accused is its state.
      const acts = peaceful.has(sense.type) || (role === 'both' && heads === subject);
      const stands = acts && isCapital(head, reading, context);
      const place = role === 'initiator' || stands ? undefined : placeAt(head, reading, context);
      if (place) places.push(place);
      else {
        // “Thousands marched”: a number is a crowd.
        const crowd = sense.type === 'PROTEST' && role !== 'target' && isNumber(head, reading);
        const actor =
          role === 'target' && isLand(head, reading) ? undefined : actorAt(head, reading, context, crowd);
        const owners = role === 'target' ? [] : weaponOwners(head, reading, context);
        initiators.push(...owners);
        if (owners.length > 0 || !actor) continue;
        if (role === 'target') targets.push(actor);
        // Camps, convoys and bombs start nothing; a bomb that kills is told by its own noun.
        else if (crowd || isSomebody(actor, context))
          initiators.push(actor, ...actorsAt(otherBodies(head, reading), reading, context));
      }
    }
  };
  // “It exploded, killing two soldiers”: what explodes or crashes is nobody.
  const thing = sense.subject === 'initiator' && isWhatBurst(at, subject, reading);
  enter(thing ? [] : subject, sense.subject);
  if (sense.subject === 'initiator' && initiators.length > 0)
    enter(companionsOf([at, ...subject], at, reading), 'initiator');
  if (sense.subject === 'target') initiators.push(...doersInside(match, reading, context));
  // “Adlan's body was found”: the owner of the body is dead.
  if (/ (?:body|corpse|remains)$/.test(sense.lemma))
    targets.push(...ownersInside(grammatical, at, reading, context));
  if (passive && behindLast)
    places.push(...behindLast.flatMap(head => placeAt(head, reading, context) ?? []));
  enter(object, sense.object === 'both' ? 'target' : sense.object);
  const ground = object.some(head => grounds.test(reading.tokens[head]?.lemma ?? ''));
  const objectNamed = object.length > 0 && sense.object === 'target' && !(ground && sense.mode === 'seize');
  const others =
    sense.target.length > 0
      ? behindPhrase(sense.target, match, reading)
          // “In the capital a man blew himself up in a queue”: where stands in front, among whom behind.
          .toSorted((left, right) => Number(left < at) - Number(right < at))
          .filter(head => !isWhere(head, reading, context))
          .flatMap(head => withConjuncts(tree, inFrontOf(head, reading)))
          .filter((head, order) => order === 0 || !isWeapon(head, reading, context))
      : [];
  // “Erupted between A and B”: both act.
  if (sense.type === 'ASSAULT' && initiators.length === 0 && sense.target.includes('between'))
    enter(
      behindPhrase(['between', 'among'], match, reading).flatMap(head => withConjuncts(tree, head)),
      'initiator',
    );
  const open = sense.subject === 'target' ? initiators.length === 0 : targets.length === 0;
  const both = sense.subject === 'none' && initiators.length > 0;
  if (open && !objectNamed && !both) enter(others, sense.subject === 'target' ? 'initiator' : 'target');
  // “Demanded that the government leave”, “threatened to attack the town”: the clause says towards whom.
  if (targets.length === 0 && !objectNamed && clausal.has(sense.type))
    enter(ofClause(at, match, reading, context), 'target');
  const told = sense.object === 'target' ? object : sense.subject === 'target' ? subject : object;
  // “Cost the lives of seven passengers”, “lost 40 fighters”: the number stands behind or inside the phrase.
  const counting = sense.count
    ? [told, others, objectsOf(tree, at)].find(heads => countAt(heads, reading, context))
    : undefined;
  const affected = counting ?? told;
  if (targets.length === 0 && (sense.count || sense.type === 'AID')) {
    const counted = affected.filter(head => countAt([head], reading, context));
    targets.push(...counted.flatMap(head => actorAt(head, reading, context, true) ?? []));
  }
  return {
    initiators: distinct(initiators, sense.subject === 'both' ? [] : targets),
    targets: distinct(targets, initiators),
    places,
    affected,
    objectNamed,
    ground: (ground && sense.mode === 'seize') || object.some(head => isLand(head, reading)),
    doerNamed: subject.length > 0,
  };
}

/** “In front of the police station”: the station. */
function inFrontOf(head: number, { tree, tokens }: SentenceReading): number {
  const bare = tokens[head]?.form === 'front' && /^in$/i.test(tokens[head - 1]?.form ?? '');
  return bare ? (ofPhrase(tree, head) ?? head) : head;
}

function isNamedAt(head: number, { tokens, names }: SentenceReading): boolean {
  const token = tokens[head];
  return token !== undefined && names.some(name => name.start <= token.start && token.end <= name.end);
}

/** Types of which the other side is a state rather than where something happens. */
const peaceful: ReadonlySet<EventType> = new Set<EventType>([
  'AGREE',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'ACCUSE',
  'REQUEST',
  'REJECT',
  'SANCTION',
  'THREATEN',
]);

const clausal: ReadonlySet<EventType> = new Set<EventType>([
  'REQUEST',
  'THREATEN',
  'REJECT',
  'ACCUSE',
  'AGREE',
  'CONCEDE',
  'SUPPORT',
]);

/** Those of whom the clause under the verb tells: its subject, or what its verb is done to. */
function ofClause(
  at: number,
  { to }: SenseMatch<HappeningSense>,
  { tree, tokens }: SentenceReading,
  { senses }: Context,
): Heads {
  // “Reiterated its demand that X leave”: the clause may hang on the phrase's noun.
  const below = [at, to - 1].flatMap(word => tree.children[word] ?? []);
  for (const child of below) {
    const relation = tree.relations[child] ?? '';
    if (child < at || !/^(?:ccomp|xcomp|advcl|acl)$/.test(relation)) continue;
    if (relation === 'acl' && !isDeclarative(child, tree)) continue;
    const own = (tree.children[child] ?? []).filter(each => /^nsubj/.test(tree.relations[each] ?? ''));
    const heads = relation === 'ccomp' && own.length > 0 ? own : objectsOf(tree, child);
    // “Threatened to launch attacks against the front”: whom the deed is against.
    const deeds = heads.filter(head => senses.nouns.has(tokens[head]?.lemma ?? ''));
    const against = [child, ...deeds].flatMap(word => behind(tree, word, ['against']));
    if (deeds.length > 0 && against.length > 0) return against.flatMap(head => withConjuncts(tree, head));
    if (heads.length > 0) return heads.flatMap(head => withConjuncts(tree, head));
  }
  return [];
}

/** “That X leave”. */
function isDeclarative(clause: number, tree: Tree): boolean {
  return childrenBy(tree, clause, 'mark').some(mark => tree.tokens[mark]?.form.toLowerCase() === 'that');
}

/** “Mediators kidnapped after talks collapse”, “80 people killed”: headlines and notes drop the auxiliary. */
function isBarePassive(
  at: number,
  passive: boolean,
  sense: HappeningSense,
  subject: Heads,
  reading: SentenceReading,
): boolean {
  if (passive || sense.subject !== 'initiator' || sense.object !== 'target' || subject.length === 0)
    return false;
  if (objectsOf(reading.tree, at).length > 0) return false;
  const { xpos, lemma = '' } = reading.tokens[at] ?? {};
  const note = isHeadline(reading) || reading.block === 'list-item';
  if (!note && goesOnActively(at, reading)) return false;
  // “All of the members killed were officers”: nobody kills without an object, whatever the tag.
  const suffered = needsObject.test(lemma) || /^burn (?:alive|to death)$/.test(sense.lemma);
  if (xpos === 'VBD' && suffered && !hasAuxiliary(at, reading)) return true;
  // “The parliament threatened on Monday to …”: outside headlines a main verb that counts nobody is active, whatever its tag.
  const main = /^(?:root|ccomp|parataxis)$/.test(reading.tree.relations[at] ?? '');
  if (!note && main && sense.count === undefined && agentsOf(reading.tree, at).length === 0) return false;
  return (xpos === 'VBN' || xpos === 'VBD') && (note || xpos === 'VBN') && !hasAuxiliary(at, reading);
}

const needsObject = /^(?:kill|wound|injure|arrest|detain|abduct|kidnap|murder|behead|displace|capture)$/;

/** “Kenya arrested and extradited the planner”: a form that could be either goes on as the verb before it. */
function goesOnActively(at: number, { tree, tokens }: SentenceReading): boolean {
  const before = tokens[tree.heads[at] ?? -1];
  return relationAt(tree, at) === 'conj' && /^VB[DPZ]$/.test(before?.xpos ?? '');
}

function hasAuxiliary(at: number, { tree }: SentenceReading): boolean {
  return (tree.children[at] ?? []).some(child => tree.relations[child]?.startsWith('aux'));
}

function isWhatBurst(at: number, subject: Heads, { tree, tokens }: SentenceReading): boolean {
  const above = tree.heads[at] ?? -1;
  return (
    /^(?:explode|detonate|burst|crash|collapse|erupt|land|fall)$/.test(tokens[above]?.lemma ?? '') &&
    subject.length > 0 &&
    subject.every(
      head => tree.heads[head] === above && /^(?:it|they|which|that)$/i.test(tokens[head]?.form ?? ''),
    )
  );
}

function isNumber(head: number, { tokens }: SentenceReading): boolean {
  return /^(?:ten|dozen|score|hundred|thousand|million)$/.test(tokens[head]?.lemma ?? '');
}
