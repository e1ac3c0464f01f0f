/** Claims that link two happenings to links of two events: one for each pair and kind of link, however many say so. */
import type { Account } from '../model/account.ts';
import type { LinkName, StatedLink } from '../model/claim.ts';
import type { Event, EventLink } from '../model/event.ts';
import { shortId } from '../model/hash.ts';
import { byText } from '../model/order.ts';
import { accountBase, voiceKey } from './make-accounts.ts';
import type { ResolvedClaim } from './resolve-claims.ts';

interface ToldLink extends ResolvedClaim {
  readonly claim: StatedLink;
}

/** Groups link claims by the events that they link. A happening that became no event, or the same one, links nothing. */
export function resolveLinks(claims: readonly ResolvedClaim[], events: readonly Event[]): EventLink[] {
  const linking = claims.filter(isLink);
  if (linking.length === 0) return [];
  const eventOf = new Map(
    events.flatMap(({ id, accounts }) =>
      accounts.flatMap(account => account.claims.map(claim => [claim, id] as const)),
    ),
  );
  const groups = new Map<string, { subject: string; object: string; told: ToldLink[] }>();
  for (const told of linking) {
    const [subject, object] = [eventOf.get(told.claim.subject), eventOf.get(told.claim.object)];
    if (subject === undefined || object === undefined || subject === object) continue;
    const key = `${subject} ${told.claim.link} ${object}`;
    const group = groups.get(key) ?? { subject, object, told: [] };
    group.told.push(told);
    groups.set(key, group);
  }
  return [...groups]
    .map(([key, { subject, object, told }]): EventLink => {
      const { link } = (told[0] as ToldLink).claim;
      return { id: shortId('l', key), subject, link, object, accounts: accountsOf(link, told) };
    })
    .sort((left, right) => byText(left.id, right.id));
}

export function isLink(told: ResolvedClaim): told is ToldLink {
  return told.claim.kind === 'link';
}

/** One for each document, voice, and denial or not. */
function accountsOf(link: LinkName, told: readonly ToldLink[]): Account[] {
  const versions = Map.groupBy(
    told,
    ({ document, voice, claim }) => `${document.path} ${voiceKey(voice)} ${claim.stance === 'denied'}`,
  );
  return [...versions]
    .sort(([left], [right]) => byText(left, right))
    .map(([, claims]) => {
      const main = claims[0] as ToldLink;
      return { ...accountBase(main, claims), id: `${main.claim.id}/account`, link, fields: {}, grounds: {} };
    });
}
