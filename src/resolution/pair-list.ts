/** Millions of weighed pairs in typed arrays, sorted by strength. */

/** Two tellings by number, the earlier one first, and the evidence for their being of one happening. */
export interface Pair {
  readonly left: number;
  readonly right: number;
  readonly score: number;
}

/** Grows by doubling. */
export class PairList {
  #lefts = new Int32Array(1 << 12);
  #rights = new Int32Array(1 << 12);
  /** Numbers of scores in `#scores`: there are few different ones. */
  #levels = new Int32Array(1 << 12);
  readonly #scores: number[] = [];
  readonly #levelOf = new Map<number, number>();
  readonly #placeOf: (telling: number) => number;
  #length = 0;

  /** @param placeOf the place of a telling, 0 and up, in the order of documents. */
  constructor(placeOf: (telling: number) => number) {
    this.#placeOf = placeOf;
  }

  add(left: number, right: number, score: number): void {
    if (this.#length === this.#lefts.length) this.#widen();
    let level = this.#levelOf.get(score);
    if (level === undefined) {
      level = this.#scores.push(score) - 1;
      this.#levelOf.set(score, level);
    }
    this.#lefts[this.#length] = left;
    this.#rights[this.#length] = right;
    this.#levels[this.#length] = level;
    this.#length += 1;
  }

  /** Every pair, the strongest first, equals in order of their left, then of their right tellings. */
  *byStrength(): Generator<Pair> {
    const [lefts, rights, levels] = [this.#lefts, this.#rights, this.#levels];
    const rankOf = this.#ranks();
    let inOrder: Int32Array = Int32Array.from({ length: this.#length }, (_, at) => at);
    // Sorted by the least weighty first, each time keeping the order of equals.
    inOrder = sorted(inOrder, at => this.#placeOf(rights[at] as number));
    inOrder = sorted(inOrder, at => this.#placeOf(lefts[at] as number));
    inOrder = sorted(inOrder, at => rankOf[levels[at] as number] as number);
    for (const at of inOrder) {
      const score = this.#scores[levels[at] as number] as number;
      yield { left: lefts[at] as number, right: rights[at] as number, score };
    }
  }

  /** By number of score: its place, the highest first. */
  #ranks(): Int32Array {
    const strongest = this.#scores
      .map((score, level) => ({ score, level }))
      .sort((one, other) => descending(one.score, other.score));
    const rankOf = new Int32Array(this.#scores.length);
    for (const [rank, { level }] of strongest.entries()) rankOf[level] = rank;
    return rankOf;
  }

  #widen(): void {
    const wider = (list: Int32Array<ArrayBuffer>) => {
      const copy = new Int32Array(list.length * 2);
      copy.set(list);
      return copy;
    };
    this.#lefts = wider(this.#lefts);
    this.#rights = wider(this.#rights);
    this.#levels = wider(this.#levels);
  }
}

/** A counting sort, which keeps the order of equals. @param keyOf whole numbers from 0. */
function sorted(items: Int32Array, keyOf: (item: number) => number): Int32Array {
  let most = 0;
  for (const item of items) most = Math.max(most, keyOf(item));
  const starts = new Int32Array(most + 2);
  for (const item of items) starts[keyOf(item) + 1] = (starts[keyOf(item) + 1] as number) + 1;
  for (let key = 1; key < starts.length; key += 1)
    starts[key] = (starts[key] as number) + (starts[key - 1] as number);
  const inOrder = new Int32Array(items.length);
  for (const item of items) {
    const key = keyOf(item);
    inOrder[starts[key] as number] = item;
    starts[key] = (starts[key] as number) + 1;
  }
  return inOrder;
}

/** For `sort`; two infinities are equal. */
export function descending(one = 0, other = 0): number {
  return one === other ? 0 : other - one;
}
