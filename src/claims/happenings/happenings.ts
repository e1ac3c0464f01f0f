/** The happenings of a document: read by verb, noun and figure, joined within their sentence, tied across sentences. */
import type { Happening, UnrealHappening } from '../../model/claim.ts';
import { type Context, isHeadline, type SentenceReading } from '../context.ts';
import { type PlaceFound, placesOf } from '../settings/places.ts';
import { pairedSettings } from '../settings/split-settings.ts';
import { asTotal } from './aggregate.ts';
import { bareFigures } from './bare-figures.ts';
import { blames } from './blame.ts';
import { claimOf, type Draft } from './draft.ts';
import { withFigures } from './figures.ts';
import { joinTellings } from './join-tellings.ts';
import { nounHappenings } from './noun-happenings.ts';
import { takeUp } from './take-up.ts';
import { verbHappenings } from './verb-happenings.ts';

/** A happening with the place of its trigger in the tree. */
export interface CodedHappening {
  readonly claim: Happening;
  readonly reading: SentenceReading;
  /** Token that heads the trigger. */
  readonly at: number;
}

/** What is told as having happened, or is denied, and what is told in another auxiliary mode. */
export interface CodedHappenings {
  readonly told: readonly CodedHappening[];
  readonly unreal: readonly UnrealHappening[];
}

export function happeningsOf(readings: readonly SentenceReading[], context: Context): CodedHappenings {
  const tied = takeUp(withoutHeadlines(readings.flatMap(reading => draftsOf(reading, context))));
  const coded = new Map<number, CodedHappening>();
  const unreal: UnrealHappening[] = [];
  const counts = Map.groupBy(
    tied.filter(({ draft }) => isTold(draft)),
    ({ draft }) => draft.reading.index,
  );
  for (const [order, { draft, takesUp }] of tied.entries()) {
    const earlier = takesUp === undefined ? undefined : coded.get(takesUp)?.claim.id;
    const others = (counts.get(draft.reading.index)?.length ?? 0) - (isTold(draft) ? 1 : 0);
    const claim = claimOf(draft, others === 0, context, earlier);
    if (claim?.kind === 'unreal') unreal.push(claim);
    else if (claim) coded.set(order, { claim, reading: draft.reading, at: draft.at });
  }
  return { told: [...coded.values()], unreal };
}

/** Not in an auxiliary mode, or denied. */
function isTold({ auxiliary, stance, unsaid }: Draft): boolean {
  return auxiliary === undefined || (stance === 'denied' && !unsaid);
}

/** The happenings that one rule reads from a sentence by itself. */
export function happeningsBy(rule: string): (reading: SentenceReading, context: Context) => Happening[] {
  return (reading, context) =>
    draftsOf(reading, context)
      .filter(draft => draft.rule === rule)
      .flatMap(draft => claimOf(draft, true, context) ?? [])
      .filter(claim => claim.kind === 'happening');
}

/** What one sentence tells, before tellings of several sentences are tied. */
export function draftsOf(reading: SentenceReading, context: Context): Draft[] {
  const places = placesOf(reading, context);
  const verbs = verbHappenings(reading, places, context);
  const read = joinTellings([...verbs, ...nounHappenings(reading, verbs, places, context)], reading, context);
  const told = read.flatMap((draft, order) => splitBySetting(draft, read[order + 1], places));
  const counted = withFigures(told, places, reading, context);
  const verdicts = blames(reading, counted, context);
  const acts = counted.filter(
    draft => draft.type !== 'ACCUSE' || draft.time || !verdicts.some(({ at }) => at === draft.at),
  );
  const kept = context.everything ? acts : acts.filter(draft => !isDenialOf(draft, acts));
  return [...kept, ...verdicts, ...bareFigures(reading, counted, context)]
    .map(draft => asTotal(draft, context))
    .sort((left, right) => left.trigger.start - right.trigger.start);
}

/** “Rejected claims that its men looted the market”, the looting told and denied: the words that deny it are no second deed. */
function isDenialOf({ type, trigger, at, reading }: Draft, drafts: readonly Draft[]): boolean {
  if (type !== 'REJECT' || !/^(?:deny|reject|dismiss|refute|dispute)\b/.test(trigger.lemma)) return false;
  const past = reading.tree.past[at] ?? 0;
  return drafts.some(
    other =>
      other.reading === reading &&
      /^(?:ASSAULT|COERCE)$/.test(other.type) &&
      other.at > at &&
      other.at < past,
  );
}

/** One draft for each place that has a date of its own: “seized A on 2 May and B on 31 May”. */
function splitBySetting(draft: Draft, next: Draft | undefined, places: readonly PlaceFound[]): Draft[] {
  const all = [...draft.places, ...places.map(({ place }) => place)]
    .filter((place, order, list) => list.findIndex(({ start }) => start === place.start) === order)
    .sort((left, right) => left.start - right.start);
  const pairs = pairedSettings(draft.trigger, next?.trigger.start ?? Infinity, all, draft.reading);
  if (pairs.length === 0) return [draft];
  return pairs.map(({ place, time }, order): Draft => {
    const trigger = order === 0 ? draft.trigger : { ...(place ?? time), lemma: draft.trigger.lemma };
    const own = { ...draft, trigger, time, places: place ? [place] : [] };
    return order === 0
      ? own
      : { ...own, tolls: {}, because: [...draft.because, `“${time.text}” dates another of them`] };
  });
}

/** What a title or heading tells is told again below it, and better: it counts only where the text has nothing of the kind. */
function withoutHeadlines(drafts: readonly Draft[]): Draft[] {
  const told = new Set(
    drafts.filter(draft => !isHeadline(draft.reading) && isTold(draft)).map(({ type }) => type),
  );
  return drafts.filter(({ reading, type }) => !isHeadline(reading) || !told.has(type));
}
