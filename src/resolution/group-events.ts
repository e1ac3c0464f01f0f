/** Claims to happenings: candidates by blocks, pairs by comparison, groups that honour every veto and every decision. */

import { byText } from '../model/order.ts';
import type { Told } from './same-event.ts';
import { compareHappenings, joinsAt, type Kinship, scoreHappenings } from './same-event.ts';

/** Claims that tell of one happening, with the reasons that joined them. */
export interface Group {
  readonly members: readonly Told[];
  readonly because: readonly string[];
}

/** What people decided about pairs of claims, by claim id. */
export interface PairDecisions {
  readonly same: ReadonlySet<string>;
  readonly different: ReadonlySet<string>;
}

/** One key for a pair of claim ids, in either order. */
export function pairKey(left: string, right: string): string {
  return left < right ? `${left} ${right}` : `${right} ${left}`;
}

interface Edge {
  readonly left: number;
  readonly right: number;
  readonly score: number;
}

/** Blocks larger than this are split by month and place before their pairs are compared. */
const largestBlock = 150;

/**
 * Groups `told` (in a fixed order: the result does not depend on arrival). Strongest pairs join first; a group
 * joins another only when no pair across them is vetoed and their average evidence still suffices.
 */
export function groupEvents(told: readonly Told[], kinship: Kinship, decisions: PairDecisions): Group[] {
  const score = (left: number, right: number) => scorePair(told, left, right, kinship, decisions);
  const edges = strongPairs(told, decisions, score);
  const groupOf = told.map((_, index) => index);
  const members = told.map((_, index) => [index]);
  const reasons = told.map((): string[] => []);
  for (const { left, right } of edges) {
    const [into, from] = [groupOf[left] as number, groupOf[right] as number];
    if (into === from || !mayJoin(members[into] ?? [], members[from] ?? [], score)) continue;
    for (const member of members[from] ?? []) groupOf[member] = into;
    members[into]?.push(...(members[from] ?? []));
    reasons[into]?.push(
      ...(reasons[from] ?? []),
      reasonFor(told[left] as Told, told[right] as Told, kinship, decisions),
    );
    members[from] = [];
  }
  return members
    .map((indexes, group) => ({
      members: indexes.sort((left, right) => left - right).map(index => told[index] as Told),
      because: [...new Set(reasons[group])],
    }))
    .filter(group => group.members.length > 0);
}

type Score = (left: number, right: number) => number;

/** Candidate pairs whose evidence suffices by itself, strongest first; equals in order of the claims. */
function strongPairs(told: readonly Told[], decisions: PairDecisions, score: Score): Edge[] {
  const edges: Edge[] = [];
  for (const pair of candidatePairs(told, decisions)) {
    const [left, right] = [Math.floor(pair / told.length), pair % told.length];
    const strength = score(left, right);
    if (strength >= joinsAt) edges.push({ left, right, score: strength });
  }
  return edges.sort(
    (one, other) => other.score - one.score || one.left - other.left || one.right - other.right,
  );
}

function scorePair(
  told: readonly Told[],
  left: number,
  right: number,
  kinship: Kinship,
  decisions: PairDecisions,
): number {
  const [one, other] = [told[left] as Told, told[right] as Told];
  const decided = decisionOn(one, other, decisions);
  if (decided === 'different') return -Infinity;
  if (decided === 'same' || pointBack(one, other)) return Infinity;
  return scoreHappenings(one, other, kinship);
}

/** One says by its own words that it is about the other: “the raid”, “blamed them for the attack”. */
function pointBack({ claim: one }: Told, { claim: other }: Told): boolean {
  return one.takesUp === other.id || other.takesUp === one.id;
}

function decisionOn(
  one: Told,
  other: Told,
  { same, different }: PairDecisions,
): 'same' | 'different' | undefined {
  if (same.size + different.size === 0) return undefined;
  const key = pairKey(one.claim.id, other.claim.id);
  return different.has(key) ? 'different' : same.has(key) ? 'same' : undefined;
}

function reasonFor(one: Told, other: Told, kinship: Kinship, decisions: PairDecisions): string {
  if (decisionOn(one, other, decisions) === 'same') return 'a person judged them the same';
  return compareHappenings(one, other, kinship).because.join(', ');
}

/** Large groups are compared by their first and last members only: enough to see that they contradict. */
const membersAsked = 12;

function mayJoin(left: readonly number[], right: readonly number[], score: Score): boolean {
  let sum = 0;
  let count = 0;
  for (const one of left.slice(0, membersAsked)) {
    for (const other of right.slice(0, membersAsked)) {
      const strength = score(one, other);
      if (strength === -Infinity) return false;
      sum += strength;
      count += 1;
    }
  }
  return sum / count >= joinsAt - 1.4;
}

/** Pairs worth comparing, each once as `left * told.length + right`: claims of one type that share a participant or a name. */
function candidatePairs(told: readonly Told[], decisions: PairDecisions): Set<number> {
  const blocks = new Map<string, number[]>();
  told.forEach((claim, index) => {
    for (const key of blockKeys(claim)) {
      const block = blocks.get(key);
      if (block) block.push(index);
      else blocks.set(key, [index]);
    }
  });
  const pairs = new Set<number>();
  const enter = (block: readonly number[]) => {
    block.forEach((left, position) => {
      for (let later = position + 1; later < block.length; later += 1) {
        pairs.add(left * told.length + (block[later] as number));
      }
    });
  };
  for (const key of [...blocks.keys()].sort(byText)) {
    const block = blocks.get(key) ?? [];
    if (block.length <= largestBlock) enter(block);
    else for (const part of splitBlock(block, told)) enter(part.slice(0, largestBlock));
  }
  told.forEach((claim, index) => {
    for (let later = index + 1; later < Math.min(told.length, index + 5); later += 1) {
      if (told[later]?.document.id === claim.document.id) pairs.add(index * told.length + later);
    }
  });
  const tied = told.flatMap(({ claim }) => (claim.takesUp ? [pairKey(claim.takesUp, claim.id)] : []));
  enterDecided(told, new Set([...decisions.same, ...tied]), pairs);
  return pairs;
}

function blockKeys({ claim, initiators, targets, place, namesAround }: Told): Set<string> {
  const whom = [...initiators, ...targets].map(participant => participant.id);
  const where = place && place.place.precision <= 3 ? [place.place.name] : [];
  return new Set([...whom, ...where, ...namesAround].map(key => `${claim.type} ${key}`));
}

/** Large blocks fall apart by month and by place; a claim without either meets only its own kind. */
function splitBlock(block: readonly number[], told: readonly Told[]): number[][] {
  const parts = new Map<string, number[]>();
  for (const index of block) {
    const { time, place } = told[index] as Told;
    const month = time?.date?.from?.slice(0, 7);
    const keys = [month && `in ${month}`, place && `at ${place.place.name}`].filter(key => key !== undefined);
    for (const key of keys.length > 0 ? keys : ['open']) parts.set(key, [...(parts.get(key) ?? []), index]);
  }
  return [...parts.values()];
}

function enterDecided(told: readonly Told[], same: ReadonlySet<string>, pairs: Set<number>): void {
  if (same.size === 0) return;
  const indexOf = new Map(told.map((claim, index) => [claim.claim.id, index]));
  for (const key of same) {
    const [left, right] = key.split(' ').map(id => indexOf.get(id));
    if (left === undefined || right === undefined) continue;
    const [first, second] = left < right ? [left, right] : [right, left];
    pairs.add(first * told.length + second);
  }
}
