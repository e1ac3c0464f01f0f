/** Softmax regression of a label over bins, on features with names: fitted anew at each run, kept nowhere. */

/** Finer near 3, where half of the labels are. */
const bins = [-3, -2.4, -1.5, -0.6, 0, 0.6, 1.2, 1.8, 2.4, 2.8, 3];

export interface Example {
  readonly features: readonly string[];
  readonly label: number;
}

export interface BinModel {
  /** Median of the bins, between neighbours: least mean error. */
  readonly median: (features: readonly string[]) => number;
  /** Mean of the bins: best correlation. */
  readonly mean: (features: readonly string[]) => number;
}

const epochs = 8;
const rate = 0.06;
/** Share of features left out at each step, so that rare words do not stand for their examples. */
const dropout = 0.2;

export function fitBins(examples: readonly Example[]): BinModel {
  const index = new Map<string, number>();
  const rows = examples.map(({ features }) => features.map(name => numberOf(name, index)));
  const weights = new Float32Array(index.size * bins.length);
  const squares = new Float32Array(weights.length).fill(1e-3);
  const random = lcg(20150707);
  const order = examples.map((_, at) => at);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const at of order) {
      const kept = (rows[at] ?? []).filter(() => random() >= dropout);
      step(kept, targetOf(examples[at]?.label ?? 0), weights, squares);
    }
  }
  const predict = (features: readonly string[]) =>
    softmax(
      features.flatMap(name => index.get(name) ?? []),
      weights,
      1 - dropout,
    );
  return { median: features => medianOf(predict(features)), mean: features => meanOf(predict(features)) };
}

function numberOf(name: string, index: Map<string, number>): number {
  const known = index.get(name) ?? index.size;
  index.set(name, known);
  return known;
}

/** The label shared between the two bins that it lies between. */
function targetOf(label: number): number[] {
  const target = bins.map(() => 0);
  const above = bins.findIndex(bin => bin >= label);
  if (above <= 0) target[above < 0 ? bins.length - 1 : 0] = 1;
  else {
    const [low, high] = [bins[above - 1] ?? 0, bins[above] ?? 0];
    const share = (label - low) / (high - low);
    target[above] = share;
    target[above - 1] = 1 - share;
  }
  return target;
}

/** One step of Adagrad down the cross-entropy. */
function step(
  row: readonly number[],
  target: readonly number[],
  weights: Float32Array,
  squares: Float32Array,
): void {
  const predicted = softmax(row, weights, 1);
  for (const feature of row) {
    for (let bin = 0; bin < bins.length; bin += 1) {
      const at = feature * bins.length + bin;
      const gradient = (predicted[bin] ?? 0) - (target[bin] ?? 0);
      squares[at] = (squares[at] ?? 0) + gradient * gradient;
      weights[at] = (weights[at] ?? 0) - (rate * gradient) / Math.sqrt(squares[at] ?? 1);
    }
  }
}

function softmax(row: readonly number[], weights: Float32Array, scale: number): number[] {
  const scores = bins.map(
    (_, bin) => scale * row.reduce((sum, feature) => sum + (weights[feature * bins.length + bin] ?? 0), 0),
  );
  const most = Math.max(...scores);
  const powers = scores.map(score => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map(power => power / total);
}

function meanOf(shares: readonly number[]): number {
  return shares.reduce((sum, share, bin) => sum + share * (bins[bin] ?? 0), 0);
}

function medianOf(shares: readonly number[]): number {
  let below = 0;
  for (const [bin, share] of shares.entries()) {
    if (below + share >= 0.5) return bins[bin] ?? 0;
    below += share;
  }
  return bins.at(-1) ?? 0;
}

/** Numbers in [0, 1) from a fixed seed: two runs fit the same. */
function lcg(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}
