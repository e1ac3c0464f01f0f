/** Which of a verb's senses stands here: the one that its grammar fits best among those strong enough to count. */
import type { ActorMention } from '../../model/claim.ts';
import type { HappeningSense } from '../../model/knowledge.ts';
import { objectsOf, subjectsOf } from '../clauses/arguments.ts';
import type { SenseMatch } from '../clauses/senses.ts';
import type { VerbForm } from '../clauses/verb-form.ts';
import type { Context, SentenceReading } from '../context.ts';
import { countAt } from '../mentions/counts.ts';
import { isBelligerent, isOfficial, isParty, isPeople, kindOf } from '../mentions/kinds.ts';
import { type Sides, sidesOf } from './verb-sides.ts';

/** The sense that the verb's grammar fits best among those whose strength lets them count; strong ones first. */
export function choose(
  at: number,
  form: VerbForm,
  match: SenseMatch<HappeningSense>,
  armed: boolean,
  reading: SentenceReading,
  context: Context,
): { sense: HappeningSense; sides: Sides } | undefined {
  let best: { sense: HappeningSense; sides: Sides } | undefined;
  let most = -Infinity;
  for (const sense of match.senses) {
    const sides = sidesOf(at, form, sense, match, reading, context);
    if (!context.everything && !mayCount(at, sense, sides, armed, reading, context)) continue;
    if (!fitsObject(sense, form, sides, reading, context)) continue;
    const filled =
      Math.min(1, sides.initiators.length) + Math.min(1, sides.targets.length + sides.places.length);
    const left =
      sense.object === 'none' && objectsOf(reading.tree, at).length > 0 && match.to === match.from + 1
        ? 1
        : 0;
    const crowd = sides.initiators.some(actor => isCrowd(actor, context));
    const aim = sense.type === 'PROTEST' && (crowd || demands(at, reading)) ? 2 : 0;
    const fit = (sense.strength === 'strong' ? 1.5 : 0) + filled + aim - left;
    if (fit > most) {
      most = fit;
      best = { sense, sides };
    }
  }
  return best;
}

/** “Was flown abroad” is no visit; “sacked the army chief” destroyed nothing. */
function fitsObject(
  { lemma, mode, object, strength }: HappeningSense,
  { passive }: VerbForm,
  { initiators, targets, places, objectNamed, affected }: Sides,
  reading: SentenceReading,
  context: Context,
): boolean {
  // “Held a meeting”, “held in high esteem”: only somebody is held.
  if (/^(?:arrest|abduct)$/.test(mode ?? '') && strength === 'weak' && objectNamed) {
    const whom = targets.some(target => target.name !== undefined || isPeople(target, context));
    if (!whom && !affected.some(head => reading.tokens[head]?.upos === 'PRON')) return false;
  }
  if (mode === 'visit' && passive) return object !== 'none';
  // “French troops left Mali”: only forces withdraw from a country or place.
  if (lemma === 'leave' && mode === 'withdraw')
    return initiators.some(actor => isForce(actor, context)) && (places.length > 0 || targets.length > 0);
  return !(mode === 'destroy' && targets.length > 0 && targets.every(target => isPeople(target, context)));
}

/** Whether the actor bears arms: troops, fighters, an armed body by name. */
function isForce(actor: ActorMention, context: Context): boolean {
  const agent = context.knowledge.lexicon.agents.get(actor.head ?? '');
  const kind = kindOf(actor, context);
  return (
    /^(?:soldier|militant)$/.test(agent?.class ?? '') || kind === 'armed_group' || kind === 'state_force'
  );
}

/** “… to demand an end to the operation”. */
function demands(at: number, { tokens, tree }: SentenceReading): boolean {
  return tokens.slice(at, tree.past[at]).some(({ lemma }) => /^(?:demand|protest|call)$/.test(lemma));
}

function isBlast(head: number, { tokens }: SentenceReading): boolean {
  return /^(?:explosion|blast|bombing|bomb|shelling|strike|airstrike|rocket|missile|shell|drone|barrage|attack)$/.test(
    tokens[head]?.lemma ?? '',
  );
}

const civilPowers =
  /^(?:government|administration|ministry|treasury|department|court|parliament|congress|union|commission)$/;

/** A weak sense wants somebody armed or political, a weapon, or a number of people. */
function mayCount(
  at: number,
  sense: HappeningSense,
  { initiators, targets, affected }: Sides,
  armed: boolean,
  reading: SentenceReading,
  context: Context,
): boolean {
  // “Demonstrated its unity”: who shows something does not march.
  if (sense.lemma === 'demonstrate' && objectsOf(reading.tree, at).length > 0) return false;
  if (sense.strength === 'strong') return true;
  // “The killings rocked the town” as talk does; a blast rocks it in fact.
  if (sense.lemma === 'rock') return subjectsOf(reading.tree, at).some(head => isBlast(head, reading));
  if (armed && sense.type === 'ASSAULT') return true;
  // “The government targeted officials” with no weapon but its pen.
  if (sense.lemma === 'target' && initiators.some(({ head }) => civilPowers.test(head ?? ''))) return false;
  if (sense.type === 'PROTEST')
    return demands(at, reading) || initiators.some(actor => isCrowd(actor, context));
  if (sense.count !== undefined && countAt(affected, reading, context) !== undefined) return true;
  // Who flees is no party: “residents were fleeing X”.
  if (sense.count === 'displaced' && targets.some(actor => isCrowd(actor, context))) return true;
  const violent = sense.type === 'ASSAULT' || sense.type === 'COERCE';
  const told = initiators.length > 0 && violent ? initiators : [...initiators, ...targets];
  const visit = sense.type === 'CONSULT' && initiators.some(({ name }) => name !== undefined);
  return visit || told.some(actor => isParty(actor, context) || isOfficial(actor, context));
}

/** Those who march in protest: any people, counted or not, who bear no arms. */
function isCrowd(actor: ActorMention, context: Context): boolean {
  const agent = context.knowledge.lexicon.agents.get(actor.head ?? '');
  if (agent?.class === 'soldier' || agent?.class === 'militant' || isBelligerent(actor, context))
    return false;
  return actor.count !== undefined || agent?.kind === 'people' || isParty(actor, context);
}
