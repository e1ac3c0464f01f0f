/** Claims to happenings: within each document first, then across: candidates by blocks, pairs by comparison, groups that honour every veto and every decision. */
import { eachCandidate } from './candidate-pairs.ts';
import { honourDecisions, pairOf } from './honour-decisions.ts';
import { type Decide, deciderOf, type PairDecisions } from './pair-decisions.ts';
import { compareTellings, joinsAt, type Kinship, scoreTellings, suggestsAt } from './same-event.ts';
import type { Telling } from './tellings.ts';
import { threadDocument } from './thread-document.ts';
import type { Told } from './told.ts';

/** Claims that tell of one happening, with the reasons that joined them. */
export interface Group {
  readonly members: readonly Told[];
  readonly because: readonly string[];
}

export interface Grouped {
  readonly groups: readonly Group[];
  /** Pairs judged the same that other decisions keep apart, see `honourDecisions`. */
  readonly forbidden: readonly string[];
  /** Pairs in different groups that may be one all the same, the likeliest first. */
  readonly doubtful: readonly Doubtful[];
}

export interface Doubtful {
  readonly left: Told;
  readonly right: Told;
  readonly because: readonly string[];
  readonly against: readonly string[];
}

interface Edge {
  readonly left: number;
  readonly right: number;
  readonly score: number;
}

/** Less than one by itself may join a group whose members speak for it together. */
const slack = 1.4;

/**
 * Groups `told` (document after document, in reading order: the result does not depend on arrival). Strongest pairs
 * join first; a group joins another only when no pair across them is vetoed and their average evidence still suffices.
 * @param linked pairs of claims that a document links as two happenings, as `pairKey`.
 */
export function groupEvents(
  told: readonly Told[],
  kinship: Kinship,
  decisions: PairDecisions,
  linked: ReadonlySet<string> = new Set(),
): Grouped {
  const decide = deciderOf(decisions, linked);
  const byDocument = [...Map.groupBy(told, ({ document }) => document.id).values()];
  const tellings = byDocument.flatMap(claims => threadDocument(claims, kinship, decide));
  const score = scorer(tellings, kinship, decide);
  const groupOf = tellings.map((_, index) => index);
  const members = tellings.map((_, index) => [index]);
  const reasons = tellings.map((): string[] => []);
  const { strong, doubtful } = weighPairs(tellings, decisions, score);
  for (const { left, right } of strong) {
    const [into, from] = [groupOf[left] as number, groupOf[right] as number];
    if (into === from || !mayJoin(members[into] ?? [], members[from] ?? [], score)) continue;
    for (const member of members[from] ?? []) groupOf[member] = into;
    members[into]?.push(...(members[from] ?? []));
    const because = reasonFor(tellings[left] as Telling, tellings[right] as Telling, kinship, decide);
    reasons[into]?.push(...(reasons[from] ?? []), because);
    members[from] = [];
  }
  const groups = members.flatMap((indexes, group): Group[] => {
    if (indexes.length === 0) return [];
    const claims = indexes
      .toSorted((left, right) => left - right)
      .flatMap(index => tellings[index]?.members ?? []);
    return [{ members: claims, because: [...new Set(reasons[group])] }];
  });
  const apart = [...strong, ...doubtful].filter(({ left, right }) => groupOf[left] !== groupOf[right]);
  const open = apart.slice(0, mostDoubtful).map(({ left, right }): Doubtful => {
    const [one, other] = [tellings[left] as Telling, tellings[right] as Telling];
    const { because, against } = compareTellings(one, other, kinship);
    return { left: one.members[0] as Told, right: other.members[0] as Told, because, against };
  });
  return decisions.same.size + decisions.different.size === 0
    ? { groups, forbidden: [], doubtful: open }
    : { ...honoured(groups, told, decisions), doubtful: open };
}

/** More questions than this nobody answers before the next build. */
const mostDoubtful = 500;

/** The groups as people decided them, each with the reasons of those that it came of. */
function honoured(groups: readonly Group[], told: readonly Told[], decisions: PairDecisions) {
  const byId = new Map(told.map(claim => [claim.claim.id, claim]));
  const reasonsOf = new Map(
    groups.flatMap(({ members, because }) => members.map(({ claim }) => [claim.id, because] as const)),
  );
  const ids = groups.map(({ members }) => members.map(({ claim }) => claim.id));
  const { groups: lists, forbidden } = honourDecisions(ids, decisions);
  return {
    forbidden,
    groups: lists.map((list): Group => {
      const because = new Set(list.flatMap(id => reasonsOf.get(id) ?? []));
      if (isJudged(list, decisions)) because.add(judgedSame);
      return {
        members: list.flatMap(id => byId.get(id) ?? []),
        because: list.length > 1 ? [...because] : [],
      };
    }),
  };
}

const judgedSame = 'a person judged them the same';

function isJudged(list: readonly string[], { same }: PairDecisions): boolean {
  const members = new Set(list);
  return [...same].some(key => pairOf(key).every(id => members.has(id)));
}

type Score = (left: number, right: number) => number;

function scorer(tellings: readonly Telling[], kinship: Kinship, decide: Decide): Score {
  return (left, right) => {
    const [one, other] = [tellings[left] as Telling, tellings[right] as Telling];
    return decidedBetween(one, other, decide) ?? scoreTellings(one, other, kinship);
  };
}

/** Infinity for claims that must meet, -Infinity for claims that must not; a *different* outweighs a *same*. */
function decidedBetween(left: Telling, right: Telling, decide: Decide): number | undefined {
  let decided: number | undefined;
  for (const one of left.members) {
    for (const other of right.members) {
      const between = decide(one, other);
      if (between === 'different') return -Infinity;
      if (between === 'same') decided = Infinity;
    }
  }
  return decided;
}

/**
 * Candidate pairs whose evidence suffices by itself, and the likeliest of those where it nearly does; strongest first,
 * equals in order of the claims.
 */
function weighPairs(tellings: readonly Telling[], decisions: PairDecisions, score: Score) {
  const strong: Edge[] = [];
  let doubtful: Edge[] = [];
  eachCandidate(tellings, decisions, (left, right) => {
    const strength = score(left, right);
    if (strength >= joinsAt) strong.push({ left, right, score: strength });
    else if (strength >= suggestsAt) doubtful.push({ left, right, score: strength });
    if (doubtful.length >= 40 * mostDoubtful) doubtful = doubtful.sort(byStrength).slice(0, mostDoubtful);
  });
  return { strong: strong.sort(byStrength), doubtful: doubtful.sort(byStrength).slice(0, mostDoubtful) };
}

function byStrength(one: Edge, other: Edge): number {
  return other.score - one.score || one.left - other.left || one.right - other.right;
}

function reasonFor(left: Telling, right: Telling, kinship: Kinship, decide: Decide): string {
  if (decidedBetween(left, right, decide) === Infinity) return judgedSame;
  return compareTellings(left, right, kinship).because.join(', ');
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
  return sum / count >= joinsAt - slack;
}
