/** Happenings told by verbs: “gunmen attacked the convoy”, “the town was seized by rebels”, “accused of killing two”. */
import type { HappeningSense } from '../../model/knowledge.ts';
import { arcConfidence } from '../clauses/arguments.ts';
import { type SenseMatch, verbSenseAt } from '../clauses/senses.ts';
import { type VerbForm, verbFormAt } from '../clauses/verb-form.ts';
import type { Context, SentenceReading } from '../context.ts';
import { countAt } from '../mentions/counts.ts';
import { isParty } from '../mentions/kinds.ts';
import { meansFor } from '../settings/means.ts';
import { type PlaceFound, placesFor } from '../settings/places.ts';
import { timeFor } from '../settings/times.ts';
import { type Draft, quoted } from './draft.ts';
import { isGeneral, isNews } from './news.ts';
import { putAt } from './put.ts';
import { type Sides, sidesOf } from './verb-sides.ts';

export function verbHappenings(
  reading: SentenceReading,
  places: readonly PlaceFound[],
  context: Context,
): Draft[] {
  let done = 0;
  return reading.tokens.flatMap((token, at) => {
    // “Came to blows”: a verb inside the phrase of the verb before is no verb of its own.
    if (at < done || !isEventVerb(at, reading)) return [];
    const match = verbSenseAt(reading.tokens, at, context.senses.verbs);
    if (!match || token.lemma === 'be') return [];
    done = match.to;
    return draftAt(at, match, places, reading, context) ?? [];
  });
}

/** A verb, and no modifier: “the wounded soldier”, “advancing troops”. */
function isEventVerb(at: number, { tree, tokens }: SentenceReading): boolean {
  const { upos, xpos } = tokens[at] ?? { upos: 'X', xpos: '' };
  if (upos !== 'VERB') return false;
  const relation = tree.relations[at] ?? '';
  if (relation === 'compound') return false;
  return !(relation === 'amod' && xpos !== 'VBN');
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
  const chosen = choose(at, form, match, reading, context);
  if (!chosen) return undefined;
  const { sense, sides } = chosen;
  if (isGeneral(at, form, sense, sides, reading)) return undefined;
  const trigger = {
    start: tokens[match.from]?.start ?? 0,
    end: tokens[match.to - 1]?.end ?? 0,
    lemma: match.lemma,
  };
  const time = timeFor(at, reading, context);
  const places = [...sides.places, ...placesFor(at, found, reading)].filter(
    (place, order, all) => all.findIndex(({ start }) => start === place.start) === order,
  );
  const count = sense.count ? countAt(sides.affected, reading, context) : undefined;
  if (!isNews(form, sense, sides, { time, places, count }, reading, context)) return undefined;
  const plural = match.to > match.from + 1 && /^NNP?S$/.test(tokens[match.to - 1]?.xpos ?? '');
  // “Conducted several attacks”: nothing tells them apart.
  if (plural && !time && places.length === 0 && !count) return undefined;
  const put = putAt(at, reading, context);
  const means = meansFor(at, trigger, reading, context);
  const mode = sense.mode ?? (sense.type === 'ASSAULT' ? means?.mode : undefined);
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
    ...(means ? { means: means.mention } : {}),
    ...(put.auxiliary ? { auxiliary: put.auxiliary } : {}),
    stance: put.stance,
    doubt: doubtOf(at, form, sense, sides, reading),
    because: reasons(form, match, sides, put.because),
  };
}

/** The first sense whose roles can be filled as its strength asks; strong ones first. */
function choose(
  at: number,
  form: VerbForm,
  match: SenseMatch<HappeningSense>,
  reading: SentenceReading,
  context: Context,
): { sense: HappeningSense; sides: Sides } | undefined {
  const ranked = match.senses.toSorted(
    (left, right) => Number(left.strength === 'weak') - Number(right.strength === 'weak'),
  );
  for (const sense of ranked) {
    const sides = sidesOf(at, form, sense, match.to, reading, context);
    const actors = [...sides.initiators, ...sides.targets];
    const told = sides.initiators.length > 0 ? sides.initiators : actors;
    const counted = sense.count !== undefined && countAt(sides.affected, reading, context) !== undefined;
    if (counted || sense.strength === 'strong' || told.some(actor => isParty(actor, context)))
      return { sense, sides };
  }
  return undefined;
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
