/** Who speaks the words of a passage. */
import type { ActorMention, Speaker } from '../model/claim.ts';
import type { Span } from '../model/passage.ts';
import { type Attribution, attributionsOf, type TokenPlace } from './attribution/attribution.ts';
import { subjectsOf } from './clauses/arguments.ts';
import type { Context, SentenceReading } from './context.ts';
import { issuerOf } from './issuer.ts';
import { actorAt } from './mentions/actor-mention.ts';
import { isParty } from './mentions/kinds.ts';
import { isOneBody, speakerBefore } from './speaker-before.ts';

/** The chain of speakers, outermost first, one link for each; one whom nobody names is no link. */
export function speakersAt(span: Span, context: Context): Speaker[] {
  const spoken = attributionsOf(span, context.attributions).flatMap(each =>
    isPresupposed(span, each) || isSilence(each) || isBehindRequest(span, each, context)
      ? []
      : (speakerOf(each, context) ?? []),
  );
  // A statement is its issuer's word from first to last.
  const issuer = issuerOf(context);
  return distinct(issuer ? [issuer, ...spoken] : spoken);
}

/** “The men arrested in May are believed to be rebels”: what tells who they are is not what is believed. */
export function isPresupposed({ end }: Span, { via, content, cueSpan }: Attribution): boolean {
  const [subject, ...rest] = content;
  if (!subject || rest.length === 0 || !/^(?:passive report|promised act|accusation)$/.test(via))
    return false;
  return subject.end <= cueSpan.start && end <= subject.end;
}

const lookingBack =
  /\b(?:(?:investigation|inquiry|enquiry|probe)s?\b.{0,20}?\binto|(?:accountability|justice|compensation|punishment|prosecution)\b.{0,30}?\b(?:for|of|over)|after|following|over|in response to|in the wake of|in retaliation for)\b[^.;:]{0,60}$/i;

/** “Called for an inquiry into the killing of ten”, “for protests after the raid”: what is asked for looks back on what has happened. */
export function isBehindRequest(
  { start }: Span,
  { stance, content }: Attribution,
  { document }: Context,
): boolean {
  const asked = content.find(part => part.start < start && start < part.end);
  return (
    stance === 'none' && asked !== undefined && lookingBack.test(document.text.slice(asked.start, start))
  );
}

/** “The army has not commented on the raid”: whoever says nothing is no voice. */
export function isSilence({ negated, cue }: Attribution): boolean {
  return negated && /^(?:comment|respond|reply|react|answer|elaborate|speak)$/.test(cue.lemma);
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
  const oneOfThem = isOneOfThem(token, reading);
  if (!pronoun || !(oneOfThem || /^(?:he|she|it|they)$/i.test(pronoun.form))) return undefined;
  const meantBy = oneOfThem ? { ...pronoun, form: 'they' } : pronoun;
  const spoke = (paragraphs: number) =>
    speakerBefore(meantBy, sentence, paragraphs, context, each => speakerOf(each, context)?.actor);
  const here = spoke(0);
  const doer = here ? undefined : doerInFront(token, reading, context);
  const meant = here ?? doer ?? spoke(1);
  if (!meant) return undefined;
  const { text, start, end } = meant.refersTo ?? meant;
  const because = meant === doer ? 'the body whose deed is told tells it' : 'whoever spoke last goes on';
  const refersTo = { text, start, end, because };
  const past = oneOfThem ? (tokens[token + 2]?.end ?? pronoun.end) : pronoun.end;
  const words = context.document.text.slice(pronoun.start, past);
  return { start: pronoun.start, end: past, text: words, refersTo };
}

/** “One of them said”, “both of them said”: of those who spoke last. */
function isOneOfThem(token: number, { tokens }: SentenceReading): boolean {
  const words = tokens.slice(token, token + 3).map(({ form }) => form.toLowerCase());
  return /^(?:one|two|three|both|some|another|several) of them$/.test(words.join(' '));
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
