/** Happenings told by verbs: “gunmen attacked the convoy”, “the town was seized by rebels”, “accused of killing two”. */
import type { TimeMention } from '../../model/analysis.ts';
import type { HappeningSense } from '../../model/knowledge.ts';
import { overlap } from '../../model/passage.ts';
import { childrenBy } from '../../model/tree.ts';
import { arcConfidence, subjectsOf } from '../clauses/arguments.ts';
import type { SenseMatch } from '../clauses/senses.ts';
import { isNegated, type VerbForm, verbFormAt } from '../clauses/verb-form.ts';
import type { Context, SentenceReading } from '../context.ts';
import { countAt } from '../mentions/counts.ts';
import { isPeople, kindOf } from '../mentions/kinds.ts';
import { meansFor } from '../settings/means.ts';
import { innerFirst } from '../settings/place-order.ts';
import { type PlaceFound, placesFor } from '../settings/places.ts';
import { timeFor } from '../settings/times.ts';
import { isAccident } from './accident.ts';
import { choose } from './choose-sense.ts';
import { type Draft, quoted } from './draft.ts';
import { opensIdiom } from './idioms.ts';
import { isGeneral, isNews } from './news.ts';
import { type Put, putAt } from './put.ts';
import { isDefence, isEventVerb, matchAt } from './verb-match.ts';
import type { Sides } from './verb-sides.ts';

export function verbHappenings(
  reading: SentenceReading,
  places: readonly PlaceFound[],
  context: Context,
): Draft[] {
  let done = 0;
  return reading.tokens.flatMap((token, at) => {
    // “Came to blows”: a verb inside the phrase of the verb before is no verb of its own.
    if (at < done || !isEventVerb(at, reading) || opensIdiom(reading.tokens, at)) return [];
    const match = matchAt(at, reading, context);
    // “Tried to reach them” is no trial.
    const attempt = token.lemma === 'try' && childrenBy(reading.tree, at, 'xcomp').length > 0;
    if (!match || attempt || token.lemma === 'be' || isDefence(at, match, reading, context)) return [];
    done = match.to;
    return draftAt(at, match, places, reading, context) ?? [];
  });
}

function draftAt(
  at: number,
  match: SenseMatch<HappeningSense>,
  found: readonly PlaceFound[],
  reading: SentenceReading,
  context: Context,
): Draft | undefined {
  const { tokens, tree } = reading;
  const form = verbFormAt(tree, at);
  const trigger = {
    start: tokens[match.from]?.start ?? 0,
    end: tokens[match.to - 1]?.end ?? 0,
    lemma: match.lemma,
  };
  const means = meansFor(at, trigger, reading, context) ?? meansAbove(at, form, trigger, reading, context);
  // “The blast hit a bus”: what strikes tells of the act as a weapon does.
  const armed =
    means !== undefined ||
    (!form.passive && subjectsOf(tree, at).some(head => isStrike(head, reading, context)));
  const chosen = choose(at, form, match, armed, reading, context);
  if (!chosen) return undefined;
  const { sense, sides } = chosen;
  const unexplained = sense.count !== undefined && !armed && sides.initiators.length === 0;
  if (!context.everything && unexplained && isAccident(at, reading)) return undefined;
  const put = attempted(putAt(at, reading, context), sense);
  if (!context.everything && !put.auxiliary && isGeneral(at, form, sense, sides, reading, context))
    return undefined;
  const time = timeInside(trigger, reading) ?? timeFor(at, reading, context);
  const around = placesFor(at, found, reading);
  const acted = sides.places.map(place => around.find(({ start }) => start === place.start) ?? place);
  const places = innerFirst(
    [...acted, ...around].filter(
      (place, order, all) => all.findIndex(({ start }) => start === place.start) === order,
    ),
    reading,
  );
  const count = sense.count ? countAt(sides.affected, reading, context) : undefined;
  // “30 displaced people” tells of them, “allied militias” of nothing.
  if (tree.relations[at] === 'amod' && count === undefined) return undefined;
  if (!context.everything && !isNews(form, sense, sides, { time, places, count, armed }, reading, context))
    return undefined;
  const aside = tree.relations[at] === 'acl:relcl' && !armed;
  if (!context.everything && aside && isPassingAway(sense, sides, time)) return undefined;
  // “Conducted several attacks”: nothing tells them apart.
  const twoSided = sides.initiators.length > 0 && sides.targets.length > 0;
  const bare = !time && places.length === 0 && !count && !twoSided;
  if (bare && !context.everything && endsInManyDeeds(match, reading, context)) return undefined;
  // “Would not resign”, “have not signed”: what nobody did or will do is denied only where it is a deed of violence.
  const violent = sense.type === 'ASSAULT' || sense.type === 'COERCE';
  const unsaid = isNegated(tree, at) && (form.tense === 'modal' || !violent);
  // “Shot down a helicopter”: what is hit is no weapon of those who hit it.
  const hit = sides.targets.some(target => means && overlap(target, means.mention) > 0);
  const weapon = hit ? undefined : means?.mention;
  const own = sense.mode ?? (sense.type === 'ASSAULT' && !hit ? means?.mode : undefined);
  // Who is robbed is not taken.
  const takes = sense.count === 'captured' || /^(?:take|grab)$/.test(sense.lemma);
  const mode = own === 'seize' && takes ? takenMode(sides, count !== undefined, reading, context) : own;
  return {
    rule: 'verb-happening',
    part: 'verb',
    reading,
    at,
    trigger,
    type: sense.type,
    ...(mode ? { mode } : {}),
    ...(sense.count ? { count: sense.count } : {}),
    initiators: sides.initiators,
    targets: sides.targets,
    places,
    ...(time ? { time } : {}),
    tolls: sense.count && count ? { [sense.count]: count } : {},
    ...(weapon ? { means: weapon } : {}),
    ...(put.auxiliary ? { auxiliary: put.auxiliary } : {}),
    ...(unsaid && put.auxiliary === 'negation' ? { unsaid } : {}),
    stance: put.stance,
    doubt: doubtOf(at, form, sense, sides, reading),
    because: reasons(form, match, sides, put.because),
  };
}

/** “Omar Keita, who died in 2013”: one person and a year alone tell of a life's end, not of a conflict. */
function isPassingAway(
  { lemma }: HappeningSense,
  { targets, affected }: Sides,
  time: TimeMention | undefined,
): boolean {
  const [person] = targets;
  const alone = affected.length === 1 && targets.length === 1 && person?.name !== undefined && !person.count;
  return lemma === 'die' && alone && time?.grain === 'year';
}

/** “Carried out the April 3 bombing”: a day inside the words for the deed is its own. */
function timeInside({ start, end }: Draft['trigger'], { times }: SentenceReading) {
  return times.find(time => time.start > start && time.end < end && time.date !== undefined);
}

/** “A bomb exploded, killing three”: what does it in the clause above is the weapon of what came of it. */
function meansAbove(
  at: number,
  { shape }: VerbForm,
  trigger: Draft['trigger'],
  reading: SentenceReading,
  context: Context,
): ReturnType<typeof meansFor> {
  if (shape !== 'ing') return undefined;
  const [subject] = subjectsOf(reading.tree, at);
  const found = subject === undefined ? undefined : meansFor(subject, trigger, reading, context);
  const head = reading.tokens[subject ?? -1];
  return found && head && overlap(found.mention, head) > 0 ? found : undefined;
}

/** A noun that tells of violence by itself: an attack, a blast, shelling. */
function isStrike(at: number, { tokens }: SentenceReading, { senses }: Context): boolean {
  const { upos, lemma = '' } = tokens[at] ?? {};
  const own = senses.nouns.get(lemma)?.filter(({ words }) => words.length === 1);
  return (
    upos === 'NOUN' && (own?.some(({ senses: each }) => each.some(({ type }) => type === 'ASSAULT')) ?? false)
  );
}

/** An attack that was tried is an attack; a killing that was tried killed nobody. */
function attempted(put: Put, { type, count }: HappeningSense): Put {
  const tried = /^“(?:attempt|try)(?: to)?”$/.test(put.because ?? '') && put.auxiliary === 'hypothetical';
  return tried && type === 'ASSAULT' && !count ? { stance: put.stance } : put;
}

/** Towns are seized; people are arrested by a state, abducted by anybody else. */
function takenMode(
  { initiators, targets, places, affected }: Sides,
  counted: boolean,
  { tokens }: SentenceReading,
  context: Context,
): string {
  const people = targets.length > 0 ? targets.every(target => isPeople(target, context)) : counted;
  // “Seized the village from the rebels” takes the village.
  const whom = affected.some(head =>
    targets.some(
      ({ start, end }) => start <= (tokens[head]?.start ?? -1) && (tokens[head]?.end ?? Infinity) <= end,
    ),
  );
  if (!people || (places.length > 0 && !whom)) return 'seize';
  return initiators.some(one => /^state/.test(kindOf(one, context) ?? '')) ? 'arrest' : 'abduct';
}

/** The phrase ends in the plural of an event noun, “carried out attacks”; “fired rounds” and “laid down arms” do not. */
function endsInManyDeeds(
  { from, to }: SenseMatch<HappeningSense>,
  { tokens }: SentenceReading,
  context: Context,
): boolean {
  const last = tokens[to - 1];
  if (to === from + 1 || last?.xpos !== 'NNS') return false;
  return context.senses.nouns.get(last.lemma)?.some(({ words }) => words.length === 1) ?? false;
}

function doubtOf(
  at: number,
  { shape, passive }: VerbForm,
  { strength }: HappeningSense,
  { initiators, targets, affected }: Sides,
  { tree }: SentenceReading,
): number {
  let doubt = strength === 'strong' ? 0.12 : 0.28;
  if (shape !== 'finite') doubt += 0.08;
  if (initiators.length === 0 && !passive) doubt += 0.12;
  if (targets.length === 0) doubt += 0.05;
  return doubt + 0.3 * (1 - arcConfidence(tree, [at, ...affected]));
}

function reasons(
  { passive }: VerbForm,
  { lemma }: SenseMatch<HappeningSense>,
  { initiators, targets }: Sides,
  put: string | undefined,
): string[] {
  const because = [`the verb “${lemma}” tells of it`];
  if (initiators.length > 0)
    because.push(`${quoted(initiators)} ${passive ? 'stands after “by”' : 'is its subject'}`);
  if (targets.length > 0)
    because.push(
      `${quoted(targets)} ${passive ? 'is what it was done to' : 'is its object or stands after its preposition'}`,
    );
  if (put) because.push(`put with ${put}`);
  return because;
}
