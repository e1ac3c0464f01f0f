/** What may come: threats, ultimatums, promises, warnings and predictions, by the verb or phrase that announces it and the one who speaks. */
import type { Token } from '../model/analysis.ts';
import type { Announcement, AnnouncementKind, Claim } from '../model/claim.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { passageOf } from '../model/passage.ts';
import { objectOf, prepositional, subjectOf } from './arguments.ts';
import { attributionsOf } from './attributions.ts';
import type { SentenceReading, VerbGroup } from './chunks.ts';
import type { Context } from './context.ts';
import { clauseAround } from './drafts.ts';
import { actorOf, actorsOf } from './mentions.ts';
import { realityOfVerb } from './reality.ts';
import { indexPhrases, type PhraseIndex, verbSenseAt } from './senses.ts';
import { timeOf } from './setting.ts';

type Sense = { readonly part: string; readonly kind: AnnouncementKind };
const indexes = new WeakMap<Knowledge, PhraseIndex<Sense>>();

export function announcements(reading: SentenceReading, context: Context): Claim[] {
  return reading.chunks.flatMap((chunk, at) => {
    if (chunk.kind !== 'verb' || chunk.form === 'infinitive') return [];
    const match = verbSenseAt(reading.tokens, chunk.main, announcingVerbs(context.knowledge));
    const kind = match?.senses[0]?.kind;
    return match && kind
      ? (announcementAt(chunk, at, kind, match.to, match.lemma, reading, context) ?? [])
      : [];
  });
}

/** “Threatens stability”, “, threatening to spread”: no announcement but a way of putting things. */
function isPresentTalk({ form, main, from }: VerbGroup, { tokens }: SentenceReading): boolean {
  return form === 'ing' && main === from && (tokens[main] as Token).lemma === 'threaten';
}

function announcingVerbs(knowledge: Knowledge): PhraseIndex<Sense> {
  const known = indexes.get(knowledge);
  if (known) return known;
  const index = indexPhrases(
    knowledge.lexicon.announcements,
    sense => sense.part === 'verb',
    words => words[0] ?? '',
  );
  indexes.set(knowledge, index);
  return index;
}

function announcementAt(
  verb: VerbGroup,
  at: number,
  kind: AnnouncementKind,
  cueEnd: number,
  lemma: string,
  reading: SentenceReading,
  context: Context,
): Announcement | undefined {
  const { tokens, sentence } = reading;
  if (verb.passive || realityOfVerb(reading, at, context.knowledge).auxiliary) return undefined;
  if (isPresentTalk(verb, reading)) return undefined;
  const trigger = {
    start: (tokens[verb.main] as Token).start,
    end: (tokens[cueEnd - 1] as Token).end,
    lemma,
  };
  const own = context.attributions.find(
    attribution => attribution.at.start <= trigger.start && trigger.start < attribution.at.end,
  );
  const subject = subjectOf(reading, at);
  const actor = subject[0] && actorOf(subject[0], reading, context);
  const speaker =
    own?.speaker ??
    (actor ? { start: actor.start, end: actor.end, text: actor.text, actor, cue: lemma } : undefined);
  // A prediction or warning that nobody utters is the document's own mood.
  if (!speaker?.actor && !speaker?.work) return undefined;
  const rest = tokens[cueEnd];
  const what = rest
    ? context.document.text.slice(rest.start, sentence.end).replace(/^[”"’\s]+|[.\s]+$/g, '')
    : '';
  const against = actorsOf(
    [...objectOf(reading, at, cueEnd), ...prepositional(reading, at, ['against', 'on', 'to'])].slice(0, 4),
    reading,
    context,
  );
  if (what === '' && against.length === 0) return undefined;
  const clause =
    /^(?:that|to|of|against|if|on|:|")$/i.test(rest?.form ?? '') ||
    tokens.slice(cueEnd, cueEnd + 4).some(({ form }) => form === 'that' || form === 'to');
  if (!clause && against.length === 0 && !own?.content.some(({ end }) => end <= trigger.start))
    return undefined;
  const outer = attributionsOf(trigger, context.attributions).flatMap(
    attribution => attribution.speaker ?? [],
  );
  const issued = timeOf(clauseAround(reading, at), trigger, reading, context);
  return {
    ...passageOf(context.document, sentence.start, sentence.end),
    kind: 'announcement',
    announcement: kind,
    id: `${context.document.id}/${trigger.start}-${trigger.end}/${kind}`,
    trigger,
    against,
    what: what === '' ? context.document.text.slice(trigger.start, sentence.end) : what,
    ...(issued ? { issued } : {}),
    voice: [...outer.filter(({ start }) => start !== speaker.start), speaker],
    stance: 'asserted',
    doubt: speaker.actor ? 0.25 : 0.4,
    because: [`the verb “${lemma}” announces it`, `“${speaker.text}” speaks`],
  };
}
