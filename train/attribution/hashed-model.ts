/** Log-linear models over hashed features: one weight table each, learnt by Adagrad (Duchi et al. 2011). */
import type { Random } from '../prng.ts';

export const tableBits = 21;
const size = 1 << tableBits;

/** Features of one candidate: places in the table. */
export type Features = Int32Array;

export interface HashedModel {
  readonly weights: Float32Array;
}

export function emptyModel(): HashedModel {
  return { weights: new Float32Array(size) };
}

/** Gathers features by name; the names themselves are not kept. */
export class FeatureList {
  #places: number[] = [];

  add(name: string): void {
    // FNV-1a, 32 bits.
    let hash = 0x811c9dc5;
    for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
    this.#places.push((hash ^ (hash >>> 15)) & (size - 1));
  }

  /** Each of the names alone and joined with `other`. */
  addWith(name: string, other: string): void {
    this.add(name);
    this.add(`${name}|${other}`);
  }

  done(): Features {
    return Int32Array.from(new Set(this.#places));
  }
}

export function scoreOf({ weights }: HashedModel, features: Features): number {
  let sum = 0;
  for (const place of features) sum += weights[place] ?? 0;
  return sum;
}

export interface LearningSettings {
  readonly epochs: number;
  readonly rate: number;
  /** Factor on the rate after each epoch. */
  readonly decay: number;
  /** Share of features left out at each step. */
  readonly dropout: number;
}

/** One choice among candidates; `right` is the index of the right one. */
export interface Choice {
  readonly candidates: readonly Features[];
  readonly right: number;
}

/** Softmax over the candidates of each choice. */
export function learnChoices(
  choices: readonly Choice[],
  settings: LearningSettings,
  random: Random,
): HashedModel {
  const model = emptyModel();
  const squares = new Float32Array(size).fill(1e-2);
  let { rate } = settings;
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    for (const at of shuffled(choices.length, random)) {
      const { candidates, right } = choices[at] as Choice;
      const shares = softmax(candidates.map(each => scoreOf(model, each)));
      candidates.forEach((features, index) => {
        const gradient = (shares[index] ?? 0) - (index === right ? 1 : 0);
        if (Math.abs(gradient) > 1e-4) descend(model.weights, squares, features, gradient, rate);
      });
    }
    rate *= settings.decay;
  }
  return model;
}

export interface Verdict {
  readonly features: Features;
  readonly yes: boolean;
}

/** Logistic regression. */
export function learnVerdicts(
  verdicts: readonly Verdict[],
  settings: LearningSettings,
  random: Random,
): HashedModel {
  const model = emptyModel();
  const squares = new Float32Array(size).fill(1e-2);
  let { rate } = settings;
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    for (const at of shuffled(verdicts.length, random)) {
      const { features, yes } = verdicts[at] as Verdict;
      const kept =
        settings.dropout > 0 ? features.filter(() => random.uniform() >= settings.dropout) : features;
      const gradient = logistic(scoreOf(model, kept) / (1 - settings.dropout)) - (yes ? 1 : 0);
      if (Math.abs(gradient) > 1e-3) descend(model.weights, squares, kept, gradient, rate);
    }
    rate *= settings.decay;
  }
  return model;
}

function descend(
  weights: Float32Array,
  squares: Float32Array,
  features: Features,
  gradient: number,
  rate: number,
): void {
  const square = gradient * gradient;
  for (const place of features) {
    const seen = (squares[place] ?? 0) + square;
    squares[place] = seen;
    weights[place] = (weights[place] ?? 0) - (rate * gradient) / Math.sqrt(seen);
  }
}

function shuffled(length: number, random: Random): Int32Array {
  const order = Int32Array.from({ length }, (_, at) => at);
  for (let at = length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}

export function softmax(scores: readonly number[]): number[] {
  const most = scores.reduce((high, score) => Math.max(high, score), -Infinity);
  const powers = scores.map(score => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map(power => power / total);
}

export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
