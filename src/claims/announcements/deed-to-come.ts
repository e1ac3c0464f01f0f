/** The deed that an announcing verb governs: whether it is violent, and whether the speaker's own side is to do it. */
import type { ActorMention, AnnouncementKind } from '../../model/claim.ts';
import { childrenBy } from '../../model/tree.ts';
import { subjectsOf } from '../clauses/arguments.ts';
import { verbSenseAt } from '../clauses/senses.ts';
import type { Context, SentenceReading } from '../context.ts';
import { introducedAs } from '../mentions/introduced.ts';
import { isBelligerent, isOfficial, isParty } from '../mentions/kinds.ts';
import { speaksForForces } from '../voice-stance.ts';
import { menaces } from './menacing-words.ts';

/** Verbs of force that are no happening of their own. */
const forceful =
  /^(?:erase|wipe|crush|eradicate|annihilate|bury|punish|avenge|retaliate|flatten|exterminate|hunt)$/;

/** Whether somebody who bears arms, governs or speaks for those who do says it. */
export function speaksForSide(actor: ActorMention | undefined, context: Context): boolean {
  if (actor === undefined) return false;
  // “Musa warned”: as he was introduced, “General Ibrahim Musa”.
  const introduced = { ...actor, refersTo: { ...actor, text: introducedAs(actor, context), because: '' } };
  return isParty(actor, context) || isOfficial(actor, context) || isOfficial(introduced, context);
}

/**
 * What the deed makes of the announcement: a promise of violence is a threat, and so is a warning of what one's own side
 * will do or of anything that a side of the conflict tells its enemy.
 */
export function kindByDeed(
  kind: AnnouncementKind,
  at: number,
  speaker: ActorMention | undefined,
  against: readonly ActorMention[],
  reading: SentenceReading,
  context: Context,
): AnnouncementKind {
  if ((kind !== 'promise' && kind !== 'warning') || !speaker || !speaksForSide(speaker, context)) return kind;
  const deeds = deedsUnder(at, reading).filter(child => isViolent(child, reading, context));
  if (kind === 'promise') return deeds.some(deed => isOwn(deed, speaker, reading)) ? 'threat' : kind;
  const enemies = isBelligerent(speaker, context) && against.some(one => isBelligerent(one, context));
  const own = deeds.some(deed => subjectsOf(reading.tree, deed).length > 0 && isOwn(deed, speaker, reading));
  // “The general warned that whoever helped them would be treated as an enemy”.
  const menacing =
    (isBelligerent(speaker, context) || speaksForForces(speaker, context)) &&
    deedsUnder(at, reading).some(deed => menaces(deed, reading, context));
  return enemies || own || menacing ? 'threat' : kind;
}

/** What is to be done: the clauses that the verb governs and “to …” behind it. */
export function deedsUnder(at: number, reading: SentenceReading): number[] {
  const infinitive = infinitiveUnder(at, reading);
  const governed = childrenBy(reading.tree, at, 'xcomp', 'ccomp').filter(
    child => child > at && child !== infinitive,
  );
  return infinitive === undefined ? governed : [infinitive, ...governed];
}

/** The first “to …” behind the verb, wherever the parser hung it. */
export function infinitiveUnder(at: number, { tree, tokens }: SentenceReading): number | undefined {
  const found = tokens.findIndex(
    ({ upos }, order) =>
      order > at + 1 && order < (tree.past[at] ?? 0) && upos === 'VERB' && tokens[order - 1]?.form === 'to',
  );
  return found < 0 ? undefined : found;
}

function isViolent(at: number, { tokens }: SentenceReading, context: Context): boolean {
  if (forceful.test(tokens[at]?.lemma ?? '')) return true;
  return (
    verbSenseAt(tokens, at, context.senses.verbs)?.senses.some(({ type }) => type === 'ASSAULT') ?? false
  );
}

/** “To storm the base”, “that we will storm”, “that his fighters would storm”. */
function isOwn(deed: number, speaker: ActorMention, { tree, tokens }: SentenceReading): boolean {
  return subjectsOf(tree, deed).every(head => {
    const token = tokens[head];
    if (!token) return false;
    const itself = token.start >= speaker.start && token.end <= speaker.end;
    const owner = (tree.children[head] ?? []).some(child =>
      /^(?:its|his|her|their|our|my)$/i.test(tokens[child]?.form ?? ''),
    );
    return itself || owner || /^(?:we|i|it|he|she|they)$/i.test(token.form);
  });
}
