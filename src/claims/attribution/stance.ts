/** What a cue makes of its content: asserted, hedged, claimed, denied, questioned, or told as not happened. */
import type { Stance } from '../../model/claim.ts';
import type { ReportingCue } from '../../model/knowledge.ts';

/**
 * The stance of the content when a neutral party speaks. “Did not deny”, “refused to confirm”, “never said” leave it
 * open: hedged. Speech that is only to come tells of nothing that happened.
 */
export function stanceOfCue(
  { stance }: ReportingCue,
  { negated, unspoken }: { readonly negated: boolean; readonly unspoken: boolean },
): Stance | 'none' {
  if (stance === 'none' || unspoken) return 'none';
  return negated ? 'hedged' : stance;
}
