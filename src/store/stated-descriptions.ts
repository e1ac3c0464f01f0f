/** What people stated of each capture: of every field the latest statement; an empty one takes it back. */
import type { ReviewDecision } from '../model/decision.ts';
import type { Description } from '../model/document.ts';

/** Statements by the capture's SHA-256; `decisions` in the order of the ledger. */
export function statedDescriptions(decisions: readonly ReviewDecision[]): ReadonlyMap<string, Description> {
  const stated = new Map<string, Description>();
  for (const { judgement } of decisions) {
    if (judgement.kind !== 'describe') continue;
    const { sha256, description } = judgement;
    stated.set(sha256, withoutEmpty({ ...stated.get(sha256), ...description }));
  }
  return stated;
}

/** The part of `facts` that `known` does not say already. */
export function newlyStated(facts: Description, known: Description = {}): Description {
  const before: Readonly<Record<string, unknown>> = { ...known };
  const fresh = Object.entries(facts).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field]),
  );
  return Object.fromEntries(fresh);
}

function withoutEmpty(description: Description): Description {
  return Object.fromEntries(Object.entries(description).filter(([, value]) => value.length > 0));
}
