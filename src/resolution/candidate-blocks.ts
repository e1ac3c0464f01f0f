/**
 * Which pairs of tellings are worth comparing: those that share a party, a place, a name, a day, a large toll or an
 * opening. Tellings come and go; each is a number, and its neighbours are found from its own keys.
 */
import { tollFields } from '../model/quantity.ts';
import type { Telling } from './tellings.ts';

/** What the blocks ask of whoever holds the tellings. */
export interface Tellings {
  readonly of: (number: number) => Telling;
  /** Negative when the left one stands first in the order of documents. */
  readonly compare: (left: number, right: number) => number;
}

/** A block too large to be compared as a whole, and its parts by month and place. All lists are in order. */
interface LargeBlock {
  readonly members: number[];
  readonly parts: Map<string, number[]>;
}

type Block = number | number[] | LargeBlock;

export class CandidateBlocks {
  /** By the hash of the key; most keys are met once, and a number takes a tenth of a list of one. */
  readonly #blocks = new Map<number, Block>();
  readonly #tellings: Tellings;
  /** Tellings that may have other neighbours than before, although nothing in them changed. */
  readonly #moved = new Set<number>();
  readonly #largest: number;

  /** @param largest blocks larger than this are split by month and place before their pairs are compared. */
  constructor(tellings: Tellings, largest: number) {
    this.#tellings = tellings;
    this.#largest = largest;
  }

  add(number: number): void {
    for (const key of keysOf(this.#tellings.of(number))) this.#addTo(key, number);
  }

  remove(number: number): void {
    for (const key of keysOf(this.#tellings.of(number))) this.#removeFrom(key, number);
  }

  /** Tellings that since the last call came into, or fell out of, a block by the coming and going of others. */
  takeMoved(): Set<number> {
    const moved = new Set(this.#moved);
    this.#moved.clear();
    return moved;
  }

  /** Calls `visit` with each block that the telling stands in: its members, of which the first `length` count. A neighbour may stand in several. */
  eachBlock(number: number, visit: (members: readonly number[], length: number) => void): void {
    const telling = this.#tellings.of(number);
    const parts = partKeys(telling);
    for (const key of keysOf(telling)) {
      const block = this.#blocks.get(key);
      if (typeof block === 'number' || block === undefined) continue;
      if (Array.isArray(block)) {
        visit(block, block.length);
        continue;
      }
      for (const part of parts) {
        const members = block.parts.get(part) ?? [];
        const length = Math.min(members.length, this.#largest);
        if (length > 1 && this.#placeOf(members, length, number) < length) visit(members, length);
      }
    }
  }

  /** Every block: its members, of which the first `length` count. */
  *all(): Generator<{ readonly members: readonly number[]; readonly length: number }> {
    for (const block of this.#blocks.values()) {
      if (typeof block === 'number') continue;
      if (Array.isArray(block)) yield { members: block, length: block.length };
      else
        for (const members of block.parts.values())
          if (members.length > 1) yield { members, length: Math.min(members.length, this.#largest) };
    }
  }

  #addTo(key: number, number: number): void {
    const block = this.#blocks.get(key);
    if (block === undefined) this.#blocks.set(key, number);
    else if (typeof block === 'number') this.#blocks.set(key, this.#insert([block], number));
    else if (Array.isArray(block)) {
      this.#insert(block, number);
      if (block.length > this.#largest) this.#blocks.set(key, this.#split(block));
    } else {
      this.#insert(block.members, number);
      this.#addToParts(block, number);
    }
  }

  #addToParts({ parts }: LargeBlock, number: number): void {
    for (const part of partKeys(this.#tellings.of(number))) {
      const members = parts.get(part);
      if (!members) {
        parts.set(part, [number]);
        continue;
      }
      this.#insert(members, number);
      const pushedOut = members[this.#largest];
      if (pushedOut !== undefined && pushedOut !== number) this.#moved.add(pushedOut);
    }
  }

  #removeFrom(key: number, number: number): void {
    const block = this.#blocks.get(key);
    if (block === number) this.#blocks.delete(key);
    if (block === undefined || typeof block === 'number') return;
    if (Array.isArray(block)) {
      this.#take(block, number);
      if (block.length === 1) this.#blocks.set(key, block[0] as number);
      return;
    }
    this.#take(block.members, number);
    if (block.members.length <= this.#largest) {
      this.#blocks.set(key, block.members);
      for (const member of block.members) this.#moved.add(member);
      return;
    }
    for (const part of partKeys(this.#tellings.of(number))) {
      const members = block.parts.get(part) ?? [];
      const movesUp = members[this.#largest];
      const at = this.#take(members, number);
      if (movesUp !== undefined && at < this.#largest) this.#moved.add(movesUp);
      if (members.length === 0) block.parts.delete(part);
    }
  }

  #split(members: number[]): LargeBlock {
    const block: LargeBlock = { members, parts: new Map() };
    for (const member of members) {
      this.#addToParts(block, member);
      this.#moved.add(member);
    }
    return block;
  }

  /** Into its place in the order; most come last. */
  #insert(list: number[], number: number): number[] {
    const last = list.at(-1);
    if (last === undefined || this.#tellings.compare(last, number) < 0) list.push(number);
    else list.splice(this.#placeOf(list, list.length, number), 0, number);
    return list;
  }

  /** @returns where it stood. */
  #take(list: number[], number: number): number {
    const at = this.#placeOf(list, list.length, number);
    if (list[at] === number) list.splice(at, 1);
    return at;
  }

  /** Of the first member that does not stand before `number`, by bisection of the first `length`. */
  #placeOf(list: readonly number[], length: number, number: number): number {
    let [low, high] = [0, length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#tellings.compare(list[middle] as number, number) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Large blocks fall apart by month and by place; a telling without either meets only its own kind. */
function partKeys({ dates, place }: Telling): string[] {
  const day = dates[0]?.from;
  const month = day === undefined || day === -Infinity ? undefined : `in ${Math.floor(day / 30)}`;
  const keys = [month, place && `at ${place.name}`].filter(key => key !== undefined);
  return keys.length > 0 ? keys : ['open'];
}

/** Large tolls, openings and days; two reports share them by chance less often than a party. */
function keysOf({
  types,
  takes,
  initiators,
  targets,
  place,
  names,
  dates,
  tolls,
  members,
}: Telling): Set<number> {
  const keys = new Set<number>();
  // What was taken is met by what was attacked, too.
  const kinds: readonly string[] = takes && !types.includes('ASSAULT') ? [...types, 'ASSAULT'] : types;
  const enter = (key: string) => {
    for (const kind of kinds) keys.add(hashOf(`${kind} ${key}`));
  };
  for (const { id } of initiators) enter(id);
  for (const { id } of targets) enter(id);
  for (const name of names) enter(name);
  if (place && (place.precision <= 3 || place.kind === 'site')) enter(place.name);
  for (const { from, to } of dates) if (to - from < 2) enter(`on ${from}`);
  for (const field of tollFields) {
    for (const { low, high } of tolls[field] ?? []) {
      const size = low ?? high ?? 0;
      if (size >= 20) enter(`${field} ${roundedKey(size)}`);
    }
  }
  for (const { opening } of members) enter(`#${opening}`);
  return keys;
}

/** Two digits of thousands and more: one report rounds what another counts. */
function roundedKey(size: number): number {
  if (size < 1000) return size;
  const unit = 10 ** (Math.floor(Math.log10(size)) - 1);
  return Math.round(size / unit) * unit;
}

/** 53 bits of two hashes (FNV-1a): ten million keys would be mixed up once in two hundred runs, and then only compare more. */
function hashOf(key: string): number {
  let [one, other] = [0x811c9dc5, 0x9747b28c];
  for (let index = 0; index < key.length; index += 1) {
    const unit = key.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x5bd1e995);
    other ^= other >>> 15;
  }
  return (one >>> 0) * 0x200000 + (other >>> 11);
}
