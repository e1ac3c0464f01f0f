/** The names of a sentence: of all ways to cut its stretches of capitals into names, the one that the classifier likes best. */
import type { NameKind } from '../../model/analysis.ts';
import { mostNameFeatures, type NameContext, nameFeatures } from './name-features.ts';
import { longestName, type NameRegion } from './name-regions.ts';

/** The classes of the model, in its order; `other` is a name of something else: a people, a ship, a law. */
export const nameClasses = ['person', 'organisation', 'place', 'other'] as const;
export type NameClass = (typeof nameClasses)[number];

/** Tokens `[from, to)` as a name. `lead` is by how much its class beats the next best. */
export interface ChosenName {
  readonly from: number;
  readonly to: number;
  readonly kind: NameClass;
  readonly lead: number;
}

/** Scores of each class for a stretch with these features; below 0 it is rather no name. */
export type NameScorer = (features: Int32Array, count: number, scores: Float64Array) => void;

/** What other knowledge adds to a stretch's scores, in place. */
export type NamePrior = (from: number, to: number, scores: Float64Array) => void;

/** A stretch that may be a name, scored for each class. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly scores: Float64Array;
}

const features = new Int32Array(mostNameFeatures);

/** The stretches of a region, by their end, then their start. */
export function nameCandidates(
  context: NameContext,
  { from, to }: NameRegion,
  score: NameScorer,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (let end = from + 1; end <= to; end += 1) {
    if (!context.places[end - 1]) continue;
    for (let start = Math.max(from, end - longestName); start < end; start += 1) {
      if (!context.places[start]) continue;
      const scores = new Float64Array(nameClasses.length);
      score(features, nameFeatures(context, start, end, features).count, scores);
      candidates.push({ from: start, to: end, scores });
    }
  }
  return candidates;
}

/** Semi-Markov decoding (Sarawagi and Cohen, 2004) without transitions: words outside names score 0. */
export function chooseNames({ from, to }: NameRegion, candidates: readonly Candidate[]): ChosenName[] {
  const best = new Float64Array(to - from + 1);
  const chosen: (ChosenName | undefined)[] = [];
  let next = 0;
  for (let end = 1; end <= to - from; end += 1) {
    best[end] = best[end - 1] as number;
    for (; candidates[next]?.to === from + end; next += 1) {
      const candidate = candidates[next] as Candidate;
      const kind = highestOf(candidate.scores);
      const total = (best[candidate.from - from] as number) + (candidate.scores[kind] as number);
      if (total <= (best[end] as number)) continue;
      best[end] = total;
      chosen[end] = {
        from: candidate.from,
        to: candidate.to,
        kind: nameClasses[kind] as NameClass,
        lead: leadOf(candidate.scores, kind),
      };
    }
  }
  const names: ChosenName[] = [];
  for (let end = to - from; end > 0; ) {
    const name = chosen[end];
    if (name) names.push(name);
    end = name ? name.from - from : end - 1;
  }
  return names.reverse();
}

/** The kind that goes into an analysis. */
export function kindOfClass(kind: NameClass): NameKind | undefined {
  return kind === 'other' ? undefined : kind;
}

function highestOf(scores: Float64Array): number {
  let best = 0;
  for (let index = 1; index < scores.length; index += 1)
    if ((scores[index] as number) > (scores[best] as number)) best = index;
  return best;
}

function leadOf(scores: Float64Array, best: number): number {
  let second = 0;
  for (const [index, score] of scores.entries()) if (index !== best && score > second) second = score;
  return (scores[best] as number) - second;
}
