/** What a cue makes of its content: asserted, hedged, claimed, denied, questioned, or told as not happened. */
import type { Stance } from '../../model/claim.ts';
import type { ReportingCue } from '../../model/knowledge.ts';

export interface CueSetting {
  readonly negated: boolean;
  /** Put off by a modal: “will announce”. */
  readonly unspoken: boolean;
  /** Nobody is said to speak: “is reported to”. */
  readonly unnamed: boolean;
}

/**
 * The stance of the content when a neutral party speaks. “Did not deny”, “refused to confirm”, “never said” leave it
 * open: hedged. Speech that is only to come tells of nothing
 * that happened; speech without speaker is hearsay;
 * “no evidence that” questions.
 */
export function stanceOfCue(
  { stance, part, force }: ReportingCue,
  { negated, unspoken, unnamed }: CueSetting,
): Stance | 'none' {
  if (stance === 'none') return 'none';
  // “Would not comment on whether” is to come only in form.
  if (negated) return part === 'noun' && /^(?:vouch|hedge)$/.test(force) ? 'questioned' : 'hedged';
  if (unspoken) return 'none';
  return unnamed && stance === 'asserted' ? 'hedged' : stance;
}
