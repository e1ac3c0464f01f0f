/**
 * Coreference as the CoNLL-2012 shared task scores it: MUC (Vilain 1995), B3 (Bagga & Baldwin 1998), CEAFe (Luo 2005,
 * phi4) and their mean. Gold and predicted clusters hold the same mentions; single mentions count.
 */
import { harmonicMean } from '../precision-recall.ts';
import { bestAssignment } from './best-assignment.ts';

export interface CoreferenceScores {
  /** Each F1 from 0 to 1. */
  readonly muc: number;
  readonly b3: number;
  readonly ceafe: number;
  readonly conll: number;
}

type Clusters<Mention> = readonly (readonly Mention[])[];

/** @throws RangeError when the two do not hold the same mentions. */
export function scoreCoreference<Mention>(
  gold: Clusters<Mention>,
  predicted: Clusters<Mention>,
): CoreferenceScores {
  const [goldOf, predictedOf] = [clusterOf(gold), clusterOf(predicted)];
  if (goldOf.size !== predictedOf.size || [...goldOf.keys()].some(mention => !predictedOf.has(mention)))
    throw new RangeError('gold and predicted clusters hold different mentions');
  const muc = harmonicMean(mucRecall(predicted, goldOf), mucRecall(gold, predictedOf));
  const b3 = harmonicMean(b3Share(predicted, goldOf), b3Share(gold, predictedOf));
  const ceafe = ceafeF1(gold, predicted, predictedOf);
  return { muc, b3, ceafe, conll: (muc + b3 + ceafe) / 3 };
}

function clusterOf<Mention>(clusters: Clusters<Mention>): Map<Mention, number> {
  return new Map(clusters.flatMap((cluster, index) => cluster.map(mention => [mention, index] as const)));
}

/** Share of the links within `clusters` that the other side has too. */
function mucRecall<Mention>(clusters: Clusters<Mention>, other: ReadonlyMap<Mention, number>): number {
  let [kept, all] = [0, 0];
  for (const cluster of clusters) {
    const parts = new Set(cluster.map(mention => other.get(mention)));
    kept += cluster.length - parts.size;
    all += cluster.length - 1;
  }
  return all === 0 ? 0 : kept / all;
}

/** Mean over mentions of the share of their cluster that is together on the other side too. */
function b3Share<Mention>(clusters: Clusters<Mention>, other: ReadonlyMap<Mention, number>): number {
  let [sum, count] = [0, 0];
  for (const cluster of clusters) {
    const parts = Map.groupBy(cluster, mention => other.get(mention));
    for (const part of parts.values()) sum += part.length ** 2 / cluster.length;
    count += cluster.length;
  }
  return count === 0 ? 0 : sum / count;
}

/** The best one-to-one assignment of clusters, worked out for each set of clusters that share mentions by itself. */
function ceafeF1<Mention>(
  gold: Clusters<Mention>,
  predicted: Clusters<Mention>,
  predictedOf: ReadonlyMap<Mention, number>,
): number {
  let total = 0;
  for (const { left, right } of connectedClusters(gold, predicted, predictedOf)) {
    const likeness = left.map(g => right.map(p => phi4(gold[g] ?? [], predicted[p] ?? [])));
    total += bestAssignment(likeness);
  }
  return harmonicMean(
    predicted.length === 0 ? 0 : total / predicted.length,
    gold.length === 0 ? 0 : total / gold.length,
  );
}

function phi4<Mention>(left: readonly Mention[], right: readonly Mention[]): number {
  const members = new Set(left);
  const shared = right.filter(mention => members.has(mention)).length;
  return (2 * shared) / (left.length + right.length);
}

function connectedClusters<Mention>(
  gold: Clusters<Mention>,
  predicted: Clusters<Mention>,
  predictedOf: ReadonlyMap<Mention, number>,
): { left: number[]; right: number[] }[] {
  const goldsOf = new Map<number, number[]>();
  const neighbours = gold.map(cluster => [
    ...new Set(cluster.map(mention => predictedOf.get(mention) as number)),
  ]);
  for (const [g, list] of neighbours.entries())
    for (const p of list) goldsOf.set(p, [...(goldsOf.get(p) ?? []), g]);
  const seen = new Set<number>();
  return gold.flatMap((_, start) => {
    if (seen.has(start)) return [];
    seen.add(start);
    const left = [start];
    const right = new Set<number>();
    for (let next = 0; next < left.length; next += 1) {
      for (const p of neighbours[left[next] as number] ?? []) {
        right.add(p);
        for (const g of goldsOf.get(p) ?? []) if (!seen.has(g)) left.push(g);
        for (const g of goldsOf.get(p) ?? []) seen.add(g);
      }
    }
    return [{ left, right: [...right].filter(p => p < predicted.length) }];
  });
}
