/** Whether enough is told for a happening: general talk, habits, and acts upon things that are no party are none. */

import type { QuantityMention, TimeMention } from '../../model/analysis.ts';
import type { PlaceMention } from '../../model/claim.ts';
import type { HappeningSense } from '../../model/knowledge.ts';
import { type EventType, verbalTypes } from '../../model/plover.ts';
import { childrenBy, relationAt } from '../../model/tree.ts';
import { agentsOf } from '../clauses/arguments.ts';
import type { VerbForm } from '../clauses/verb-form.ts';
import { type Context, isHeadline, type SentenceReading } from '../context.ts';
import { isOfficial, isParty } from '../mentions/kinds.ts';
import type { Sides } from './verb-sides.ts';

/** Deeds that are news on a day or at a place, whoever did them. */
const withoutDoer: ReadonlySet<EventType> = new Set<EventType>(['AGREE', 'CONSULT', 'MOBILIZE', 'RETREAT']);

interface Setting {
  readonly time: TimeMention | undefined;
  readonly places: readonly PlaceMention[];
  readonly count: QuantityMention | undefined;
  /** A weapon stands in the clause. */
  readonly armed: boolean;
}

export function isNews(
  { shape, passive }: VerbForm,
  { type, object, strength, subject, lemma: phrase }: HappeningSense,
  { initiators, targets, affected, objectNamed, doerNamed, ground, places: acted }: Sides,
  { time, places, count, armed }: Setting,
  reading: SentenceReading,
  context: Context,
): boolean {
  if (initiators.length === 0 && targets.length === 0 && !count && acted.length === 0) {
    // “A parcel bomb went off in a post office”, “a curfew was imposed in X”: nobody is named, place or time are.
    if (places.length === 0 && time === undefined) return false;
    // “A missile hit a tower block in X”: what was struck is nobody, the weapon tells of the act.
    // “She was arrested in May”: somebody is meant, whoever it is.
    const meant = affected.some(head =>
      /^(?:he|she|they|him|her|them)$/i.test(reading.tokens[head]?.form ?? ''),
    );
    if (objectNamed && !meant) return type === 'ASSAULT' && armed && shape !== 'ing';
    // “A truce was signed on 6 August”, “reinforcements were sent to X”.
    if (passive && strength === 'strong' && withoutDoer.has(type)) return true;
    const bare = subject === 'none' || passive || doerNamed;
    return (strength === 'strong' || armed) && bare && (type === 'ASSAULT' || type === 'COERCE');
  }
  const violent = type === 'ASSAULT' || type === 'COERCE';
  const dated = time !== undefined;
  const placed = places.length > 0;
  // Giving oneself up is an act, not a word.
  if (verbalTypes.has(type) && !(type === 'CONCEDE' && strength === 'strong'))
    return isSpokenNews(
      type,
      { initiators, targets },
      dated || isOfDeed(type, affected, phrase, reading, context),
      shape,
      strength,
      context,
    );
  // “Residents were fleeing X”: who flees is the one that it happens to.
  const suffers = subject === 'target' && targets.length > 0;
  if (!violent && initiators.length === 0 && !count && !passive && !suffers) return false;
  // “Released a video”, “dismissed reports”: its object is nobody.
  if (!violent && object === 'target' && objectNamed && !ground && targets.length === 0 && acted.length === 0)
    return false;
  if (type === 'COERCE' && objectNamed && !ground && targets.length === 0 && !count && acted.length === 0)
    return false;
  if (shape === 'ing' && initiators.length === 0 && !count && !doerNamed) return false;
  if (shape === 'ing' && type === 'THREATEN') return false;
  const byParty = initiators.some(actor => isParty(actor, context));
  if (type === 'ASSAULT' && objectNamed && targets.length === 0 && !count && !dated && !placed && !byParty)
    return false;
  if (strength === 'strong') return true;
  if (!violent && type !== 'PROTEST') {
    if (type === 'THREATEN') return false;
    const acts = (object !== 'target' || subject === 'both') && initiators.length > 0;
    return (
      (acts || targets.length > 0 || acted.length > 0 || count !== undefined) &&
      (dated || placed || count !== undefined || targets.some(target => target.count))
    );
  }
  // “Ukrainian drones hit a depot in X”: what was hit is nobody, doer, weapon and place are told.
  const struck = armed && byParty && (dated || placed);
  if (type === 'ASSAULT' && targets.length === 0 && !count && (acted.length === 0 || initiators.length === 0))
    return struck;
  return dated || placed || count !== undefined || (ground && byParty) || isHeadline(reading);
}

/** “Condemned the attack”, “rejected calls for a truce”: what the words are about is as good as a day. */
function isOfDeed(
  type: EventType,
  affected: readonly number[],
  phrase: string,
  { tokens, tree }: SentenceReading,
  { senses }: Context,
): boolean {
  if (type !== 'ACCUSE') return /^(?:demand|reject|rebuff|spurn|turn down) \S/.test(phrase);
  // “Condemned attacks on schools” is about all of them.
  const isOne = (at: number) =>
    tokens[at]?.xpos === 'NN' || childrenBy(tree, at, 'det', 'nmod:poss', 'nummod').length > 0;
  return affected.some(
    at =>
      isOne(at) &&
      senses.nouns
        .get(tokens[at]?.lemma ?? '')
        ?.some(({ senses: each }) => each.some(sense => sense.type === 'ASSAULT' || sense.type === 'COERCE')),
  );
}

/** Words are news where a named party speaks them, on a day or to somebody. */
function isSpokenNews(
  type: HappeningSense['type'],
  { initiators, targets }: Pick<Sides, 'initiators' | 'targets'>,
  dated: boolean,
  shape: VerbForm['shape'],
  strength: HappeningSense['strength'],
  context: Context,
): boolean {
  if (shape !== 'finite') return dated && strength === 'strong' && initiators.length > 0;
  const named = initiators.some(
    ({ name, head, refersTo }) => name !== undefined || head !== undefined || refersTo !== undefined,
  );
  if (!named) return false;
  if (context.document.kind === 'statement' && performed.has(type) && targets.length > 0) return true;
  const speaks = initiators.some(actor => isParty(actor, context) || isOfficial(actor, context));
  if (strength === 'weak') return dated && speaks;
  if (dated) return true;
  const talk = context.document.kind === 'analysis' || context.document.kind === 'encyclopedia';
  const spoken =
    type === 'ACCUSE' || type === 'SUPPORT' || type === 'REJECT' || type === 'REQUEST' || type === 'CONCEDE';
  return spoken && targets.length > 0 && (speaks || !talk);
}

/** Done by being said. */
const performed: ReadonlySet<EventType> = new Set<EventType>(['ACCUSE', 'REQUEST', 'REJECT', 'CONCEDE']);

/** “Rebels attack convoys”, “by targeting civilians”: what somebody does as a rule. Headlines and notes tell the past in the present. */
export function isGeneral(
  at: number,
  { shape, passive, tense }: VerbForm,
  { count, type }: HappeningSense,
  { affected, initiators }: Sides,
  reading: SentenceReading,
  { document }: Context,
): boolean {
  if (isHeadline(reading)) return false;
  // “We call on the rebels to”, “the network condemns the attack”: a statement does what its words say.
  const says = document.kind === 'statement' && shape === 'finite' && !passive && initiators.length > 0;
  if (says && tense === 'present' && performed.has(type)) return false;
  const { tree } = reading;
  if (shape === 'ing') {
    const mark = (tree.children[at] ?? []).find(child => /^(?:mark|case)$/.test(tree.relations[child] ?? ''));
    const word = mark === undefined ? '' : (tree.tokens[mark]?.form.toLowerCase() ?? '');
    // “Responded by shelling two villages”: it was done.
    const answers =
      word === 'by' &&
      /^(?:respond|retaliate|react|reply)$/.test(tree.tokens[tree.heads[at] ?? -1]?.lemma ?? '');
    if (word !== '' && !answers && !/^(?:of|for|after|before|from|while|with)$/.test(word)) return true;
    // “Shelling by the army killed ten” tells of one.
    const done = relationAt(tree, at) === 'csubj' && agentsOf(tree, at).length > 0;
    return (relationAt(tree, at) === 'csubj' && !done) || relationAt(tree, at) === 'amod';
  }
  if (shape !== 'finite') return false;
  if (tense !== 'present') return false;
  // “23 communities are confined”: a state of some counted people; “a man who is shot”: what is so in general.
  if (passive)
    return !(
      count &&
      affected.some(head =>
        reading.quantities.some(
          ({ start }) => start <= (tree.tokens[head]?.start ?? 0) && start >= reading.sentence.start,
        ),
      )
    );
  return true;
}
