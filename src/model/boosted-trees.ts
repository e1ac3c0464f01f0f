/** Gradient-boosted regression trees with logistic loss (Friedman 2001): features in, a probability out. */

/** A complete binary tree of splits in breadth-first order; a row goes left where its feature is below the limit. */
export interface BoostedTree {
  readonly features: readonly number[];
  readonly limits: readonly number[];
  /** What each leaf adds to the log-odds. */
  readonly leaves: readonly number[];
}

export interface BoostedTrees {
  /** Names of the features, in the order of the rows. */
  readonly names: readonly string[];
  readonly base: number;
  readonly trees: readonly BoostedTree[];
}

/** The probability for the features at `offset` of `rows`. */
export function probabilityOf(model: BoostedTrees, rows: Float32Array, offset = 0): number {
  let score = model.base;
  for (const { features, limits, leaves } of model.trees) {
    let node = 0;
    while (node < features.length) {
      const value = rows[offset + (features[node] as number)] as number;
      node = 2 * node + (value < (limits[node] as number) ? 1 : 2);
    }
    score += leaves[node - features.length] as number;
  }
  return 1 / (1 + Math.exp(-score));
}
