/** Did it happen, as its sentence tells it: what a reading of one event word comes to. */

/** How the innermost voice puts an event. `hypothetical`: wished, conditional, attempted, possible in general. */
export type Modality = 'actual' | 'hedged' | 'future' | 'hypothetical' | 'questioned';

/** Event factuality in the sense of FactBank (Saurí and Pustejovsky 2009). */
export interface Reality {
  /** `negative`: told as not having happened. */
  readonly polarity: 'positive' | 'negative';
  /** Both, polarity and modality, are of the innermost voice: what “denied that” or “believes” does is in `value` only. */
  readonly modality: Modality;
  /** From -1, certainly not, over 0, open, to 1, certainly: with every governor and speaker up to the document itself. */
  readonly value: number;
  /** The words it went by, innermost first: “not”, “may”, “refused to”. */
  readonly because: readonly string[];
}
