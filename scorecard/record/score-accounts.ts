/** Matched accounts to figures: how many were found, and on the found ones fields, voice, stance and links. */
import { precisionRecall } from '../precision-recall.ts';
import { intervalsAgree, readInterval } from './intervals.ts';
import { type AccountPair, type MatchedAccounts, rolesOf } from './match-accounts.ts';
import type { ActorKeys } from './match-actors.ts';
import { placeOf, samePlace } from './places.ts';
import type { Absent, ScoredPlace, Toll } from './scored-record.ts';

/** The places that ids in accounts stand for. */
export interface Places {
  readonly gold: readonly ScoredPlace[];
  readonly predicted: readonly ScoredPlace[];
}

export function scoreAccounts(
  { pairs, goldCount, predictedCount }: MatchedAccounts,
  keys: ActorKeys,
  places: Places,
) {
  const found = precisionRecall(pairs.length, predictedCount, goldCount);
  const fields = [
    roleF1(pairs, 'initiators', keys),
    roleF1(pairs, 'targets', keys),
    shareRight(pairs, datesAgree),
    shareRight(pairs, pair => placesAgree(pair, places)),
    shareRight(pairs, deathsAgree),
  ];
  return {
    recall: found.recall,
    accounts: found.f1,
    fields: mean(fields),
    voice: shareRight(pairs, pair => voicesAgree(pair, keys)),
    stance: stanceF1(pairs),
    links: linkF1(pairs),
  };
}

function roleF1(pairs: readonly AccountPair[], role: 'initiators' | 'targets', keys: ActorKeys): number {
  const counts = { right: 0, predicted: 0, gold: 0 };
  for (const pair of pairs) {
    const gold = rolesOf(pair.gold, role, keys.gold);
    const predicted = rolesOf(pair.predicted, role, keys.predicted);
    counts.right += gold.intersection(predicted).size;
    counts.predicted += predicted.size;
    counts.gold += gold.size;
  }
  return precisionRecall(counts.right, counts.predicted, counts.gold).f1;
}

/** Share of the pairs where something is said of it; where gold and prediction are both silent, nothing is measured. */
function shareRight(
  pairs: readonly AccountPair[],
  agree: (pair: AccountPair) => boolean | undefined,
): number {
  const answers = pairs.map(agree).filter(answer => answer !== undefined);
  return answers.length === 0 ? 0 : answers.filter(Boolean).length / answers.length;
}

function datesAgree({ gold, predicted }: AccountPair): boolean | undefined {
  const dates = [gold.account.fields?.date, predicted.account.fields?.date] as const;
  return dates.some(date => readInterval(date)) ? intervalsAgree(...dates) : undefined;
}

function placesAgree({ gold, predicted }: AccountPair, places: Places): boolean | undefined {
  const left = placeOf(gold.account.fields?.place, places.gold);
  const right = placeOf(predicted.account.fields?.place, places.predicted);
  if (!left && !right) return undefined;
  return left !== undefined && right !== undefined && samePlace(left, right);
}

function deathsAgree({ gold, predicted }: AccountPair): boolean | undefined {
  const left = statedToll(gold.account.fields?.deaths);
  const right = statedToll(predicted.account.fields?.deaths);
  if (!left && !right) return undefined;
  if (!left || !right) return false;
  return (left.low ?? null) === (right.low ?? null) && (left.high ?? null) === (right.high ?? null);
}

/** The last voice of the chain is the one that speaks; a name inside the other (“Keller” in “Anna Keller”) is the same. */
function voicesAgree({ gold, predicted }: AccountPair, keys: ActorKeys): boolean | undefined {
  const left = (gold.account.voice ?? []).map(keys.gold);
  const right = (predicted.account.voice ?? []).map(keys.predicted);
  if (left.length === 0 && right.length === 0) return undefined;
  const [a = '', b = ''] = [left.at(-1), right.at(-1)];
  if (!a || !b) return false;
  const holds = (outer: string, inner: string) => ` ${outer} `.includes(` ${inner} `);
  return a === b || ([...b].length > 3 && (holds(a, b) || holds(b, a)));
}

/** Macro F1 over the stances that the gold has: “asserted”, the commonest, must not drown the others. */
function stanceF1(pairs: readonly AccountPair[]): number {
  const stances = new Set(pairs.map(({ gold }) => gold.account.stance));
  const each = [...stances].sort().map(stance => {
    const has = (side: keyof AccountPair) => (pair: AccountPair) => pair[side].account.stance === stance;
    const gold = pairs.filter(has('gold'));
    return precisionRecall(
      gold.filter(has('predicted')).length,
      pairs.filter(has('predicted')).length,
      gold.length,
    ).f1;
  });
  return mean(each);
}

/** Pairs of found accounts put under one event: unlike B3, accounts that stand alone cannot carry this. */
function linkF1(pairs: readonly AccountPair[]): number {
  const counts = { right: 0, predicted: 0, gold: 0 };
  pairs.forEach((left, index) => {
    for (const right of pairs.slice(index + 1)) {
      const inGold = left.gold.event.id === right.gold.event.id;
      const inPredicted = left.predicted.event.id === right.predicted.event.id;
      if (inGold) counts.gold++;
      if (inPredicted) counts.predicted++;
      if (inGold && inPredicted) counts.right++;
    }
  });
  return precisionRecall(counts.right, counts.predicted, counts.gold).f1;
}

/** An empty toll says nothing. */
function statedToll(toll: Absent<Toll>): Toll | undefined {
  return toll && Object.keys(toll).length > 0 ? toll : undefined;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
