/** What may come: threats, ultimatums, promises, warnings, predictions, with who utters them. */
import type { TimeMention, Token } from '../../model/analysis.ts';
import type { ActorMention, Announcement, AnnouncementKind, Speaker } from '../../model/claim.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { passageOf, type Span } from '../../model/passage.ts';
import { childrenBy } from '../../model/tree.ts';
import { attributionsOf } from '../attribution/attribution.ts';
import { agentsOf, behind, objectsOf, subjectsOf } from '../clauses/arguments.ts';
import { indexPhrases, type PhraseIndex, verbSenseAt } from '../clauses/senses.ts';
import { verbFormAt } from '../clauses/verb-form.ts';
import { type Context, isHeadline, type SentenceReading } from '../context.ts';
import { putAt } from '../happenings/put.ts';
import { issuerOf } from '../issuer.ts';
import { actorAt, actorsAt } from '../mentions/actor-mention.ts';
import { timeFor } from '../settings/times.ts';
import { speakerOf, speakersAt } from '../voices.ts';
import { infinitiveUnder, kindByDeed, speaksForSide } from './deed-to-come.ts';
import { type Foretold, foretoldIn } from './foretold.ts';
import { isUltimatum } from './ultimatum.ts';

/** One for each announcing verb; where there is none, one for each sentence that tells of what is to come in somebody's words. */
export function announcements(reading: SentenceReading, context: Context): Announcement[] {
  if (isHeadline(reading)) return [];
  const told = reading.tokens.flatMap((token, at) =>
    token.upos === 'VERB' ? (announcedAt(at, reading, context) ?? []) : [],
  );
  if (told.length > 0) return told;
  const foretold = foretoldIn(reading, context);
  return foretold ? [announcementOf(foretold, reading, context)] : [];
}

function announcedAt(at: number, reading: SentenceReading, context: Context): Announcement | undefined {
  const { tree, tokens, sentence } = reading;
  const listed = verbSenseAt(tokens, at, announcingVerbs(context.knowledge));
  const demand = listed?.senses[0]?.kind !== 'ultimatum' && isUltimatum(at, reading);
  const match = demand ? { from: at, to: at + 1, lemma: tokens[at]?.lemma ?? '' } : listed;
  const kind = demand ? 'ultimatum' : listed?.senses[0]?.kind;
  if (!match || !kind) return undefined;
  const form = verbFormAt(tree, at);
  // “The police, alerted that evening, …” alerted nobody.
  if (form.shape === 'infinitive' || form.shape === 'participle') return undefined;
  // “Residents were told to leave” by whoever is named or issues the statement.
  if (form.passive && !(demand && orderer(at, reading, context))) return undefined;
  if (isLoneParticiple(at, reading) || putAt(at, reading, context).auxiliary) return undefined;
  const trigger = { start: tokens[at]?.start ?? 0, end: tokens[match.to - 1]?.end ?? 0, lemma: match.lemma };
  const speaker = form.passive ? orderer(at, reading, context) : speakerAt(at, trigger, reading, context);
  if (!speaker?.actor && !speaker?.work) return undefined;
  const rest = tokens[pastTime(match.to, reading)];
  const against = form.passive
    ? actorsAt(subjectsOf(tree, at), reading, context)
    : addressees(at, match, reading, context);
  const sides = [...against, ...(speaker.actor ? [speaker.actor] : [])];
  // Terms that teachers set are nobody's ultimatum.
  if (kind === 'ultimatum' && !sides.some(one => speaksForSide(one, context))) return undefined;
  const opens = tokens
    .slice(match.to, match.to + 6)
    .some(
      ({ form: word, xpos }) =>
        xpos !== 'DT' && /^(?:that|to|of|against|if|on|:|"|after|about|over)$/i.test(word),
    );
  const own = context.attributions.find(
    ({ cueSpan }) => cueSpan.start <= trigger.start && trigger.start < cueSpan.end,
  );
  if (!opens && against.length === 0 && !own?.content.some(({ end }) => end <= trigger.start))
    return undefined;
  // “Pledged allegiance”: an oath, kept as it is sworn.
  if (/^(?:allegiance|loyalty|fealty)$/.test(rest?.lemma ?? '')) return undefined;
  // “Threatens stability”, “promised land”: nothing that anybody does is announced.
  if (trigger.lemma === 'threaten' && against.length === 0 && !/^(?:to|that)$/i.test(rest?.form ?? ''))
    return undefined;
  const words =
    rest && rest.start < sentence.end
      ? context.document.text.slice(rest.start, sentence.end).replace(/^[”"’,\s]+|[.\s]+$/g, '')
      : '';
  return announcement(
    {
      kind: kindByDeed(kind, at, speaker.actor, against, reading, context),
      at,
      trigger,
      speaker,
      against,
      what: words === '' ? context.document.text.slice(sentence.start, sentence.end) : words,
      doubt: 0.25,
      because: [`the verb “${match.lemma}” announces it`, `“${speaker.text}” speaks`],
    },
    reading,
    context,
  );
}

/** “Threatened on 17 January to burn”: the words that tell when lie between. */
function pastTime(from: number, { tokens, times }: SentenceReading): number {
  let here = from;
  for (;;) {
    const next = tokens[here]?.upos === 'ADP' ? here + 1 : here;
    const time = times.find(({ start }) => start === tokens[next]?.start || start === tokens[here]?.start);
    if (!time) return here;
    const past = tokens.findIndex(({ start }) => start >= time.end);
    if (past <= here) return here;
    here = past;
  }
}

/** A past participle beside its noun, with no auxiliary: passive, however it is tagged. */
function isLoneParticiple(at: number, { tree, tokens }: SentenceReading): boolean {
  const relation = tree.relations[at] ?? '';
  return (
    /^(?:acl|amod|advcl)$/.test(relation) &&
    /^VB[DN]$/.test(tokens[at]?.xpos ?? '') &&
    subjectsBelow(at, tree) === 0
  );
}

function subjectsBelow(at: number, tree: SentenceReading['tree']): number {
  return (tree.children[at] ?? []).filter(child => /^(?:nsubj|aux|mark)/.test(tree.relations[child] ?? ''))
    .length;
}

/** The one whose words the verb opens, by attribution, else the verb's subject. */
function speakerAt(
  at: number,
  trigger: Span & { readonly lemma: string },
  reading: SentenceReading,
  context: Context,
): Speaker | undefined {
  const own = context.attributions.find(
    ({ cueSpan }) => cueSpan.start <= trigger.start && trigger.start < cueSpan.end,
  );
  const spoken = own && speakerOf(own, context);
  if (spoken) return spoken;
  const [head] = subjectsOf(reading.tree, at);
  const actor = head === undefined ? undefined : actorAt(head, reading, context);
  return actor && { start: actor.start, end: actor.end, text: actor.text, actor, cue: trigger.lemma };
}

function orderer(at: number, reading: SentenceReading, context: Context): Speaker | undefined {
  const [actor] = actorsAt(agentsOf(reading.tree, at), reading, context);
  const cue = reading.tokens[at]?.lemma ?? '';
  return actor ? { start: actor.start, end: actor.end, text: actor.text, actor, cue } : issuerOf(context);
}

function addressees(
  at: number,
  { to, lemma }: { readonly to: number; readonly lemma: string },
  reading: SentenceReading,
  context: Context,
): ActorMention[] {
  const { tree, tokens } = reading;
  const words = lemma.split(' ');
  const infinitive = (tree.children[at] ?? []).filter(child => tree.relations[child] === 'xcomp');
  const deed = infinitiveUnder(at, reading);
  if (deed !== undefined && !infinitive.includes(deed)) infinitive.push(deed);
  const objects = [at, ...infinitive]
    .flatMap(verb => objectsOf(tree, verb))
    .filter(head => head < at || head >= to || !words.includes(tokens[head]?.lemma ?? ''));
  // “A threat against Chad”, “to carry out attacks against Chad”: hung on the noun.
  const inside = [at, ...infinitive]
    .flatMap(verb => childrenBy(tree, verb, 'obj'))
    .flatMap(noun => behind(tree, noun, ['against', 'on']))
    .filter(head => tokens[head]?.upos === 'PROPN' || tokens[head]?.upos === 'NOUN');
  const found = [...objects, ...behind(tree, at, ['against', 'on', 'to']), ...inside];
  return actorsAt([...new Set(found)], reading, context).slice(0, 4);
}

function announcementOf(foretold: Foretold, reading: SentenceReading, context: Context): Announcement {
  const { sentence } = reading;
  const { at, speaker, kind, against } = foretold;
  const token = reading.tokens[at] as Token;
  return announcement(
    {
      kind,
      at,
      trigger: { start: token.start, end: token.end, lemma: token.lemma },
      ...(speaker ? { speaker } : {}),
      against,
      what: context.document.text.slice(sentence.start, sentence.end),
      doubt: 0.4,
      because: [foretold.because],
    },
    reading,
    context,
  );
}

interface Read {
  readonly kind: AnnouncementKind;
  readonly at: number;
  readonly trigger: Span & { readonly lemma: string };
  readonly speaker?: Speaker;
  readonly against: readonly ActorMention[];
  readonly what: string;
  readonly doubt: number;
  readonly because: readonly string[];
}

function announcement(read: Read, reading: SentenceReading, context: Context): Announcement {
  const { sentence } = reading;
  const outer = speakersAt(read.trigger, context).filter(({ start }) => start !== read.speaker?.start);
  const issued = issuedAt(read, reading, context);
  return {
    ...passageOf(context.document, sentence.start, sentence.end),
    kind: 'announcement',
    announcement: read.kind,
    id: `${context.document.id}/${read.trigger.start}-${read.trigger.end}/${read.kind}`,
    trigger: read.trigger,
    against: read.against,
    what: read.what,
    ...(issued ? { issued } : {}),
    voice: [...outer, ...(read.speaker ? [read.speaker] : [])],
    stance: 'asserted',
    doubt: read.doubt,
    because: read.because,
  };
}

/** The day of the words that utter it; of what is foretold in a clause under them, theirs, not its own. */
function issuedAt(
  { at, trigger }: Read,
  reading: SentenceReading,
  context: Context,
): TimeMention | undefined {
  const cue = attributionsOf(trigger, context.attributions).at(-1)?.cueSpan;
  const saying = cue ? reading.tokens.findIndex(({ start }) => start === cue.start) : -1;
  return timeFor(saying < 0 ? at : saying, reading, context);
}

type Sense = { readonly part: string; readonly kind: AnnouncementKind };
const indexes = new WeakMap<Knowledge, PhraseIndex<Sense>>();

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
