/** Names found against names annotated: a name is right when its words and its kind are. */
import type { NameKind } from '../../src/model/analysis.ts';
import { precisionRecall } from '../precision-recall.ts';
import type { GoldName } from './read-iob.ts';

/** A name found: tokens `[from, to)` of its sentence. */
export interface FoundName {
  readonly from: number;
  readonly to: number;
  readonly kind: NameKind;
}

export interface NameScores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Percent, over all sentences; names of other kinds count on neither side. @throws RangeError on unlike numbers of sentences. */
export function scoreNames(
  gold: readonly (readonly GoldName[])[],
  found: readonly (readonly FoundName[])[],
): NameScores {
  if (gold.length !== found.length)
    throw new RangeError(`${found.length} readings of ${gold.length} sentences`);
  let right = 0;
  let annotated = 0;
  for (const [index, names] of gold.entries()) {
    const wanted = names.filter(({ kind }) => kind !== 'other');
    annotated += wanted.length;
    right += wanted.filter(name => found[index]?.some(other => isSame(name, other))).length;
  }
  const { precision, recall, f1 } = precisionRecall(right, found.flat().length, annotated);
  return { precision: precision * 100, recall: recall * 100, f1: f1 * 100 };
}

function isSame(gold: GoldName, found: FoundName): boolean {
  return gold.from === found.from && gold.to === found.to && gold.kind === found.kind;
}
