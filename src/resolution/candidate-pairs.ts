/** Which pairs of tellings are worth comparing: those that share a party, a place, a name, a day, a large toll or an opening. */
import { tollFields } from '../model/quantity.ts';
import type { PairDecisions } from './pair-decisions.ts';
import type { Telling } from './tellings.ts';

/** Blocks larger than this are split by month and place before their pairs are compared. */
const largestBlock = 150;

/** Visits each pair once, the earlier telling first; pairs that people or the texts tie together come last. */
export function eachCandidate(
  tellings: readonly Telling[],
  { same }: PairDecisions,
  visit: (left: number, right: number) => void,
): void {
  const blocks = blocksOf(tellings);
  const keysOf: number[][] = tellings.map(() => []);
  for (const [number, block] of blocks.entries()) for (const index of block) keysOf[index]?.push(number);
  for (const [number, block] of blocks.entries()) {
    for (let position = 0; position < block.length; position += 1) {
      const left = block[position] as number;
      for (let later = position + 1; later < block.length; later += 1) {
        const right = block[later] as number;
        // In the first block that both stand in, not again in the others.
        if (firstShared(keysOf[left] as number[], keysOf[right] as number[]) === number) visit(left, right);
      }
    }
  }
  for (const [left, right] of tiedPairs(tellings, same)) {
    if (firstShared(keysOf[left] as number[], keysOf[right] as number[]) < 0) visit(left, right);
  }
}

/** The smallest number in both ascending lists; -1 for none. */
function firstShared(left: readonly number[], right: readonly number[]): number {
  let [one, other] = [0, 0];
  while (one < left.length && other < right.length) {
    const difference = (left[one] as number) - (right[other] as number);
    if (difference === 0) return left[one] as number;
    if (difference < 0) one += 1;
    else other += 1;
  }
  return -1;
}

/** Lists of tellings, ascending, in the order in which their keys were first met. */
function blocksOf(tellings: readonly Telling[]): number[][] {
  // Most keys are met once: a number takes a tenth of a list of one.
  const blocks = new Map<string, number | number[]>();
  for (const [index, telling] of tellings.entries()) {
    for (const key of blockKeys(telling)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, index);
      else if (typeof block === 'number') blocks.set(key, [block, index]);
      else block.push(index);
    }
  }
  return [...blocks.values()].flatMap(block =>
    typeof block === 'number' ? [] : block.length <= largestBlock ? [block] : splitBlock(block, tellings),
  );
}

/** Large tolls, openings and days; two reports share them by chance less often than a party. */
function blockKeys({ type, initiators, targets, place, names, dates, tolls, members }: Telling): Set<string> {
  const keys = new Set<string>();
  const enter = (key: string) => keys.add(`${type} ${key}`);
  for (const { id } of initiators) enter(id);
  for (const { id } of targets) enter(id);
  for (const name of names) enter(name);
  if (place && (place.precision <= 3 || place.kind === 'site')) enter(place.name);
  for (const { from, to } of dates) if (to - from < 2) enter(`on ${from}`);
  for (const field of tollFields) {
    for (const { low, high } of tolls[field] ?? []) {
      const size = low ?? high ?? 0;
      if (size >= 20) enter(`${field} ${size}`);
    }
  }
  for (const { opening } of members) enter(`#${opening}`);
  return keys;
}

/** Large blocks fall apart by month and by place; a telling without either meets only its own kind. */
function splitBlock(block: readonly number[], tellings: readonly Telling[]): number[][] {
  const parts = new Map<string, number[]>();
  for (const index of block) {
    const { dates, place } = tellings[index] as Telling;
    const day = dates[0]?.from;
    const month = day === undefined || day === -Infinity ? undefined : `in ${Math.floor(day / 30)}`;
    const keys = [month, place && `at ${place.name}`].filter(key => key !== undefined);
    for (const key of keys.length > 0 ? keys : ['open']) {
      const part = parts.get(key);
      if (!part) parts.set(key, [index]);
      else if (part.length < largestBlock) part.push(index);
    }
  }
  return [...parts.values()].filter(part => part.length > 1);
}

/** Pairs that a person, or the words of a text, say to be one, wherever their blocks. */
function tiedPairs(tellings: readonly Telling[], same: ReadonlySet<string>): [number, number][] {
  const tied = tellings.flatMap(({ members }) =>
    members.flatMap(({ claim }) => (claim.takesUp === undefined ? [] : [[claim.takesUp, claim.id] as const])),
  );
  if (same.size + tied.length === 0) return [];
  const tellingOfClaim = new Map<string, number>();
  for (const [index, { members }] of tellings.entries())
    for (const { claim } of members) tellingOfClaim.set(claim.id, index);
  const decided = [...same].map(key => key.split(' ') as [string, string]);
  const pairs = new Map<string, [number, number]>();
  for (const [left, right] of [...decided, ...tied]) {
    const [one, other] = [tellingOfClaim.get(left), tellingOfClaim.get(right)];
    if (one === undefined || other === undefined || one === other) continue;
    const pair: [number, number] = [Math.min(one, other), Math.max(one, other)];
    pairs.set(pair.join(' '), pair);
  }
  return [...pairs.values()].sort((left, right) => left[0] - right[0] || left[1] - right[1]);
}
