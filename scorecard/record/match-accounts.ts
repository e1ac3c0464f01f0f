/** Accounts of a record put beside gold accounts: same document, same type, quotes that meet; best roles first, one to one. */
import { findQuote, overlapOf, type Stretch } from './find-quote.ts';
import type { ActorKeys } from './match-actors.ts';
import type { GoldRecord, ScoredAccount, ScoredEvent, ScoredRecord } from './scored-record.ts';

/** An account with its event, its place in the gold's texts, and a key that no other account of its record has. */
export interface GroundedAccount {
  readonly event: ScoredEvent;
  readonly account: ScoredAccount;
  /** The gold's id. */
  readonly document: string;
  readonly stretch: Stretch;
  readonly key: string;
}

export interface AccountPair {
  readonly gold: GroundedAccount;
  readonly predicted: GroundedAccount;
}

export interface MatchedAccounts {
  readonly pairs: readonly AccountPair[];
  /** How many accounts stand in the gold's documents, matched or not. */
  readonly goldCount: number;
  readonly predictedCount: number;
}

/** Quotes that share fewer characters do not tell of the same thing. */
export const fewestShared = 12;

/** @param documentOf the gold's id of a predicted document; undefined when the gold does not have it. */
export function matchAccounts(
  gold: GoldRecord,
  predicted: ScoredRecord,
  texts: ReadonlyMap<string, string>,
  documentOf: (id: string) => string | undefined,
  keys: ActorKeys,
): MatchedAccounts {
  const left = groundAccounts(gold.events, texts, id => id);
  const right = groundAccounts(predicted.events, texts, documentOf);
  const candidates = left.flatMap((goldAccount, i) =>
    right.flatMap((account, j) => {
      const score = likeness(goldAccount, account, keys);
      return score === undefined ? [] : [{ i, j, score }];
    }),
  );
  candidates.sort((a, b) => b.score - a.score || b.i - a.i || b.j - a.j);
  const takenLeft = new Set<number>();
  const takenRight = new Set<number>();
  const pairs: AccountPair[] = [];
  for (const { i, j } of candidates) {
    if (takenLeft.has(i) || takenRight.has(j)) continue;
    takenLeft.add(i);
    takenRight.add(j);
    pairs.push({ gold: left[i] as GroundedAccount, predicted: right[j] as GroundedAccount });
  }
  return { pairs, goldCount: left.length, predictedCount: right.length };
}

/** Accounts whose quote is found in a text of the gold; others can neither be right nor wrong there. */
function groundAccounts(
  events: readonly ScoredEvent[],
  texts: ReadonlyMap<string, string>,
  documentOf: (id: string) => string | undefined,
): GroundedAccount[] {
  return events.flatMap(event =>
    event.accounts.flatMap((account, index) => {
      const document = documentOf(account.document);
      if (document === undefined) return [];
      const stretch = findQuote(texts.get(document) ?? '', account.quote, account.start);
      return stretch ? [{ event, account, document, stretch, key: `${event.id}\n${index}` }] : [];
    }),
  );
}

/** Shared initiators and targets, and as a fraction the shared part of the quotes; undefined when it cannot be the same. */
function likeness(gold: GroundedAccount, predicted: GroundedAccount, keys: ActorKeys): number | undefined {
  if (gold.document !== predicted.document) return undefined;
  const shared = overlapOf(gold.stretch, predicted.stretch);
  if (shared < fewestShared) return undefined;
  if (gold.event.type !== (predicted.account.type || predicted.event.type)) return undefined;
  const who = (['initiators', 'targets'] as const).reduce(
    (sum, role) =>
      sum + rolesOf(gold, role, keys.gold).intersection(rolesOf(predicted, role, keys.predicted)).size,
    0,
  );
  const [start, end] = [
    Math.min(gold.stretch[0], predicted.stretch[0]),
    Math.max(gold.stretch[1], predicted.stretch[1]),
  ];
  return who + shared / (end - start);
}

/** Keys of the actors in one role. */
export function rolesOf(
  { account }: GroundedAccount,
  role: 'initiators' | 'targets',
  keyOf: ActorKeys['gold'],
): Set<string> {
  return new Set((account.fields?.[role] ?? []).map(keyOf));
}
