/** In which blocks each telling stands, for asking millions of pairs what they share. */
import type { CandidateBlocks } from './candidate-blocks.ts';

export class SharedBlocks {
  /** Numbers of the blocks of all tellings, one telling after the other, ascending in each. */
  readonly #blocks: Int32Array;
  /** Where the blocks of a telling begin. */
  readonly #starts: Int32Array;

  /** @param count of tellings, those that went included. */
  constructor(blocks: CandidateBlocks, count: number) {
    const starts = new Int32Array(count + 1);
    for (const { members, length } of blocks.all())
      for (let at = 0; at < length; at += 1) add(starts, (members[at] as number) + 1, 1);
    for (let number = 1; number <= count; number += 1) add(starts, number, starts[number - 1] as number);
    this.#starts = starts;
    this.#blocks = new Int32Array(starts[count] as number);
    const next = starts.slice();
    let block = 0;
    for (const { members, length } of blocks.all()) {
      for (let at = 0; at < length; at += 1) {
        const number = members[at] as number;
        this.#blocks[next[number] as number] = block;
        add(next, number, 1);
      }
      block += 1;
    }
  }

  /** The first block, in their order, that both stand in; -1 for none. */
  first(left: number, right: number): number {
    const [blocks, starts] = [this.#blocks, this.#starts];
    let [one, other] = [starts[left] as number, starts[right] as number];
    const [end, otherEnd] = [starts[left + 1] as number, starts[right + 1] as number];
    while (one < end && other < otherEnd) {
      const difference = (blocks[one] as number) - (blocks[other] as number);
      if (difference === 0) return blocks[one] as number;
      if (difference < 0) one += 1;
      else other += 1;
    }
    return -1;
  }
}

function add(counts: Int32Array, at: number, by: number): void {
  counts[at] = (counts[at] as number) + by;
}
