/** What a rule about origins is given, and what it answers: pairs of accounts that rest on one thing, each with its reason. */
import type { Account } from '../../model/account.ts';
import type { Actor } from '../../model/actor.ts';
import type { CopyLink } from '../../model/corroboration.ts';
import type { Document } from '../../model/document.ts';
import { foldName } from '../../model/knowledge.ts';

export interface OriginContext {
  readonly documents: ReadonlyMap<string, Document>;
  readonly actors: ReadonlyMap<string, Actor>;
  /** Links that a document is part of, on either side. */
  readonly copiesOf: (document: string) => readonly CopyLink[];
  /** One name for all documents that rest on each other's text as a whole; its own id for a document that does not. */
  readonly familyOf: (document: string) => string;
}

/** Two accounts that rest on one thing. */
export interface RestsTogether {
  readonly left: Account;
  readonly right: Account;
  readonly because: string;
}

/** One signal: looks at the accounts of one event or relation and tells which of them rest on one thing. */
export type OriginRule = (accounts: readonly Account[], context: OriginContext) => RestsTogether[];

/** Every account with the first of those that have the same key; those without a key alone. */
export function joinByKey(
  accounts: readonly Account[],
  keyOf: (account: Account) => string | undefined,
  because: (account: Account) => string,
): RestsTogether[] {
  const first = new Map<string, Account>();
  return accounts.flatMap(right => {
    const key = keyOf(right);
    if (key === undefined) return [];
    const left = first.get(key);
    if (left) return [{ left, right, because: because(left) }];
    first.set(key, right);
    return [];
  });
}

/** Who finally speaks, in the words that origins are labelled with; undefined when the document itself does. */
export function speakerName({ voice }: Account, actors: OriginContext['actors']): string | undefined {
  const speaker = voice.at(-1);
  return speaker && ((speaker.actor && actors.get(speaker.actor)?.name) ?? speaker.text);
}

/** The names an actor goes by, as tables key them. */
export function namesOf(actor: Actor | undefined): string[] {
  return actor ? [actor.name, ...actor.aliases].map(foldName).filter(name => name !== '') : [];
}
