/** Of candidates with their log-odds to the fillers of a document: one string for each, however often it is named. */
import type { JudgedText } from './judged-text.ts';
import { isAcronym, isSubset } from './names-alike.ts';
import type { Candidate, Span } from './phrases.ts';
import type { IncidentRole } from './roles.ts';

export interface ScoredCandidate {
  /** Index among the document's candidates. */
  readonly candidate: number;
  readonly logit: number;
}

/** Least log-odds of the likeliest filler of a role, and of each further one. */
export interface FillerThreshold {
  readonly first: number;
  readonly further: number;
}

type CandidateText = Pick<JudgedText, 'text' | 'candidates'>;

/** The chosen ones, the likeliest first. @param scored in any order. */
export function chooseFillers(
  judged: CandidateText,
  role: IncidentRole,
  scored: readonly ScoredCandidate[],
  { first, further }: FillerThreshold,
): ScoredCandidate[] {
  const kept: ScoredCandidate[] = [];
  const likeliest = scored
    .filter(({ logit }) => logit > Math.min(first, further))
    .toSorted((left, right) => right.logit - left.logit || left.candidate - right.candidate);
  for (const each of likeliest) {
    if (each.logit <= (kept.length === 0 ? first : further)) continue;
    if (!kept.some(other => isSameFiller(judged, role, each.candidate, other.candidate))) kept.push(each);
  }
  return kept;
}

/** They overlap in the text, one is called by words of the other or by its first letters, or one is apposed to the other. */
function isSameFiller(judged: CandidateText, role: IncidentRole, one: number, other: number): boolean {
  const [left, right] = [judged.candidates[one] as Candidate, judged.candidates[other] as Candidate];
  const overlaps = left.spans.some(mine =>
    right.spans.some(
      ({ sentence, from, to }) => mine.sentence === sentence && mine.from < to && from < mine.to,
    ),
  );
  if (overlaps || isAcronym(left.text, right.text)) return true;
  const [own, theirs] = [new Set(left.text.split(' ')), new Set(right.text.split(' '))];
  if (isSubset(own, theirs) || isSubset(theirs, own)) return true;
  // Names of victims that a parser takes for appositions are mostly members of a list.
  return (
    role !== 'victim' &&
    (isApposed(judged, left.spans, right.spans) || isApposed(judged, right.spans, left.spans))
  );
}

/** “The Red Star Front (RSF)”. */
function isApposed({ text }: CandidateText, apposed: readonly Span[], others: readonly Span[]): boolean {
  return apposed.some(({ sentence, head }) => {
    const tree = text.sentences[sentence]?.tree;
    if (!tree?.relations[head]?.startsWith('appos')) return false;
    return others.some(other => other.sentence === sentence && other.head === tree.heads[head]);
  });
}
