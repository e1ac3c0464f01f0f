/** Softmax regression of a class on named features, fitted anew at each run of a scorecard and kept nowhere. */

/** Features by name, with their values. */
export type Features = ReadonlyMap<string, number>;

export interface ClassExample {
  readonly features: Features;
  readonly label: string;
}

export interface ClassModel {
  /** The likeliest class. */
  readonly best: (features: Features) => string;
}

export interface Fitting {
  readonly epochs: number;
  readonly rate: number;
  /** Pull of every weight towards 0 at each pass over the examples (L2). */
  readonly decay: number;
}

/** Full-batch Adam (Kingma and Ba 2015) from weights of 0: no chance in it, so two runs fit the same. */
export function fitClasses(examples: readonly ClassExample[], fitting: Fitting): ClassModel {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const index = new Map<string, number>();
  const rows = examples.map(({ features }) => rowOf(features, index, true));
  const gold = examples.map(({ label }) => labels.indexOf(label));
  const weights = new Float64Array(index.size * labels.length);
  const first = new Float64Array(weights.length);
  const second = new Float64Array(weights.length);
  for (let epoch = 1; epoch <= fitting.epochs; epoch += 1) {
    const gradient = weights.map(weight => fitting.decay * weight);
    for (const [order, row] of rows.entries()) {
      const shares = softmax(scoresOf(row, weights, labels.length));
      for (const { feature, value } of row)
        for (let at = 0; at < labels.length; at += 1) {
          const miss = (shares[at] ?? 0) - (at === gold[order] ? 1 : 0);
          const place = feature * labels.length + at;
          gradient[place] = (gradient[place] ?? 0) + miss * value;
        }
    }
    descend(weights, gradient, first, second, fitting.rate, epoch);
  }
  return {
    best: features => labels[highest(scoresOf(rowOf(features, index, false), weights, labels.length))] ?? '',
  };
}

interface Cell {
  readonly feature: number;
  readonly value: number;
}

/** Features never seen in fitting say nothing. */
function rowOf(features: Features, index: Map<string, number>, open: boolean): Cell[] {
  return [...features].flatMap(([name, value]) => {
    if (open && !index.has(name)) index.set(name, index.size);
    const feature = index.get(name);
    return feature === undefined ? [] : [{ feature, value }];
  });
}

function scoresOf(row: readonly Cell[], weights: Float64Array, classes: number): Float64Array {
  const scores = new Float64Array(classes);
  for (const { feature, value } of row)
    for (let at = 0; at < classes; at += 1)
      scores[at] = (scores[at] ?? 0) + value * (weights[feature * classes + at] ?? 0);
  return scores;
}

function softmax(scores: Float64Array): Float64Array {
  const most = Math.max(...scores);
  const powers = scores.map(score => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map(power => power / total);
}

function highest(scores: Float64Array): number {
  return scores.reduce((best, score, at) => (score > (scores[best] ?? -Infinity) ? at : best), 0);
}

const [keepFirst, keepSecond] = [0.9, 0.999];

function descend(
  weights: Float64Array,
  gradient: Float64Array,
  first: Float64Array,
  second: Float64Array,
  rate: number,
  epoch: number,
): void {
  const [unbiased, unbiasedSquare] = [1 - keepFirst ** epoch, 1 - keepSecond ** epoch];
  for (let at = 0; at < weights.length; at += 1) {
    const slope = gradient[at] ?? 0;
    first[at] = keepFirst * (first[at] ?? 0) + (1 - keepFirst) * slope;
    second[at] = keepSecond * (second[at] ?? 0) + (1 - keepSecond) * slope * slope;
    const step = (first[at] ?? 0) / unbiased / (Math.sqrt((second[at] ?? 0) / unbiasedSquare) + 1e-8);
    weights[at] = (weights[at] ?? 0) - rate * step;
  }
}
