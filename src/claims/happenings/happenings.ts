/** The happenings of a document: read by verb, noun and figure, joined within their sentence, tied across sentences. */
import type { Happening } from '../../model/claim.ts';
import { type Context, isHeadline, type SentenceReading } from '../context.ts';
import { type PlaceFound, placesOf } from '../settings/places.ts';
import { pairedSettings } from '../settings/split-settings.ts';
import { bareFigures } from './bare-figures.ts';
import { blames } from './blame.ts';
import { claimId, claimOf, type Draft } from './draft.ts';
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

export function happeningsOf(readings: readonly SentenceReading[], context: Context): CodedHappening[] {
  const tied = takeUp(withoutHeadlines(readings.flatMap(reading => draftsOf(reading, context))));
  const claims: (Happening | undefined)[] = [];
  const told = new Map<number, number>();
  for (const { draft } of tied) told.set(draft.reading.index, (told.get(draft.reading.index) ?? 0) + 1);
  for (const { draft, takesUp } of tied) {
    const earlier = takesUp === undefined ? undefined : tied[takesUp]?.draft;
    const known = takesUp !== undefined && claims[takesUp] !== undefined;
    const alone = told.get(draft.reading.index) === 1;
    claims.push(claimOf(draft, alone, context, earlier && known ? claimId(earlier, context) : undefined));
  }
  return claims.flatMap((claim, order) => {
    const draft = tied[order]?.draft;
    return claim && draft ? [{ claim, reading: draft.reading, at: draft.at }] : [];
  });
}

/** The happenings that one rule reads from a sentence by itself. */
export function happeningsBy(rule: string): (reading: SentenceReading, context: Context) => Happening[] {
  return (reading, context) =>
    draftsOf(reading, context)
      .filter(draft => draft.rule === rule)
      .flatMap(draft => claimOf(draft, true, context) ?? []);
}

/** What one sentence tells, before tellings of several sentences are tied. */
export function draftsOf(reading: SentenceReading, context: Context): Draft[] {
  const places = placesOf(reading, context);
  const verbs = verbHappenings(reading, places, context);
  const read = joinTellings([...verbs, ...nounHappenings(reading, verbs, places, context)], reading);
  const told = read.flatMap((draft, order) => splitBySetting(draft, read[order + 1], places));
  const counted = withFigures(told, places, reading, context);
  const verdicts = blames(reading, counted, context);
  const acts = counted.filter(
    draft => draft.type !== 'ACCUSE' || draft.time || !verdicts.some(({ at }) => at === draft.at),
  );
  return [...acts, ...verdicts, ...bareFigures(reading, counted, context)].sort(
    (left, right) => left.trigger.start - right.trigger.start,
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
  const told = new Set(drafts.filter(({ reading }) => !isHeadline(reading)).map(({ type }) => type));
  return drafts.filter(({ reading, type }) => !isHeadline(reading) || !told.has(type));
}
