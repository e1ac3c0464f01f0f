/** A split of UW event factuality: tokenised sentences with a label in [-3, 3] on each event head. */

export interface LabelledEvent {
  /** Index of the event's head among the words. */
  readonly at: number;
  /** From -3, certainly did not happen, to 3, certainly did. */
  readonly label: number;
}

export interface LabelledSentence {
  readonly words: readonly string[];
  readonly events: readonly LabelledEvent[];
}

/** @param lines JSON lines of the UW, MEANTIME or UDS-IH2 files (Lee et al. 2015, as unified by Stanovsky et al. 2017). */
export function readFactuality(lines: string): LabelledSentence[] {
  return lines
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => {
      const { text, targets = [] } = JSON.parse(line) as {
        text: string;
        targets?: { span1: [number, number]; label: number }[];
      };
      return { words: text.split(' '), events: targets.map(({ span1, label }) => ({ at: span1[0], label })) };
    });
}
