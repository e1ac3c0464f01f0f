/** How often strings, heads and patterns like a candidate's named a filler of each role in training. */
import { placeOf } from './feature-bag.ts';
import { headClass } from './filler-features.ts';
import type { IncidentSentence, IncidentText } from './incident-text.ts';
import { patternsAt } from './patterns.ts';
import type { Candidate } from './phrases.ts';
import { incidentRoles } from './roles.ts';

/** What is counted; several keys of one kind give their highest and their mean. */
export const keyKinds = ['string', 'head', 'last', 'cut', 'left', 'right', 'words', 'classes'] as const;

/** Places of a candidate's keys, by kind. */
export type StatisticKeys = readonly Int32Array[];

/** Counts by place: candidates with the key, and of these how many name a filler of each role. */
export type KeyCounts = ReadonlyMap<number, Float32Array>;

export interface FillerStatistics {
  readonly counts: KeyCounts;
  /** Share of all candidates that name a filler, by role. */
  readonly shares: readonly number[];
}

export function statisticKeys({ sentences }: IncidentText, { text, spans }: Candidate): StatisticKeys {
  const of: Record<(typeof keyKinds)[number], Set<number>> = {
    string: new Set([placeOf(`#string=${text}`)]),
    head: new Set(),
    last: new Set([placeOf(`#last=${text.split(' ').at(-1)}`)]),
    cut: new Set(),
    left: new Set(),
    right: new Set(),
    words: new Set(),
    classes: new Set(),
  };
  for (const { sentence: index, head, from, to, cut } of spans) {
    const sentence = sentences[index] as IncidentSentence;
    const { lemmas } = sentence;
    const own = headClass(sentence, head);
    of.head.add(placeOf(`#head=${lemmas[head]}`));
    of.cut.add(placeOf(`#cut=${cut} ${lemmas[head]}`));
    of.left.add(placeOf(`#left=${lemmas[from - 1] ?? '^'} ${own}`));
    of.right.add(placeOf(`#right=${lemmas[to] ?? '$'} ${own}`));
    for (const { words, classes } of patternsAt(sentence, head)) {
      if (words) of.words.add(placeOf(`#words=${words} ${own}`));
      if (classes) of.classes.add(placeOf(`#classes=${classes} ${own}`));
    }
  }
  return keyKinds.map(kind => Int32Array.from(of[kind]));
}

/** How much the share of all candidates weighs, in candidates. */
const weight = 4;

/** Candidates in which a key must have been seen to tell anything. */
export const leastSeen = 3;

/** Names of the values that statisticsOf gives. */
export const statisticNames = keyKinds.flatMap(kind => [`${kind}-most`, `${kind}-mean`]);

/**
 * Log of how many times likelier than by chance each kind of key makes the role: the highest and the mean over the keys.
 * @param less counts to leave out: those of the fold that the candidate belongs to.
 */
export function statisticsOf(
  { counts, shares }: FillerStatistics,
  keys: StatisticKeys,
  role: number,
  less?: KeyCounts,
): number[] {
  const share = shares[role] ?? 0;
  return keys.flatMap(places => {
    let [most, sum, known] = [-9, 0, 0];
    for (const place of places) {
      const [all, held] = [counts.get(place), less?.get(place)];
      const seen = (all?.[0] ?? 0) - (held?.[0] ?? 0);
      if (seen < leastSeen) continue;
      const hits = (all?.[role + 1] ?? 0) - (held?.[role + 1] ?? 0);
      const value = Math.log((hits + weight * share) / (seen + weight) / share);
      most = Math.max(most, value);
      sum += value;
      known += 1;
    }
    return known === 0 ? [0, 0] : [most, sum / known];
  });
}

/** Counts over candidates. @param labels bit by role. */
export function countKeys(
  candidates: Iterable<{ readonly keys: StatisticKeys; readonly labels: number }>,
): FillerStatistics {
  const counts = new Map<number, Float32Array>();
  const totals = new Float64Array(incidentRoles.length + 1);
  for (const { keys, labels } of candidates) {
    count(totals, labels);
    for (const places of keys)
      for (const place of places) {
        let own = counts.get(place);
        if (!own) {
          own = new Float32Array(incidentRoles.length + 1);
          counts.set(place, own);
        }
        count(own, labels);
      }
  }
  const all = Math.max(1, totals[0] as number);
  return {
    counts,
    shares: incidentRoles.map((_, role) => Math.max(1e-6, (totals[role + 1] as number) / all)),
  };
}

function count(own: Float32Array | Float64Array, labels: number): void {
  own[0] = (own[0] as number) + 1;
  for (let role = 0; role < incidentRoles.length; role += 1)
    if ((labels >> role) & 1) own[role + 1] = (own[role + 1] as number) + 1;
}
