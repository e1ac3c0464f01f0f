/** Who speaks the words of a passage, and what their speaking makes of it. */
import type { ActorMention, Speaker, Stance } from '../model/claim.ts';
import { overlap, type Span } from '../model/passage.ts';
import type { EventType } from '../model/plover.ts';
import { type Attribution, attributionsOf, type TokenPlace } from './attribution/attribution.ts';
import { subjectsOf } from './clauses/arguments.ts';
import type { Context, SentenceReading } from './context.ts';
import { issuerOf } from './issuer.ts';
import { actorAt } from './mentions/actor-mention.ts';
import { isBelligerent, isOfficial, isParty } from './mentions/kinds.ts';
import { isOneBody, speakerBefore } from './speaker-before.ts';

/** The chain of speakers, outermost first, one link for each; one whom nobody names is no link. */
export function speakersAt(span: Span, context: Context): Speaker[] {
  const spoken = attributionsOf(span, context.attributions).flatMap(each =>
    isPresupposed(span, each) ? [] : (speakerOf(each, context) ?? []),
  );
  // A statement is its issuer's word from first to last.
  const issuer = issuerOf(context);
  return distinct(issuer ? [issuer, ...spoken] : spoken);
}

/** “The men arrested in May are believed to be rebels”: what tells who they are is not what is believed. */
function isPresupposed({ end }: Span, { via, content, cueSpan }: Attribution): boolean {
  const [subject, ...rest] = content;
  if (!subject || rest.length === 0 || !/^(?:passive report|promised act|accusation)$/.test(via))
    return false;
  return subject.end <= cueSpan.start && end <= subject.end;
}

/** “The video says … and claims …” is one voice. */
function distinct(chain: readonly Speaker[]): Speaker[] {
  const who = ({ start, actor }: Speaker) => actor?.refersTo?.start ?? start;
  return chain.filter((speaker, at) => chain.findIndex(other => who(other) === who(speaker)) === at);
}

const speakers = new WeakMap<Attribution, Speaker | 'nobody'>();

/** Who speaks in one attribution, with the work that carries the words; the work alone where nobody is named. */
export function speakerOf(attribution: Attribution, context: Context): Speaker | undefined {
  const known = speakers.get(attribution);
  if (known) return known === 'nobody' ? undefined : known;
  // While a speaker is read, “we” in the speaker's own words finds nobody instead of itself.
  speakers.set(attribution, 'nobody');
  const speaker = readSpeaker(attribution, context);
  if (speaker) speakers.set(attribution, speaker);
  return speaker;
}

function readSpeaker(
  { speaker, speakerWords, work, cue }: Attribution,
  context: Context,
): Speaker | undefined {
  const carrier = work && { start: work.start, end: work.end, text: work.text };
  const reading = speaker && context.readings[speaker.sentence];
  // “According to the information we have”: nobody's word.
  if (
    /^(?:information|evidence|law|agreement|deal|plan|constitution)$/.test(
      reading?.tokens[speaker?.token ?? -1]?.lemma ?? '',
    )
  )
    return undefined;
  if (!reading || !speakerWords) return carrier && { ...carrier, cue: cue.lemma, work: carrier };
  const actor = goingOn(speaker, reading, context) ?? actorAt(speaker.token, reading, context, true);
  const { start, end } = actor ?? speakerWords;
  const itself = carrier && carrier.start === start && carrier.end === end;
  return {
    start,
    end,
    text: context.document.text.slice(start, end),
    cue: cue.lemma,
    ...(actor ? { actor } : {}),
    ...(carrier && !itself ? { work: carrier } : {}),
  };
}

/** “She said”: whoever spoke last in the paragraph; “it said” at the end of the first sentence: the body whose deed it is; else whoever spoke in the paragraph before. */
function goingOn(
  { sentence, token }: TokenPlace,
  reading: SentenceReading,
  context: Context,
): ActorMention | undefined {
  const { tokens } = reading;
  const pronoun = tokens[token];
  if (!pronoun || !/^(?:he|she|it|they)$/i.test(pronoun.form)) return undefined;
  const spoke = (paragraphs: number) =>
    speakerBefore(pronoun, sentence, paragraphs, context, each => speakerOf(each, context)?.actor);
  const here = spoke(0);
  const doer = here ? undefined : doerInFront(token, reading, context);
  const meant = here ?? doer ?? spoke(1);
  if (!meant) return undefined;
  const { text, start, end } = meant.refersTo ?? meant;
  const because = meant === doer ? 'the body whose deed is told tells it' : 'whoever spoke last goes on';
  const refersTo = { text, start, end, because };
  return { start: pronoun.start, end: pronoun.end, text: pronoun.form, refersTo };
}

/** “The RSF took the town on Tuesday, it said.” */
function doerInFront(pronoun: number, reading: SentenceReading, context: Context): ActorMention | undefined {
  const { tree, tokens } = reading;
  if (!/^it$/i.test(tokens[pronoun]?.form ?? '')) return undefined;
  const tag = tree.heads[pronoun] ?? -1;
  const told =
    tree.relations[tag] === 'parataxis'
      ? (tree.heads[tag] ?? -1)
      : ((tree.children[tag] ?? []).find(
          child => child < pronoun && /^(?:ccomp|parataxis)$/.test(tree.relations[child] ?? ''),
        ) ?? -1);
  const subject = subjectsOf(tree, told).find(head => head < pronoun);
  if (subject === undefined) return undefined;
  const actor = actorAt(subject, reading, context);
  return actor && isOneBody(actor, tokens[subject]?.xpos, context) && isParty(actor, context)
    ? actor
    : undefined;
}

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
    if (isPresupposed(span, attribution)) continue;
    if (attribution.stance === 'none') return undefined;
    const actor = speakerOf(attribution, context)?.actor;
    const side =
      actor &&
      (((isBelligerent(actor, context) || bearsArms(actor)) && (parties || blames(deed))) ||
        (ofState && parties && speaksForState(actor)) ||
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
  return parties || blames(deed) || isOwnDeed(deed, issuer, context) ? weaker(stance, 'claimed') : stance;
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
  return side || isOfficial(actor, context) || speaksForState(actor);
}

/** “A military spokesman”, “Colonel Musa Abdi”; “their spokesman”, whose they are told of. */
function bearsArms({ text, refersTo }: ActorMention): boolean {
  if (
    /^(?:its|their|the group['’]s|group['’]s|the front['’]s)\s.*\b(?:spokes|leader|commander|chief)/i.test(
      text,
    )
  )
    return true;
  return /\b(?:military|army|general|colonel|major|brigadier|rebel|militant|guerrilla)\b/i.test(
    refersTo?.text ?? text,
  );
}

/** “Defence Minister Ana Rivas”, “a military spokesman”. */
function speaksForState({ text, refersTo }: ActorMention): boolean {
  return /\b(?:minister|ministry|president|military|army|general|colonel|major|brigadier|authorities|government)\b/i.test(
    refersTo?.text ?? text,
  );
}

const firmness: readonly Stance[] = ['asserted', 'claimed', 'hedged', 'questioned', 'denied'];

function weaker(left: Stance, right: Stance): Stance {
  return firmness.indexOf(left) >= firmness.indexOf(right) ? left : right;
}
