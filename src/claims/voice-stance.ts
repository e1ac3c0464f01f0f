/** What the chain of speakers makes of what a passage tells: asserted, hedged, claimed by a side, denied, questioned. */
import type { ActorMention, Stance } from '../model/claim.ts';
import { foldName } from '../model/knowledge.ts';
import { overlap, type Span } from '../model/passage.ts';
import type { EventType } from '../model/plover.ts';
import { type Attribution, attributionsOf } from './attribution/attribution.ts';
import type { Context } from './context.ts';
import { issuerOf } from './issuer.ts';
import { introducedAs } from './mentions/introduced.ts';
import { isBelligerent, isOfficial, isParty, kindOf } from './mentions/kinds.ts';
import { isBehindRequest, isPresupposed, isSilence, speakerOf } from './voices.ts';

/** What is told, as far as it decides whether whoever tells it is a party to it. */
export interface Deed {
  readonly type: EventType;
  readonly initiators: readonly ActorMention[];
  readonly targets: readonly ActorMention[];
}

/**
 * The stance that the speakers give to what the passage tells; undefined when they say that it has not happened.
 * @param ofState whether the state or its forces take part in it: its ministers speak for a side, too.
 * @param parties whether a side of the conflict takes part in it: what such a side says of it is a claim.
 * @param deed who is told to have done what, where the passage tells of a happening.
 */
export function stanceAt(
  span: Span,
  own: Stance,
  parties: boolean,
  context: Context,
  ofState = false,
  deed?: Deed,
): Stance | undefined {
  let stance = own;
  for (const attribution of attributionsOf(span, context.attributions).toReversed()) {
    if (isPresupposed(span, attribution) || isSilence(attribution)) continue;
    if (isBehindRequest(span, attribution, context)) continue;
    if (attribution.stance === 'none') return undefined;
    const actor = speakerOf(attribution, context)?.actor;
    const side =
      actor &&
      (((isBelligerent(actor, context) || bearsArms(actor, context)) && (parties || blames(deed))) ||
        (parties && speaksForState(actor, context) && (ofState || fellsEnemies(deed, context))) ||
        (ofState && parties && isNationsOfficial(actor, context)) ||
        isOwnDeed(deed, actor, context));
    const accused = attribution.cue.force === 'accuse' && attribution.stance === 'claimed';
    const told = accused
      ? accusationBy(actor, attribution, context)
      : isHearsay(attribution, context)
        ? weaker(attribution.stance, 'hedged')
        : attribution.stance;
    stance = weaker(stance, told === 'asserted' && side ? 'claimed' : told);
  }
  const issuer = issuerOf(context)?.actor;
  if (!issuer || !isParty(issuer, context)) return stance;
  // A side of the conflict that issues a statement is no neutral witness of any violence.
  const violence =
    deed !== undefined && /^(?:ASSAULT|COERCE)$/.test(deed.type) && isBelligerent(issuer, context);
  return parties || violence || blames(deed) || isOwnDeed(deed, issuer, context)
    ? weaker(stance, 'claimed')
    : stance;
}

/** “More than 30 terrorists were neutralised”: nobody is said to have done it, and the ministry's men are meant. */
function fellsEnemies(deed: Deed | undefined, context: Context): boolean {
  return (
    deed?.type === 'ASSAULT' &&
    deed.initiators.length === 0 &&
    deed.targets.some(target => kindOf(target, context) === 'armed_group')
  );
}

/** “A US official”, “two Ukrainian intelligence sources”: unnamed, but of one side. */
function isNationsOfficial({ text, refersTo }: ActorMention, { knowledge }: Context): boolean {
  const words = (refersTo?.text ?? text).split(/\s+/);
  return (
    /\b(?:officials?|(?:intelligence|security|defen[cs]e|military) sources?|diplomats?)$/i.test(
      words.join(' '),
    ) &&
    words.some(
      word => knowledge.nationalities.has(foldName(word)) || knowledge.actorNames.has(foldName(word)),
    )
  );
}

const hearsay =
  /^(?:the )?(?:(?:unconfirmed|unverified|initial|early|preliminary|conflicting|some|several|numerous|various|multiple|first) )*(?:reports?|rumou?rs?|hearsay)$/i;

/** “According to unconfirmed reports”: nobody's word. */
function isHearsay({ speakerWords }: Attribution, { document }: Context): boolean {
  return (
    speakerWords !== undefined && hearsay.test(document.text.slice(speakerWords.start, speakerWords.end))
  );
}

/** Whoever is no side of the conflict and names the culprit asserts it; nobody's word for it is hearsay. */
function accusationBy(
  actor: ActorMention | undefined,
  { speakerWords }: Attribution,
  context: Context,
): Stance {
  if (!speakerWords) return 'hedged';
  return actor && !speaksForParty(actor, context) ? 'asserted' : 'claimed';
}

/** “The front said that bandits had burned the mill”: a side of the conflict that says who attacked or gave up takes sides. */
function blames(deed: Deed | undefined): boolean {
  return (deed?.type === 'ASSAULT' || deed?.type === 'CONCEDE') && deed.initiators.length > 0;
}

/** Deeds of which the one who does them is no neutral witness; meetings and treaties are told as they are. */
const boasted: ReadonlySet<EventType> = new Set<EventType>([
  'ASSAULT',
  'COERCE',
  'MOBILIZE',
  'AID',
  'RETREAT',
  'CONCEDE',
]);

/** “The ministry said it had moved 300 villagers to safety”, “the movement said its men had taken the town”. */
function isOwnDeed(deed: Deed | undefined, speaker: ActorMention, context: Context): boolean {
  if (!deed || !boasted.has(deed.type)) return false;
  const violent = deed.type === 'ASSAULT' || deed.type === 'COERCE';
  if (!violent && !speaksForParty(speaker, context)) return false;
  const itself = speaker.refersTo ?? speaker;
  return [...deed.initiators, ...(deed.type === 'CONCEDE' ? deed.targets : [])].some(
    ({ start: own, text, refersTo }) =>
      own === speaker.start ||
      (refersTo !== undefined && overlap(refersTo, itself) > 0) ||
      /^(?:its|his|her|their|our)\s/i.test(text),
  );
}

/** Who bears arms, governs, or speaks for those who do. */
export function speaksForParty(actor: ActorMention, context: Context): boolean {
  const { refersTo } = actor;
  const side = isParty(actor, context) || (refersTo !== undefined && isParty({ ...refersTo }, context));
  return side || isOfficial(actor, context) || speaksForState(actor, context);
}

/** “A military spokesman”, “Colonel Musa Abdi”; “their spokesman”, whose they are told of. */
function bearsArms(actor: ActorMention, context: Context): boolean {
  if (
    /^(?:its|their|the group['’]s|group['’]s|the front['’]s)\s.*\b(?:spokes|leader|commander|chief)/i.test(
      actor.text,
    )
  )
    return true;
  const introduced = introducedAs(actor, context);
  if (
    /\b(?:military|general|colonel|lieutenant|captain|major|brigadier|admiral|(?:lt|col|gen|maj|brig|capt|adm)(?=\.))\b/i.test(
      introduced,
    )
  )
    return true;
  // “Gang leader Ben Joseph”, “a militia commander”.
  const { agents } = context.knowledge.lexicon;
  const words = introduced.toLowerCase().split(/[^\p{L}]+/u);
  return words.some(word =>
    /^(?:armed_group|armed_coalition|state_force)$/.test(
      (agents.get(word) ?? agents.get(word.replace(/s$/, '')))?.kind ?? '',
    ),
  );
}

/** “The government's spokesperson”, “a military spokesman”: not every mayor. */
export function speaksForForces(actor: ActorMention, context: Context): boolean {
  return bearsArms(actor, context) || speaksForState(actor, context);
}

/** “Defence Minister Ana Rivas”, “a military spokesman”. */
function speaksForState(actor: ActorMention, context: Context): boolean {
  return /\b(?:minister|ministry|president|military|army|general|colonel|major|brigadier|authorities|government|junta|regime)\b/i.test(
    introducedAs(actor, context),
  );
}

const firmness: readonly Stance[] = ['asserted', 'claimed', 'hedged', 'questioned', 'denied'];

function weaker(left: Stance, right: Stance): Stance {
  return firmness.indexOf(left) >= firmness.indexOf(right) ? left : right;
}
