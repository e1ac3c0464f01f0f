/** Counts to precision, recall and F1, each from 0 to 1. */

export interface PrecisionRecall {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Nothing predicted is precise only where there was nothing to find. */
export function precisionRecall(right: number, predicted: number, gold: number): PrecisionRecall {
  const precision = predicted ? right / predicted : gold ? 0 : 1;
  const recall = gold ? right / gold : 1;
  return { precision, recall, f1: harmonicMean(precision, recall) };
}

export function harmonicMean(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
