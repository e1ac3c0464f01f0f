/** Several words of one sentence for one happening: verbs in a row, “killing 30”, “which killed 15”, “resulting in the deaths of”. */
import type { Token } from '../model/analysis.ts';
import { covers } from '../model/passage.ts';
import { candidatesBefore } from './arguments.ts';
import type { SentenceReading, VerbGroup } from './chunks.ts';
import type { Context } from './context.ts';
import type { Draft } from './drafts.ts';
import { actorOf } from './mentions.ts';
import { addTolls, nounTolls, type Tolls } from './tolls.ts';

/** The drafts of one sentence, in reading order, with those that tell of the same happening made one. */
export function joinHappenings(
  drafts: readonly Draft[],
  reading: SentenceReading,
  context: Context,
): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts.toSorted((left, right) => left.trigger.start - right.trigger.start)) {
    const index = joined.findLastIndex(earlier => tellsOfSame(earlier, draft, reading));
    const earlier = joined[index];
    if (!earlier) joined.push(draft);
    else
      joined[index] =
        draft.part === 'noun' && !isLoss(draft) ? inNamedAttack(earlier, draft) : join(earlier, draft);
  }
  return withNounTolls(
    joined.filter(draft => !isTargetOf(draft, joined)),
    reading,
    context,
  );
}

function tellsOfSame(earlier: Draft, later: Draft, reading: SentenceReading): boolean {
  const violent = later.type === 'ASSAULT' && (earlier.type === 'ASSAULT' || earlier.type === 'COERCE');
  if (earlier.type !== later.type && !violent) return false;
  if (later.part === 'noun') return isKilledIn(earlier, later, reading) || isLoss(later);
  return isTollOf(earlier, later, reading) || isCoordinated(earlier, later, reading);
}

/** “…, killing 30”, “a bombing which killed 15”, “the attack killed 26”, “in which two died”. */
function isTollOf(earlier: Draft, later: Draft, { chunks, tokens }: SentenceReading): boolean {
  if (!later.sense.count) return false;
  const verb = chunks[later.chunk] as VerbGroup;
  const before = chunks[later.chunk - 1];
  if (
    verb.form === 'ing' &&
    (before?.kind === 'comma' ||
      before?.kind === 'and' ||
      before?.kind === 'nominal' ||
      before?.kind === 'time')
  )
    return true;
  if (earlier.part !== 'noun') return false;
  const relative = nearestRelative(chunks, later.chunk);
  if (relative !== undefined) {
    return candidatesBefore(chunks, relative).some(nominal => chunks.indexOf(nominal) === earlier.chunk);
  }
  // The noun itself is the subject.
  const between = chunks.slice(earlier.chunk + 1, later.chunk);
  const clear = !between.some(
    ({ kind, from }) =>
      kind === 'verb' || kind === 'stop' || (kind === 'subordinator' && tokens[from]?.form !== 'as'),
  );
  return clear && !verb.passive ? true : clear && before?.kind === 'nominal' && isIn(between, tokens);
}

function isIn(between: readonly { kind: string; from: number }[], tokens: readonly Token[]): boolean {
  return between.some(({ kind, from }) => kind === 'relative' || tokens[from]?.form === 'when');
}

function nearestRelative(chunks: SentenceReading['chunks'], at: number): number | undefined {
  for (let left = at - 1; left >= 0; left -= 1) {
    if (chunks[left]?.kind === 'relative') return left;
    if (chunks[left]?.kind === 'stop') return undefined;
    // “which killed 15 and injured several”: the second verb hangs on the same pronoun.
    if (chunks[left]?.kind === 'verb' && !chunks.slice(left, at).some(({ kind }) => kind === 'and'))
      return undefined;
  }
  return undefined;
}

/** “Two soldiers were killed in an attack by rebels”: the noun tells more of the verb's happening. */
function isKilledIn(earlier: Draft, later: Draft, { chunks, tokens }: SentenceReading): boolean {
  if (earlier.part !== 'verb' || !earlier.sense.count) return false;
  const between = chunks.slice(earlier.chunk + 1, later.chunk);
  const last = between.at(-1);
  const links = last?.kind === 'preposition' && /^(?:in|by|during|from)$/.test(tokens[last.from]?.form ?? '');
  return (
    links &&
    between.every(({ kind }) => kind === 'preposition' || kind === 'nominal' || kind === 'time') &&
    between.length <= 4
  );
}

/** “…, resulting in the deaths of 30”: deaths are what another happening led to. */
function isLoss({ part, trigger, sense }: Draft): boolean {
  return (
    part === 'noun' &&
    sense.count !== undefined &&
    /^(?:death|casualty|fatality|injury|loss)$/.test(trigger.lemma)
  );
}

function inNamedAttack(verb: Draft, noun: Draft): Draft {
  return {
    ...verb,
    ...(noun.mode ? { mode: noun.mode } : {}),
    initiators: noun.initiators.length > 0 ? noun.initiators : verb.initiators,
    places: verb.places.length > 0 ? verb.places : noun.places,
    ...((noun.time ?? verb.time) ? { time: noun.time ?? verb.time } : {}),
    ...((verb.means ?? noun.means) ? { means: verb.means ?? noun.means } : {}),
    because: [...verb.because, `“${noun.trigger.lemma}” in the same sentence names it`],
  };
}

/** “A bombing of a rally”: the rally is what was attacked, no protest of its own. */
function isTargetOf(draft: Draft, drafts: readonly Draft[]): boolean {
  return (
    draft.part === 'noun' &&
    drafts.some(other => other !== draft && other.targets.some(target => covers(target, draft.trigger)))
  );
}

/** “Surrounded, attacked and destroyed the camp”, “attacked the post and killed two”. */
function isCoordinated(earlier: Draft, later: Draft, { chunks }: SentenceReading): boolean {
  if (earlier.part !== 'verb') return false;
  const between = chunks.slice(earlier.chunk + 1, later.chunk);
  const verb = chunks[later.chunk] as VerbGroup;
  const links = between.some(({ kind }) => kind === 'and' || kind === 'comma');
  const apart = between.some(({ kind }) => kind === 'stop' || kind === 'subordinator' || kind === 'relative');
  const sameSubject =
    earlier.initiators[0]?.start === later.initiators[0]?.start && earlier.initiators.length > 0;
  const first = chunks[earlier.chunk] as VerbGroup;
  if (!links || apart || verb.form !== 'finite' || first.form !== 'finite') return false;
  if (sameSubject) return true;
  // “Two were killed and 29 wounded”: both passive, nobody named.
  return (
    earlier.initiators.length === 0 &&
    later.initiators.length === 0 &&
    verb.passive &&
    first.passive &&
    later.sense.count !== undefined
  );
}

function join(first: Draft, second: Draft): Draft {
  const type = first.type === 'COERCE' && second.type === 'ASSAULT' ? second.type : first.type;
  const mode = type === first.type ? (first.mode ?? second.mode) : second.mode;
  const targets = [
    ...first.targets,
    ...second.targets.filter(({ start }) => !first.targets.some(target => target.start === start)),
  ];
  const { mode: _, ...rest } = first;
  // “A bombing which killed 15”: grammar makes the bombing the subject, and it is nobody.
  const initiators =
    first.initiators.length > 0 || first.part === 'noun' ? first.initiators : second.initiators;
  return {
    ...rest,
    type,
    ...(mode ? { mode } : {}),
    initiators,
    targets: first.targets.length > 0 && second.sense.count ? first.targets : targets,
    places: first.places.length > 0 ? first.places : second.places,
    ...((first.time ?? second.time) ? { time: first.time ?? second.time } : {}),
    tolls: addTolls(first.tolls, second.tolls),
    stance: second.stance === 'hedged' ? second.stance : first.stance,
    because: [...first.because, `“${second.trigger.lemma}” in the same sentence tells more of it`],
  };
}

/** Deaths told by nouns belong to the happening nearest before them. */
function withNounTolls(drafts: readonly Draft[], reading: SentenceReading, context: Context): Draft[] {
  let result = [...drafts];
  for (const { field, count, of } of nounTolls(reading, context)) {
    const already = result.some(({ tolls }) => Object.values(tolls).some(toll => toll.start === count.start));
    const violent = result.filter(({ type, trigger }) => type === 'ASSAULT' && trigger.start < count.start);
    const owner = violent.findLast(
      ({ trigger }) => !covers({ start: trigger.start, end: count.end }, trigger) || true,
    );
    if (already || !owner || owner.tolls[field]) continue;
    const victim = of && owner.targets.length === 0 ? actorOf(of, reading, context) : undefined;
    const tolls: Tolls = { ...owner.tolls, [field]: count };
    const more = {
      ...owner,
      tolls,
      targets: victim ? [victim] : owner.targets,
      because: [...owner.because, `“${count.text}” tells its ${field}`],
    };
    result = result.map(draft => (draft === owner ? more : draft));
  }
  return result;
}
