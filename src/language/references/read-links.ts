/** A model file with the ranker's weights to a function that scores features. */
import { type ModelFile, numberFact, numbersOf } from '../model-file.ts';
import type { LinkScorer } from './rank-antecedents.ts';

/** Weights lie at the lowest bits of their feature's hash. */
export function loadLinkScorer(file: ModelFile): LinkScorer {
  return linkScorer(numbersOf(file, 'weights'), numberFact(file, 'unit'));
}

/** @param weights a power of two of them. */
export function linkScorer(weights: ArrayLike<number>, unit: number): LinkScorer {
  const mask = weights.length - 1;
  return (features, count) => {
    let sum = 0;
    for (let index = 0; index < count; index += 1)
      sum += weights[(features[index] as number) & mask] as number;
    return sum * unit;
  };
}
