/**
 * Trains the ranker of antecedents: documents with gold entities in, hashed weights out. Mention ranking (Denis and
 * Baldridge, 2008): the likelihood of any right antecedent, or of none where the mention is new; AdaGrad.
 */
import type { Mention } from '../../src/language/references/mention.ts';
import {
  mostPairFeatures,
  newFeatures,
  pairFeatures,
  prepareMention,
} from '../../src/language/references/pair-features.ts';
import { candidatesOf } from '../../src/language/references/rank-antecedents.ts';
import { makeRandom, shuffle } from '../prng.ts';

export interface LinkSettings {
  readonly epochs: number;
  readonly seed: number;
  readonly rate: number;
  readonly decay: number;
  readonly dropout: number;
  /** Two to this power are the weights. */
  readonly bits: number;
  /** How much a mention that is new counts beside one that is not. */
  readonly newWeight: number;
}

/** A document's mentions with the entity of each; undefined where the gold has no such mention. */
export interface LinkDocument {
  readonly mentions: readonly Mention[];
  readonly entities: readonly (string | undefined)[];
}

const features = new Int32Array(mostPairFeatures);

export function trainLinks(documents: readonly LinkDocument[], settings: LinkSettings): Float32Array {
  const { epochs, seed, bits } = settings;
  const weights = new Float32Array(1 << bits);
  const squares = new Float32Array(1 << bits).fill(1e-4);
  const sum = new Float64Array(1 << bits);
  const random = makeRandom(seed);
  const order = documents.map((_, index) => index);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const at of shuffle(order, random))
      learn(documents[at]!, weights, squares, settings, random.uniform);
    if (epoch * 2 < epochs) continue;
    for (let index = 0; index < sum.length; index += 1) sum[index]! += weights[index]!;
  }
  return Float32Array.from(sum, total => total / Math.ceil(epochs / 2));
}

function learn(
  { mentions, entities }: LinkDocument,
  weights: Float32Array,
  squares: Float32Array,
  { rate, decay, dropout, newWeight }: LinkSettings,
  uniform: () => number,
): void {
  const mask = weights.length - 1;
  const prepared = mentions.map(prepareMention);
  const byWord = new Map<string, number[]>();
  for (const [index, mention] of prepared.entries()) {
    const candidates = candidatesOf(mentions, index, byWord);
    const entity = entities[index];
    const options = [-1, ...candidates].map(candidate => {
      const count =
        candidate < 0
          ? newFeatures(mention, index, features)
          : pairFeatures(prepared[candidate]!, mention, index - candidate, features);
      const cells = features.slice(0, count).filter(() => uniform() >= dropout);
      let score = 0;
      for (let at = 0; at < cells.length; at += 1) {
        cells[at]! &= mask;
        score += weights[cells[at]!]!;
      }
      return {
        cells,
        score,
        right: candidate >= 0 && entity !== undefined && entities[candidate] === entity,
      };
    });
    const isNew = !options.some(({ right }) => right);
    if (isNew) options[0]!.right = true;
    const most = Math.max(...options.map(({ score }) => score));
    const masses = options.map(({ score }) => Math.exp(score - most));
    const total = masses.reduce((sum, mass) => sum + mass, 0);
    const rightTotal = masses.reduce((sum, mass, at) => sum + (options[at]!.right ? mass : 0), 0);
    for (const [at, { cells, right }] of options.entries()) {
      const push =
        ((right ? masses[at]! / Math.max(rightTotal, 1e-30) : 0) - masses[at]! / total) *
        (isNew ? newWeight : 1);
      if (Math.abs(push) < 1e-4) continue;
      for (const cell of cells) {
        const slope = push - decay * weights[cell]!;
        squares[cell]! += slope * slope;
        weights[cell]! += (rate * slope) / Math.sqrt(squares[cell]!);
      }
    }
  }
}
