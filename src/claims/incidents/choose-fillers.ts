/** Of candidates with their log-odds to the fillers of a document: one string for each, however often it is named. */
import { isAcronym, isSubset } from './names-alike.ts';
import type { Candidate } from './phrases.ts';

/** Indices of the chosen candidates, the likeliest first. @param scored candidate and log-odds, in any order. */
export function chooseFillers(
  candidates: readonly Candidate[],
  scored: readonly { readonly candidate: number; readonly logit: number }[],
  threshold: number,
): number[] {
  const kept: number[] = [];
  const likeliest = scored
    .filter(({ logit }) => logit > threshold)
    .toSorted((left, right) => right.logit - left.logit || left.candidate - right.candidate);
  for (const { candidate } of likeliest) {
    const own = candidates[candidate] as Candidate;
    if (!kept.some(other => isSameFiller(own, candidates[other] as Candidate))) kept.push(candidate);
  }
  return kept;
}

/** They overlap in the text, one is called by words of the other, or by its first letters. */
export function isSameFiller(left: Candidate, right: Candidate): boolean {
  const overlaps = left.spans.some(one =>
    right.spans.some(other => one.sentence === other.sentence && one.from < other.to && other.from < one.to),
  );
  if (overlaps || isAcronym(left.text, right.text)) return true;
  const [own, theirs] = [new Set(left.text.split(' ')), new Set(right.text.split(' '))];
  return isSubset(own, theirs) || isSubset(theirs, own);
}
