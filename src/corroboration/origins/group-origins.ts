/** What each account finally rests on. Accounts of one origin do not corroborate each other. */
import type { Account } from '../../model/account.ts';
import type { Actor } from '../../model/actor.ts';
import type { CopyLink, Origin, OriginKind } from '../../model/corroboration.ts';
import type { Document } from '../../model/document.ts';
import { shortId } from '../../model/hash.ts';
import { byText, sortedDistinct } from '../../model/order.ts';
import { joinCopies } from './join-copies.ts';
import { type OriginContext, type OriginRule, speakerName } from './rests-together.ts';
import { sameFigure } from './same-figure.ts';
import { outletKey, outletName, sameOutlet } from './same-outlet.ts';
import { sameText } from './same-text.ts';
import { sameVoice, voiceKey } from './same-voice.ts';

/** The signals; each may only join, none may part what another joined. */
const rules: readonly OriginRule[] = [sameVoice, sameOutlet, sameText, sameFigure];

/** What the rules ask of the collection, worked out once for all events. */
export function originContext(
  documents: readonly Document[],
  actors: ReadonlyMap<string, Actor>,
  copies: readonly CopyLink[],
): OriginContext {
  return {
    documents: new Map(documents.map(document => [document.id, document])),
    actors,
    ...joinCopies(copies),
  };
}

/**
 * Origins over the accounts of one event or relation (`about`), sorted by id. Whatever joins two accounts joins all that
 * hang on them; under-counting origins is the safer mistake (docs/decisions/0005-origins.md).
 */
export function groupOrigins(about: string, accounts: readonly Account[], context: OriginContext): Origin[] {
  const inOrder = accounts.toSorted((left, right) => byText(left.id, right.id));
  const groupOf = new Map(
    inOrder.map(account => [account.id, { members: [account], because: new Set<string>() }]),
  );
  for (const { left, right, because } of rules.flatMap(rule => rule(inOrder, context))) {
    const [into, from] = [groupOf.get(left.id), groupOf.get(right.id)];
    if (!into || !from) continue;
    into.because.add(because);
    if (into === from) continue;
    into.members.push(...from.members);
    for (const reason of from.because) into.because.add(reason);
    for (const member of from.members) groupOf.set(member.id, into);
  }
  return [...new Set(groupOf.values())]
    .map(({ members, because }) => originFrom(about, members, because, context))
    .sort((left, right) => byText(left.id, right.id));
}

function originFrom(
  about: string,
  members: readonly Account[],
  because: ReadonlySet<string>,
  context: OriginContext,
): Origin {
  const keys = sortedDistinct(
    members.map(account => voiceKey(account) ?? outletKey(account, context) ?? `outlet ${account.document}`),
  );
  const kind = kindOf(members);
  return {
    id: shortId('o', `${about} ${keys[0]}`),
    kind,
    label: labelOf(kind, members, context),
    accounts: members.map(account => account.id).sort(byText),
    because: because.size > 0 ? [...because].sort(byText) : [reasonAlone(kind, members, context)],
  };
}

/** A voice outweighs the text that carries it; documents of one outlet need no copy to be one origin. */
function kindOf(members: readonly Account[]): OriginKind {
  const speakers = members.flatMap(({ voice }) => voice.at(-1) ?? []);
  if (speakers.some(({ work }) => work !== undefined)) return 'work';
  if (speakers.length > 0) return 'voice';
  return new Set(members.map(({ document }) => document)).size > 1 ? 'copy' : 'outlet';
}

function labelOf(kind: OriginKind, members: readonly Account[], context: OriginContext): string {
  const speaking = members.filter(({ voice }) => voice.length > 0);
  const named = speaking.find(({ voice }) => voice.at(-1)?.actor !== undefined) ?? speaking[0];
  const name = named && speakerName(named, context.actors);
  if (name === undefined) return outletName(earliest(members, context), context);
  const work =
    kind === 'work'
      ? speaking.map(({ voice }) => voice.at(-1)?.work).find(words => words !== undefined)
      : undefined;
  return work && work !== name ? `${work} (${name})` : name;
}

/** The account in the document that was published first; those without a date last. */
function earliest(members: readonly Account[], { documents }: OriginContext): Account {
  const published = ({ document }: Account) => documents.get(document)?.published ?? '9999';
  return members.toSorted(
    (left, right) => byText(published(left), published(right)) || byText(left.id, right.id),
  )[0] as Account;
}

function reasonAlone(kind: OriginKind, members: readonly Account[], context: OriginContext): string {
  const label = labelOf(kind, members, context);
  return kind === 'outlet' ? `${label}'s own words` : `the word of ${label}`;
}
