/** A group of tellings to the event that it is: its accounts, and the reasons that joined them. */
import type { Event } from '../model/event.ts';
import { shortId } from '../model/hash.ts';
import { byText } from '../model/order.ts';
import type { EventType } from '../model/plover.ts';
import type { TellingGroup } from './event-groups.ts';
import { makeAccounts } from './make-accounts.ts';
import type { Pair } from './pair-list.ts';
import type { Told } from './told.ts';

/** Claims that tell of one happening, with the reasons that joined them. */
export interface Group {
  readonly members: readonly Told[];
  readonly because: readonly string[];
}

export function eventFrom({ members, because }: Group): Event {
  let first = members[0] as Told;
  for (const member of members) if (byText(member.claim.id, first.claim.id) < 0) first = member;
  return {
    id: shortId('e', first.claim.id),
    type: mostTold(members) ?? first.claim.type,
    accounts: makeAccounts(members),
    because,
  };
}

/** The type that most members tell; an attack that others tell as a capture counts as an attack where both are as many. */
function mostTold(members: readonly Told[]): EventType | undefined {
  const counts = Map.groupBy(members, ({ claim }) => claim.type);
  const inOrder = [...counts].sort(([, left], [, right]) => right.length - left.length);
  const most = inOrder.filter(([, told]) => told.length === inOrder[0]?.[1].length).map(([type]) => type);
  return most.toSorted(byText)[0];
}

/** Why the parts of a group joined, each reason once: those of its first part, of what joined it, then of their joining. */
export function reasonsOf({ joins }: TellingGroup, reasonFor: (pair: Pair) => string): string[] {
  const parts = new Map<number, { readonly members: number[]; readonly reasons: string[] }>();
  const partOf = (number: number) => parts.get(number) ?? { members: [number], reasons: [] };
  let whole: readonly string[] = [];
  for (const pair of joins) {
    const [into, from] = [partOf(pair.left), partOf(pair.right)];
    into.members.push(...from.members);
    into.reasons.push(...from.reasons, reasonFor(pair));
    for (const member of into.members) parts.set(member, into);
    whole = into.reasons;
  }
  return [...new Set(whole)];
}
