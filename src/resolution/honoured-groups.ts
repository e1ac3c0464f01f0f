/** The groups that people decided on, as they decided: each with the reasons of those that it came of. */
import type { Finding } from '../model/finding.ts';
import type { Group } from './event-of-group.ts';
import { honourDecisions, pairOf } from './honour-decisions.ts';
import type { PairDecisions } from './pair-decisions.ts';
import type { Told } from './told.ts';

export const judgedSame = 'a person judged them the same';

/** @param groups all that hold a claim of a decided pair, in a fixed order; decisions reach into no other group. */
export function honouredGroups(
  groups: readonly Group[],
  decisions: PairDecisions,
): { groups: Group[]; forbidden: Finding[] } {
  const told = groups.flatMap(({ members }) => members);
  const byId = new Map(told.map(claim => [claim.claim.id, claim]));
  const reasonsOf = new Map(
    groups.flatMap(({ members, because }) => members.map(({ claim }) => [claim.id, because] as const)),
  );
  const ids = groups.map(({ members }) => members.map(({ claim }) => claim.id));
  const { groups: lists, forbidden } = honourDecisions(ids, decisions);
  return {
    forbidden: forbidden.map(key => forbiddenFinding(key, byId)),
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

function isJudged(list: readonly string[], { same }: PairDecisions): boolean {
  const members = new Set(list);
  return [...same].some(key => pairOf(key).every(id => members.has(id)));
}

/** Two claims that one person judged the same stand apart, because other decisions forbid it. */
function forbiddenFinding(key: string, told: ReadonlyMap<string, Told>): Finding {
  const [left] = pairOf(key);
  const claim = told.get(left)?.claim;
  const quote = claim?.quote.slice(0, 80) ?? '';
  const message = `A decision that “${quote}” is the same as another account is lost: other decisions keep the two apart.`;
  return {
    code: 'decision-lost',
    message,
    ...(claim ? { document: claim.document, start: claim.start, end: claim.end } : {}),
  };
}
