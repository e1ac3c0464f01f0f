/** Happenings told by verbs: “gunmen attacked the convoy”, “the town was seized by rebels”, “accused of killing two”. */
import type { Token } from '../model/analysis.ts';
import type { ActorMention } from '../model/claim.ts';
import type { HappeningSense } from '../model/knowledge.ts';
import { verbalTypes } from '../model/plover.ts';
import { type Nominals, objectOf, prepositional, subjectOf } from './arguments.ts';
import type { SentenceReading, VerbGroup } from './chunks.ts';
import type { Context } from './context.ts';
import { clauseAround, type Draft } from './drafts.ts';
import { meansOf } from './means.ts';
import { actorOf, actorsOf, isParty, isPersonLike } from './mentions.ts';
import { realityOfVerb } from './reality.ts';
import { type SenseMatch, verbSenseAt } from './senses.ts';
import { placesIn, timeOf } from './setting.ts';
import { countOf } from './tolls.ts';

export function verbHappenings(reading: SentenceReading, context: Context): Draft[] {
  let done = 0;
  return reading.chunks.flatMap((chunk, at) => {
    // “Came to blows”: a verb inside the phrase of the verb before is no verb of its own.
    if (chunk.kind !== 'verb' || chunk.main < done) return [];
    const match = verbSenseAt(reading.tokens, chunk.main, context.senses.verbs);
    done = match?.to ?? done;
    return match ? (draftAt(chunk, at, match, reading, context) ?? []) : [];
  });
}

interface Sides {
  readonly initiators: readonly ActorMention[];
  readonly targets: readonly ActorMention[];
  /** What the sense's own object names, actor or not: its number is the toll. */
  readonly affected: Nominals;
  readonly subject: Nominals;
  /** The verb has an object, whether or not it names an actor. */
  readonly objectNamed: boolean;
}

function draftAt(
  verb: VerbGroup,
  at: number,
  match: SenseMatch<HappeningSense>,
  reading: SentenceReading,
  context: Context,
): Draft | undefined {
  const { tokens } = reading;
  if (isGeneral(verb, reading, context)) return undefined;
  const chosen = choose(match, verb, at, reading, context);
  if (!chosen) return undefined;
  const { sense, sides } = chosen;
  const trigger = {
    start: (tokens[match.from] as Token).start,
    end: (tokens[match.to - 1] as Token).end,
    lemma: match.lemma,
  };
  const clause = clauseAround(reading, at);
  const time = timeOf(clause, trigger, reading, context);
  if (verbalTypes.has(sense.type) && !(time && sides.initiators.some(({ name, head }) => name ?? head)))
    return undefined;
  const count = sense.count ? countOf(sides.affected, reading, context) : undefined;
  if (sides.initiators.length === 0 && sides.targets.length === 0 && !count) return undefined;
  const places = placesIn(clause, trigger, reading, context);
  if (
    !isNews(verb, sense, sides, {
      dated: time !== undefined,
      placed: places.length > 0,
      count: count !== undefined,
    })
  ) {
    return undefined;
  }
  const reality = realityOfVerb(reading, at, context.knowledge);
  const means = meansOf(clause, reading, context);
  const mode = sense.mode ?? (sense.type === 'ASSAULT' ? means?.mode : undefined);
  return {
    rule: 'verb-happening',
    part: 'verb',
    reading,
    chunk: at,
    trigger,
    sense,
    type: sense.type,
    ...(mode ? { mode } : {}),
    initiators: sides.initiators,
    targets: sides.targets,
    places,
    ...(time ? { time } : {}),
    tolls: sense.count && count ? { [sense.count]: count } : {},
    ...(means ? { means: means.mention } : {}),
    ...(reality.auxiliary ? { auxiliary: reality.auxiliary } : {}),
    stance: reality.stance,
    doubt: doubtOf(verb, sense, sides),
    because: reasons(verb, match, sides, reality.because),
  };
}

/** Whether enough is told for a happening: talk in general, and acts upon things that are no party, are not. */
function isNews(
  { form }: VerbGroup,
  { type, object, strength }: HappeningSense,
  { initiators, targets, objectNamed }: Sides,
  { dated, placed, count }: { dated: boolean; placed: boolean; count: boolean },
): boolean {
  const violent = type === 'ASSAULT' || type === 'COERCE';
  if (!violent && initiators.length === 0) return false;
  // “Released a video”, “dismissed reports”: its object is nobody.
  if (!violent && object === 'target' && objectNamed && targets.length === 0) return false;
  if (type === 'COERCE' && objectNamed && targets.length === 0 && !count) return false;
  if (verbalTypes.has(type) && strength === 'weak') return false;
  if (form === 'ing' && initiators.length === 0 && !count) return false;
  if (form === 'ing' && type === 'THREATEN') return false;
  if (type === 'ASSAULT' && objectNamed && targets.length === 0 && !count && !dated && !placed) return false;
  if (strength === 'strong') return true;
  if (!violent && type !== 'PROTEST')
    return type !== 'THREATEN' && targets.length > 0 && (dated || (form === 'finite' && placed));
  if (type === 'ASSAULT' && targets.length === 0 && !count) return false;
  return dated || placed || count;
}

/** The first sense whose roles can be filled as its strength asks; strong ones first. */
function choose(
  match: SenseMatch<HappeningSense>,
  verb: VerbGroup,
  at: number,
  reading: SentenceReading,
  context: Context,
): { sense: HappeningSense; sides: Sides } | undefined {
  const ranked = match.senses.toSorted(
    (left, right) => Number(left.strength === 'weak') - Number(right.strength === 'weak'),
  );
  for (const sense of ranked) {
    const sides = sidesOf(sense, verb, at, match.to, reading, context);
    const actors = [...sides.initiators, ...sides.targets];
    const armed = sides.initiators.length > 0 ? sides.initiators : actors;
    const nobody = sense.count && countOf(sides.affected, reading, context)?.quantity.high === 0;
    if (nobody || sense.strength === 'strong' || armed.some(actor => isParty(actor, context)))
      return { sense, sides };
  }
  return undefined;
}

function sidesOf(
  sense: HappeningSense,
  verb: VerbGroup,
  at: number,
  triggerEnd: number,
  reading: SentenceReading,
  context: Context,
): Sides {
  const grammaticalSubject = subjectOf(reading, at);
  const subject = verb.passive ? prepositional(reading, at, ['by']) : grammaticalSubject;
  const object = verb.passive ? grammaticalSubject : objectOf(reading, at, triggerEnd);
  const others = sense.target.length > 0 ? prepositional(reading, at, sense.target) : [];
  const initiators: ActorMention[] = [];
  const targets: ActorMention[] = [];
  const enter = (nominals: Nominals, role: HappeningSense['subject']) => {
    if (role === 'none') return;
    const actors = actorsOf(nominals, reading, context);
    if (role === 'target') targets.push(...actors);
    // Camps, convoys and bombs start nothing; a bomb that kills is told by its own noun.
    else initiators.push(...actors.filter(actor => isPersonLike(actor, context)));
  };
  enter(subject, sense.subject);
  enter(object, sense.object === 'both' ? 'target' : sense.object);
  const objectNamed = object.length > 0 && sense.object === 'target';
  if (targets.length === 0 && !objectNamed) enter(others, 'target');
  const headline = /title|heading/.test(context.document.blocks[reading.sentence.block]?.kind ?? '');
  // “Mediators kidnapped after talks collapse”: headlines drop the auxiliary.
  if (
    headline &&
    !verb.passive &&
    sense.subject === 'initiator' &&
    sense.object === 'target' &&
    object.length === 0 &&
    initiators.length > 0
  ) {
    targets.push(...initiators.splice(0));
  }
  const affected = sense.object === 'target' ? object : sense.subject === 'target' ? subject : object;
  if (targets.length === 0 && sense.count) {
    const counted = affected.filter(nominal => countOf([nominal], reading, context));
    targets.push(...counted.flatMap(nominal => actorOf(nominal, reading, context, true) ?? []));
  }
  return {
    initiators: distinct(initiators),
    targets: distinct(targets, initiators),
    affected,
    subject: grammaticalSubject,
    objectNamed,
  };
}

function distinct(mentions: readonly ActorMention[], others: readonly ActorMention[] = []): ActorMention[] {
  return mentions.filter(
    (mention, index) =>
      mentions.findIndex(({ start }) => start === mention.start) === index &&
      !others.some(({ start }) => start === mention.start),
  );
}

/** “Rebels attack convoys”, “by targeting civilians”: what somebody does as a rule is no happening. Headlines tell the past in the present. */
function isGeneral(
  { main, form, from, passive }: VerbGroup,
  { tokens, chunks, sentence }: SentenceReading,
  { document }: Context,
): boolean {
  if (/title|heading/.test(document.blocks[sentence.block]?.kind ?? '')) return false;
  const verb = tokens[main] as Token;
  const low = verb.form.toLowerCase();
  if (form === 'ing') {
    const before = chunks.findLast(({ to }) => to <= from);
    const word = tokens[before?.from ?? 0]?.form.toLowerCase();
    return before?.kind === 'preposition' && !/^(?:of|for|after)$/.test(word ?? '');
  }
  const auxiliary = tokens.slice(from, main).find(({ upos }) => upos === 'AUX');
  // “A man who is shot while loading”: what is so, not what happened.
  if (
    passive &&
    /^(?:is|are)$/i.test(auxiliary?.form ?? '') &&
    !tokens.slice(from, main).some(({ form: word }) => word === 'being')
  )
    return true;
  if (form !== 'finite' || auxiliary) return false;
  const past =
    /^(?:hit|hurt|shot|cut|put|set|shut|split|slit|let|cast|shed|beat)$/.test(low) ||
    (low !== verb.lemma && !low.endsWith('s'));
  return !past;
}

function doubtOf(
  { form, passive }: VerbGroup,
  { strength }: HappeningSense,
  { initiators, targets, subject }: Sides,
): number {
  let doubt = strength === 'strong' ? 0.15 : 0.3;
  if (form !== 'finite') doubt += 0.1;
  if (initiators.length === 0 && !passive) doubt += subject.length === 0 ? 0.25 : 0.1;
  if (targets.length === 0) doubt += 0.05;
  return doubt;
}

function reasons(
  verb: VerbGroup,
  match: SenseMatch<HappeningSense>,
  { initiators, targets }: Sides,
  put: string | undefined,
): string[] {
  const because = [`the verb “${match.lemma}” tells of it`];
  if (initiators.length > 0)
    because.push(`${quoted(initiators)} ${verb.passive ? 'stands after “by”' : 'is its subject'}`);
  if (targets.length > 0)
    because.push(
      `${quoted(targets)} ${verb.passive ? 'is what it was done to' : 'is its object or stands after its preposition'}`,
    );
  if (put) because.push(`put with ${put}`);
  return because;
}

function quoted(mentions: readonly ActorMention[]): string {
  return mentions.map(({ text }) => `“${text}”`).join(', ');
}
