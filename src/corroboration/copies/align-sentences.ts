/** Two prints to the sentences that they share: for each sentence of one the sentence of the other that it is most like. */
import type { TextPrint } from './print-document.ts';
import { mix, type PrintedSentence } from './read-words.ts';

/** Sentence `to` of the one print is like sentence `from` of the other. */
export interface Aligned {
  readonly from: number;
  readonly to: number;
  readonly likeness: number;
}

/** Fewer words in common may be chance. */
const fewestShared = 4;
/** How many sentences of the other text are looked at closely, those with most word pairs in common. */
const closest = 3;

/** Of a sentence's word pairs; with fewer in common, no closer look finds it alike. */
const leastPairs = 0.12;

/** At most one for each sentence of `copy`, in its order, where any words pair alike. */
export function alignSentences(copy: TextPrint, original: TextPrint): Aligned[] {
  const shared = sharedPairs(copy, original);
  return [...shared].flatMap(([to, counts]) => {
    const enough = leastPairs * (copy.sentences[to]?.stems.length ?? 0);
    const nearest = [...counts]
      .filter(([, pairs]) => pairs >= enough)
      .sort((left, right) => right[1] - left[1] || left[0] - right[0])
      .slice(0, closest);
    if (nearest.length === 0) return [];
    const best = nearest
      .map(([from]) => ({ from, to, likeness: likenessOf(copy.sentences[to], original.sentences[from]) }))
      .reduce((left, right) => (right.likeness > left.likeness ? right : left));
    return best.likeness > 0 ? [best] : [];
  });
}

/** For each sentence of `copy`, in order, how many word pairs it has in common with each sentence of `original`. */
function sharedPairs(copy: TextPrint, original: TextPrint): Map<number, Map<number, number>> {
  const shared = new Map<number, Map<number, number>>();
  let [left, right] = [0, 0];
  while (left < copy.pairs.length && right < original.pairs.length) {
    const [one, other] = [copy.pairs[left] as number, original.pairs[right] as number];
    if (one < other) left += 1;
    else if (other < one) right += 1;
    else {
      for (let at = right; original.pairs[at] === one; at += 1) {
        count(shared, copy.sentenceOf[left] as number, original.sentenceOf[at] as number);
      }
      left += 1;
    }
  }
  return new Map([...shared].sort((one, other) => one[0] - other[0]));
}

function count(shared: Map<number, Map<number, number>>, to: number, from: number): void {
  const counts = shared.get(to) ?? new Map<number, number>();
  shared.set(to, counts.set(from, (counts.get(from) ?? 0) + 1));
}

/**
 * The mean of two shares of `copy`: its content words that stand in `original`, and its neighbouring pairs that
 * are neighbours there, or one apart. Swapped words and turned clauses cost something of both.
 */
export function likenessOf(copy: PrintedSentence | undefined, original: PrintedSentence | undefined): number {
  if (!copy || !original) return 0;
  const words = new Set(original.stems);
  const stems = copy.stems;
  let shared = 0;
  for (const stem of stems) if (words.has(stem)) shared += 1;
  if (shared < fewestShared) return 0;
  const neighbours = new Set<number>();
  for (let at = 0; at + 1 < original.stems.length; at += 1) {
    neighbours.add(mix(original.stems[at] as number, original.stems[at + 1] as number));
    if (at + 2 < original.stems.length)
      neighbours.add(mix(original.stems[at] as number, original.stems[at + 2] as number));
  }
  let kept = 0;
  for (let at = 0; at + 1 < stems.length; at += 1) {
    const [word, next, after] = [stems[at] as number, stems[at + 1] as number, stems[at + 2]];
    if (neighbours.has(mix(word, next)) || (after !== undefined && neighbours.has(mix(word, after))))
      kept += 1;
  }
  return (shared / stems.length + kept / Math.max(1, stems.length - 1)) / 2;
}
