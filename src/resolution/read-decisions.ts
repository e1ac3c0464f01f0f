/** Review decisions to what the grouping asks: which claims are rejected, which pairs are same or different. */
import type { Claim } from '../model/claim.ts';
import type { DecidedPassage, ReviewDecision } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import { overlap } from '../model/passage.ts';
import { type PairDecisions, pairKey } from './pair-decisions.ts';

export interface ReadDecisions extends PairDecisions {
  /** Ids of rejected claims. */
  readonly rejected: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/** Finds the claims that decisions are about, by overlap of passages; a decision that finds none is reported lost. */
export function readDecisions(claims: readonly Claim[], decisions: readonly ReviewDecision[]): ReadDecisions {
  const same = new Set<string>();
  const different = new Set<string>();
  const rejected = new Set<string>();
  const findings: Finding[] = [];
  const find = (passage: DecidedPassage) => {
    const found = claims.filter(claim => claim.document === passage.document && overlap(claim, passage) > 0);
    if (found.length === 0) findings.push(lost(passage));
    return found;
  };
  for (const { judgement } of decisions) {
    if (judgement.kind === 'same' || judgement.kind === 'different') {
      const pairs = judgement.kind === 'same' ? same : different;
      const rights = find(judgement.right);
      for (const left of find(judgement.left))
        for (const right of rights) pairs.add(pairKey(left.id, right.id));
    } else if (judgement.kind === 'reject') {
      for (const claim of find(judgement.passage)) rejected.add(claim.id);
    }
  }
  // Where two people disagree, keeping apart loses nothing that joining could not add again.
  for (const key of different) same.delete(key);
  return { same, different, rejected, findings };
}

function lost({ document, start, end, quote }: DecidedPassage): Finding {
  const message = `A decision about “${quote.slice(0, 80)}” finds no claim there any more.`;
  return { code: 'decision-lost', message, document, start, end };
}
