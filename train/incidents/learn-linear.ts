/** Logistic regressions over shared binary features, learnt by AdaGrad (Duchi et al. 2011). */
import type { LinearModel } from '../../src/claims/incidents/linear-model.ts';
import { makeRandom, shuffle } from '../prng.ts';

export interface Example {
  /** Places of its features. */
  readonly places: Int32Array;
  /** Bit by output: what it is. */
  readonly labels: number;
}

export interface LinearSettings {
  readonly epochs: number;
  readonly rate: number;
  /** Examples in which a feature must be seen. */
  readonly least: number;
  readonly seed: number;
}

/** Log-odds below which an example that is nothing teaches next to nothing. */
const surelyNot = -6;

export function learnLinear(
  examples: readonly Example[],
  outputs: readonly string[],
  { epochs, rate, least, seed }: LinearSettings,
): LinearModel {
  const rows = rowsOf(examples, least);
  const width = outputs.length;
  const weights = new Float32Array(rows.size * width);
  const squares = new Float32Array(rows.size * width).fill(1e-3);
  const known = examples.map(({ places }) => {
    const found = new Int32Array(places.length);
    let count = 0;
    for (const place of places) {
      const row = rows.get(place);
      if (row !== undefined) found[count++] = row * width;
    }
    return found.slice(0, count);
  });
  const order = [...examples.keys()];
  const random = makeRandom(seed);
  const sums = new Float64Array(width);
  const easy = new Uint8Array(examples.length);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const at of shuffle(order, random)) {
      // What is plainly nothing is looked at again in every third epoch only.
      if (easy[at] && (epoch + at) % 3 > 0) continue;
      const offsets = known[at] as Int32Array;
      const labels = (examples[at] as Example).labels;
      sums.fill(0);
      for (const offset of offsets)
        for (let output = 0; output < width; output += 1)
          sums[output] = (sums[output] as number) + (weights[offset + output] as number);
      easy[at] = Number(labels === 0 && sums.every(sum => sum < surelyNot));
      for (let output = 0; output < width; output += 1) {
        const gradient = 1 / (1 + Math.exp(-(sums[output] as number))) - ((labels >> output) & 1);
        if (Math.abs(gradient) < 1e-3) continue;
        const square = gradient * gradient;
        for (const offset of offsets) {
          const seen = (squares[offset + output] as number) + square;
          squares[offset + output] = seen;
          weights[offset + output] =
            (weights[offset + output] as number) - (rate * gradient) / Math.sqrt(seen);
        }
      }
    }
  }
  return { outputs, rows, weights };
}

/** A row for each place that enough examples have, in the order of the places. */
function rowsOf(examples: readonly Example[], least: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { places } of examples)
    for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= least).map(([place]) => place);
  return new Map(
    Int32Array.from(kept)
      .sort()
      .entries()
      .map(([row, place]) => [place, row]),
  );
}
