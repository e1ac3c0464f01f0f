/** What each account finally rests on: the innermost voice, else the outlet. Accounts of one origin do not corroborate each other. */
import type { Account } from '../model/account.ts';
import type { Actor } from '../model/actor.ts';
import type { Origin, OriginKind } from '../model/corroboration.ts';
import type { Document } from '../model/document.ts';
import { shortId } from '../model/hash.ts';
import { foldName } from '../model/knowledge.ts';
import { byText } from '../model/order.ts';

/**
 * Origins over the accounts of one event or relation (`about`). Two papers quoting one spokesman, or one video, are one
 * origin; two documents in their own voice are one origin only when they share an outlet or an agency. Where one
 * account names the work and another only its speaker, they are taken to rest on one thing: under-counting
 * origins is the safer mistake.
 */
export function groupOrigins(
  about: string,
  accounts: readonly Account[],
  documents: ReadonlyMap<string, Document>,
  actors: ReadonlyMap<string, Actor>,
): Origin[] {
  const groups = new Map<string, Account[]>();
  for (const account of accounts) {
    const key = originKey(account, documents);
    groups.set(key, [...(groups.get(key) ?? []), account]);
  }
  return [...groups]
    .map(([key, members]) => originFrom(shortId('o', `${about} ${key}`), members, documents, actors))
    .sort((left, right) => byText(left.id, right.id));
}

function originKey(account: Account, documents: ReadonlyMap<string, Document>): string {
  const speaker = account.voice.at(-1);
  if (speaker) return `voice ${speaker.actor ?? foldName(speaker.work ?? speaker.text)}`;
  const document = documents.get(account.document);
  return `outlet ${foldName(document?.agency ?? document?.outlet ?? '') || account.document}`;
}

function originFrom(
  id: string,
  members: readonly Account[],
  documents: ReadonlyMap<string, Document>,
  actors: ReadonlyMap<string, Actor>,
): Origin {
  const first = members[0] as Account;
  const speaker = first.voice.at(-1);
  const work = members.map(account => account.voice.at(-1)?.work).find(words => words !== undefined);
  const kind: OriginKind = speaker ? (work ? 'work' : 'voice') : 'outlet';
  const name = speaker
    ? ((speaker.actor && actors.get(speaker.actor)?.name) ?? speaker.text)
    : outletName(first, documents);
  const label = work && work !== name ? `${work} (${name})` : name;
  return {
    id,
    kind,
    label,
    accounts: members.map(account => account.id).sort(byText),
    because: [reasonFor(kind, label)],
  };
}

function outletName(account: Account, documents: ReadonlyMap<string, Document>): string {
  const document = documents.get(account.document);
  return document?.agency ?? document?.outlet ?? document?.title ?? document?.path ?? account.document;
}

function reasonFor(kind: OriginKind, label: string): string {
  switch (kind) {
    case 'work':
      return `they repeat what is said in one work: ${label}`;
    case 'voice':
      return `they repeat what one voice says: ${label}`;
    case 'copy':
      return `their wording is copied from ${label}`;
    case 'outlet':
      return `they are ${label}'s own words`;
  }
}
