/**
 * Folded names to numbers of places, without keeping the names: each is known by 64 bits of hash, so that the millions
 * of spellings of the world's places fit into memory. Two names of a billion may be mixed up.
 */
import { GrowingColumn } from './growing-column.ts';

/** A place under one of its names; `weight` as in `Namesake`. */
export interface NamedEntry {
  readonly entry: number;
  readonly weight: number;
}

export class NameTable {
  /** First posting of each bucket, -1 for none; postings of a bucket are chained. */
  private buckets = new Int32Array(1 << 16).fill(-1);
  private readonly next = new GrowingColumn(length => new Int32Array(length));
  private readonly low = new GrowingColumn(length => new Uint32Array(length));
  private readonly high = new GrowingColumn(length => new Uint32Array(length));
  private readonly entries = new GrowingColumn(length => new Uint32Array(length));
  private readonly weights = new GrowingColumn(length => new Uint8Array(length));

  /** Enters `entry` under `name`; of two weights for one name the higher stays. @param weight from 0 to 1. */
  enter(name: string, entry: number, weight: number): void {
    const [low, high] = hashOf(name);
    const hundredths = Math.round(weight * 100);
    for (let posting = this.firstOf(low); posting >= 0; posting = this.next.at(posting)) {
      if (!this.isAt(posting, low, high) || this.entries.at(posting) !== entry) continue;
      if (this.weights.at(posting) < hundredths) this.weights.set(posting, hundredths);
      return;
    }
    if (this.next.length >= this.buckets.length) this.widen();
    const bucket = low & (this.buckets.length - 1);
    this.next.push(this.buckets[bucket] ?? -1);
    this.buckets[bucket] = this.next.length - 1;
    this.low.push(low);
    this.high.push(high);
    this.entries.push(entry);
    this.weights.push(hundredths);
  }

  /** All places of that name, in the order in which they were entered. */
  find(name: string): NamedEntry[] {
    const [low, high] = hashOf(name);
    const found: NamedEntry[] = [];
    for (let posting = this.firstOf(low); posting >= 0; posting = this.next.at(posting)) {
      if (this.isAt(posting, low, high))
        found.push({ entry: this.entries.at(posting), weight: this.weights.at(posting) / 100 });
    }
    return found.reverse();
  }

  has(name: string): boolean {
    const [low, high] = hashOf(name);
    for (let posting = this.firstOf(low); posting >= 0; posting = this.next.at(posting)) {
      if (this.isAt(posting, low, high)) return true;
    }
    return false;
  }

  private firstOf(low: number): number {
    return this.buckets[low & (this.buckets.length - 1)] ?? -1;
  }

  private isAt(posting: number, low: number, high: number): boolean {
    return this.low.at(posting) === low && this.high.at(posting) === high;
  }

  /** Chains are rebuilt from the first posting on, so that their order stays. */
  private widen(): void {
    this.buckets = new Int32Array(this.buckets.length * 2).fill(-1);
    for (let posting = 0; posting < this.next.length; posting += 1) {
      const bucket = this.low.at(posting) & (this.buckets.length - 1);
      this.next.set(posting, this.buckets[bucket] ?? -1);
      this.buckets[bucket] = posting;
    }
  }
}

/** Two 32-bit hashes (FNV-1a with two offsets, each stirred at the end as MurmurHash3 does). */
function hashOf(name: string): [low: number, high: number] {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let index = 0; index < name.length; index += 1) {
    const unit = name.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b) ^ (high >>> 13);
  }
  return [stir(low), stir(high)];
}

function stir(hash: number): number {
  let stirred = hash ^ (hash >>> 16);
  stirred = Math.imul(stirred, 0x85ebca6b);
  stirred ^= stirred >>> 13;
  stirred = Math.imul(stirred, 0xc2b2ae35);
  return (stirred ^ (stirred >>> 16)) >>> 0;
}
