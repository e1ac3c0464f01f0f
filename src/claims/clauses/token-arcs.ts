/** Arcs of a sentence's tokens while repairs move them. */
import type { Token } from '../../model/analysis.ts';

export function childrenOf(tokens: readonly Token[], at: number): number[] {
  return tokens.flatMap(({ arc }, child) => (arc?.head === at ? [child] : []));
}

export function hasSubject(tokens: readonly Token[], verb: number): boolean {
  return childrenOf(tokens, verb).some(child => /^[nc]subj/.test(tokens[child]?.arc?.relation ?? ''));
}

/** Moves the arc of `at`; what was moved by a rule is never surer than a toss. */
export function hang(tokens: Token[], at: number, head: number, relation: string): void {
  const token = tokens[at];
  if (token && at !== head)
    tokens[at] = {
      ...token,
      arc: { head, relation, confidence: Math.min(0.5, token.arc?.confidence ?? 0.5) },
    };
}
