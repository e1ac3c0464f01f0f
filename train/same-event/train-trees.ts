/** Training of boosted trees: complete trees of one depth, splits found on histograms of quantiles, Newton steps at the leaves. */
import type { BoostedTree, BoostedTrees } from '../../src/model/boosted-trees.ts';
import { makeRandom, shuffle } from '../prng.ts';

export interface TreeSettings {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Least sum of second derivatives in a leaf. */
  readonly leafWeight: number;
  readonly ridge: number;
  readonly bins: number;
  /** Share of the features, drawn anew for each tree, among which it may split; all unless given. */
  readonly columns?: number;
}

/** @param rows `names.length` features a row; @param labels 1 or 0 a row. */
export function trainTrees(
  names: readonly string[],
  rows: Float32Array,
  labels: Uint8Array,
  settings: TreeSettings,
  weights?: Float32Array,
): BoostedTrees {
  const width = names.length;
  const count = labels.length;
  const { limits, binned } = binRows(rows, width, count, settings.bins);
  const positive = labels.reduce((sum, label) => sum + label, 0);
  const base = Math.log((positive + 0.5) / (count - positive + 0.5));
  const scores = new Float64Array(count).fill(base);
  const [gradients, hessians] = [new Float64Array(count), new Float64Array(count)];
  const trees: BoostedTree[] = [];
  const columns = [...names.keys()];
  const drawn = Math.max(1, Math.round(width * (settings.columns ?? 1)));
  const random = makeRandom(1);
  for (let round = 0; round < settings.trees; round += 1) {
    for (let row = 0; row < count; row += 1) {
      const p = 1 / (1 + Math.exp(-(scores[row] as number)));
      const weight = weights?.[row] ?? 1;
      gradients[row] = weight * ((labels[row] as number) - p);
      hessians[row] = weight * p * (1 - p);
    }
    const among = Int32Array.from(drawn < width ? shuffle(columns, random).slice(0, drawn) : columns).sort();
    const { tree, nodeOf } = growTree(width, among, limits, binned, gradients, hessians, settings);
    trees.push(tree);
    const first = tree.features.length;
    for (let row = 0; row < count; row += 1)
      scores[row] = (scores[row] as number) + (tree.leaves[(nodeOf[row] as number) - first] as number);
  }
  return { names, base, trees };
}

/** Each feature's values as numbers of bins; a value lies in bin b when it is below `limits[b]` and not below the one before. */
function binRows(rows: Float32Array, width: number, count: number, bins: number) {
  const limits: Float32Array[] = [];
  const binned = new Uint8Array(rows.length);
  for (let feature = 0; feature < width; feature += 1) {
    const values = new Float32Array(count);
    for (let row = 0; row < count; row += 1) values[row] = rows[row * width + feature] as number;
    const sorted = Float32Array.from(new Set(values.toSorted()));
    const cuts = new Set<number>();
    for (let bin = 1; bin < bins; bin += 1) {
      const at = Math.floor((bin * sorted.length) / bins);
      if (at > 0) cuts.add(sorted[at] as number);
    }
    const own = Float32Array.from([...cuts].sort((left, right) => left - right));
    limits.push(own);
    for (let row = 0; row < count; row += 1)
      binned[row * width + feature] = binOf(own, values[row] as number);
  }
  return { limits, binned };
}

/** How many limits the value is not below. */
function binOf(limits: Float32Array, value: number): number {
  let [low, high] = [0, limits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value < (limits[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function growTree(
  width: number,
  among: Int32Array,
  limits: readonly Float32Array[],
  binned: Uint8Array,
  gradients: Float64Array,
  hessians: Float64Array,
  settings: TreeSettings,
): { tree: BoostedTree; nodeOf: Uint16Array } {
  const count = gradients.length;
  const nodeOf = new Uint16Array(count);
  const features: number[] = [];
  const cuts: number[] = [];
  const binCount = settings.bins;
  for (let level = 0; level < settings.depth; level += 1) {
    const first = 2 ** level - 1;
    const nodes = 2 ** level;
    const size = nodes * width * binCount;
    const [gradientSums, hessianSums] = [new Float64Array(size), new Float64Array(size)];
    for (let row = 0; row < count; row += 1) {
      const from = ((nodeOf[row] as number) - first) * width * binCount;
      const [gradient, hessian] = [gradients[row] as number, hessians[row] as number];
      for (const feature of among) {
        const slot = from + feature * binCount + (binned[row * width + feature] as number);
        gradientSums[slot] = (gradientSums[slot] as number) + gradient;
        hessianSums[slot] = (hessianSums[slot] as number) + hessian;
      }
    }
    const splits = Array.from({ length: nodes }, (_, node) =>
      bestSplit(gradientSums, hessianSums, node * width * binCount, among, limits, settings),
    );
    for (const { feature, bin } of splits) {
      features.push(feature);
      cuts.push(limits[feature]?.[bin] ?? -Infinity);
    }
    for (let row = 0; row < count; row += 1) {
      const node = nodeOf[row] as number;
      const { feature, bin } = splits[node - first] as Split;
      nodeOf[row] = 2 * node + ((binned[row * width + feature] as number) <= bin ? 1 : 2);
    }
  }
  const firstLeaf = features.length;
  const sums = new Float64Array((firstLeaf + 1) * 2);
  for (let row = 0; row < count; row += 1) {
    const leaf = ((nodeOf[row] as number) - firstLeaf) * 2;
    sums[leaf] = (sums[leaf] as number) + (gradients[row] as number);
    sums[leaf + 1] = (sums[leaf + 1] as number) + (hessians[row] as number);
  }
  const leaves = Array.from(
    { length: firstLeaf + 1 },
    (_, leaf) =>
      (settings.rate * (sums[2 * leaf] as number)) / ((sums[2 * leaf + 1] as number) + settings.ridge),
  );
  return { tree: { features, limits: cuts, leaves }, nodeOf };
}

interface Split {
  readonly feature: number;
  /** Rows in this bin or a lower one go left. */
  readonly bin: number;
}

/** The split that gains most; without any gain everything goes right of nothing. */
function bestSplit(
  gradients: Float64Array,
  hessians: Float64Array,
  from: number,
  among: Int32Array,
  limits: readonly Float32Array[],
  { bins, ridge, leafWeight }: TreeSettings,
): Split {
  let [gradient, hessian] = [0, 0];
  const any = (among[0] as number) * bins;
  for (let bin = 0; bin < bins; bin += 1) {
    gradient += gradients[from + any + bin] as number;
    hessian += hessians[from + any + bin] as number;
  }
  const whole = (gradient * gradient) / (hessian + ridge);
  let best = { feature: 0, bin: -1, gain: 1e-9 };
  for (const feature of among) {
    let [left, leftWeight] = [0, 0];
    const cuts = limits[feature]?.length ?? 0;
    for (let bin = 0; bin < cuts; bin += 1) {
      const slot = from + feature * bins + bin;
      left += gradients[slot] as number;
      leftWeight += hessians[slot] as number;
      const [right, rightWeight] = [gradient - left, hessian - leftWeight];
      if (leftWeight < leafWeight || rightWeight < leafWeight) continue;
      const gain = (left * left) / (leftWeight + ridge) + (right * right) / (rightWeight + ridge) - whole;
      if (gain > best.gain) best = { feature, bin, gain };
    }
  }
  return best;
}
