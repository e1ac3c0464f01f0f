/** Numbers that the reader of incidents is learnt with; docs/decisions tells what was tried. */
import type { TreeSettings } from '../same-event/train-trees.ts';
import type { LinearSettings } from './learn-linear.ts';

export const documentSettings: LinearSettings = { epochs: 12, rate: 0.02, least: 4, seed: 1 };
export const fillerSettings: LinearSettings = { epochs: 10, rate: 0.015, least: 3, seed: 1 };
export const pairSettings: LinearSettings = { epochs: 8, rate: 0.05, least: 2, seed: 1 };
export const kindSettings: LinearSettings = { epochs: 10, rate: 0.03, least: 3, seed: 1 };
export const moreSettings: LinearSettings = { epochs: 10, rate: 0.03, least: 4, seed: 1 };
/** Boosted trees of each role: their log-odds are averaged. */
export const treeSettings: readonly TreeSettings[] = [
  { trees: 90, depth: 4, rate: 0.08, leafWeight: 3, ridge: 2, bins: 48 },
  { trees: 110, depth: 4, rate: 0.08, leafWeight: 3, ridge: 2, bins: 40, columns: 0.5 },
  { trees: 130, depth: 5, rate: 0.05, leafWeight: 3, ridge: 2, bins: 40, columns: 0.35 },
];

/** Thresholds that are tried on the training part. */
export const thresholdSteps = steps(-2, 0, 0.25);
export const joinSteps = steps(-2, 1, 0.5);
export const shareSteps = steps(-1, 2, 0.5);
export const bareSteps = steps(-2, 0.5, 0.25);

/** Rows of weights that are shipped: those with the largest weights. */
export const shippedRows = 160_000;

function steps(from: number, to: number, by: number): number[] {
  return Array.from({ length: Math.round((to - from) / by) + 1 }, (_, at) => from + at * by);
}
