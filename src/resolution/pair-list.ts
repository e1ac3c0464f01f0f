/** Millions of weighed pairs in typed arrays, sorted by strength. */

/** Two tellings by number, the earlier one first, and the evidence for their being of one happening. */
export interface Pair {
  readonly left: number;
  readonly right: number;
  readonly score: number;
}

/** Grows by doubling. Pairs are added in the order of their left, then of their right tellings. */
export class PairList {
  #lefts = new Int32Array(1 << 12);
  #rights = new Int32Array(1 << 12);
  /** Numbers of scores in `#scores`: there are few different ones. */
  #levels = new Int32Array(1 << 12);
  readonly #scores: number[] = [];
  readonly #levelOf = new Map<number, number>();
  #length = 0;

  get length(): number {
    return this.#length;
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

  /** Every pair, the strongest first, equals in the order in which they were added. */
  *byStrength(): Generator<Pair> {
    const rankOf = new Int32Array(this.#scores.length);
    const strongest = this.#scores
      .map((_, level) => level)
      .sort((one, other) => descending(this.#scores[one], this.#scores[other]));
    for (const [rank, level] of strongest.entries()) rankOf[level] = rank;
    const starts = new Int32Array(this.#scores.length + 1);
    for (let at = 0; at < this.#length; at += 1) {
      const rank = (rankOf[this.#levels[at] as number] as number) + 1;
      starts[rank] = (starts[rank] as number) + 1;
    }
    for (let rank = 1; rank < starts.length; rank += 1)
      starts[rank] = (starts[rank] as number) + (starts[rank - 1] as number);
    const inOrder = new Int32Array(this.#length);
    for (let at = 0; at < this.#length; at += 1) {
      const rank = rankOf[this.#levels[at] as number] as number;
      inOrder[starts[rank] as number] = at;
      starts[rank] = (starts[rank] as number) + 1;
    }
    for (const at of inOrder) {
      yield {
        left: this.#lefts[at] as number,
        right: this.#rights[at] as number,
        score: this.#scores[this.#levels[at] as number] as number,
      };
    }
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

/** For `sort`; two infinities are equal. */
export function descending(one = 0, other = 0): number {
  return one === other ? 0 : other - one;
}
