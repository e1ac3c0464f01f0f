/** The form in which each rule of speech keeps the sentences that it reads and those that it leaves alone. */
import type { Stance } from '../../model/claim.ts';

export interface RuleSentences {
  /** Name of the rule, as in `Attribution.via`. */
  readonly rule: string;
  readonly reads: readonly ReadSentence[];
  /** The rule reads nothing in these; another may. */
  readonly leaves: readonly string[];
}

export interface ReadSentence {
  /** Paragraphs are lines. */
  readonly text: string;
  readonly cue: string;
  /** The speaker's words; `null` where nobody is said to speak. */
  readonly speaker: string | null;
  /** Head of who speaks, where it is not the last word of `speaker` without apposition. */
  readonly head?: string;
  readonly content: readonly string[];
  readonly stance?: Stance | 'none';
  readonly work?: string;
  /** Head of who is accused. */
  readonly accused?: string;
}
