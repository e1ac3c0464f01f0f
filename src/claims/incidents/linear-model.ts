/** Logistic regressions that share their features: a weight for each feature and output. */

export interface LinearModel {
  /** Names of the outputs. */
  readonly outputs: readonly string[];
  /** Row of a feature by its place; a place that is not there has no weight. */
  readonly rows: ReadonlyMap<number, number>;
  /** `outputs.length` weights a row. */
  readonly weights: Float32Array;
}

/** Log-odds of each output. */
export function logits(model: LinearModel, places: Int32Array): Float64Array {
  const width = model.outputs.length;
  const sums = new Float64Array(width);
  for (const place of places) {
    const row = model.rows.get(place);
    if (row === undefined) continue;
    for (let output = 0; output < width; output += 1)
      sums[output] = (sums[output] as number) + (model.weights[row * width + output] as number);
  }
  return sums;
}
