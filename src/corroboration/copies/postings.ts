/** Which documents hold a word pair, for millions of pairs: chains in typed arrays, since maps of lists would not fit into memory. */

/** Grows by doubling; documents are numbers, entered for one pair in the order in which they shall be found. */
export class Postings {
  #keys = new Uint32Array(1 << 12);
  #first = new Int32Array(1 << 12).fill(-1);
  #last = new Int32Array(1 << 12).fill(-1);
  #used = 0;
  #documents = new Uint32Array(1 << 12);
  #next = new Int32Array(1 << 12);
  #nodes = 0;

  /** `key` must not be 0. */
  enter(key: number, document: number): void {
    if (this.#used * 2 >= this.#keys.length) this.#widen();
    if (this.#nodes === this.#documents.length) this.#lengthen();
    const node = this.#nodes++;
    this.#documents[node] = document;
    this.#next[node] = -1;
    const slot = this.#slotOf(key);
    const last = this.#last[slot] as number;
    if (last < 0) {
      this.#keys[slot] = key;
      this.#first[slot] = node;
      this.#used += 1;
    } else this.#next[last] = node;
    this.#last[slot] = node;
  }

  /** The first `most` documents of the pair. */
  first(key: number, most: number): number[] {
    const documents: number[] = [];
    let node = this.#first[this.#slotOf(key)] as number;
    while (node >= 0 && documents.length < most) {
      documents.push(this.#documents[node] as number);
      node = this.#next[node] as number;
    }
    return documents;
  }

  /** Linear probing. */
  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = Math.imul(key, 0x9e3779b1) & mask;
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #widen(): void {
    const [keys, first, last] = [this.#keys, this.#first, this.#last];
    this.#keys = new Uint32Array(keys.length * 2);
    this.#first = new Int32Array(keys.length * 2).fill(-1);
    this.#last = new Int32Array(keys.length * 2).fill(-1);
    keys.forEach((key, old) => {
      if (key === 0) return;
      const slot = this.#slotOf(key);
      this.#keys[slot] = key;
      this.#first[slot] = first[old] as number;
      this.#last[slot] = last[old] as number;
    });
  }

  #lengthen(): void {
    const documents = new Uint32Array(this.#documents.length * 2);
    documents.set(this.#documents);
    this.#documents = documents;
    const next = new Int32Array(this.#next.length * 2);
    next.set(this.#next);
    this.#next = next;
  }
}
