/** What a denial denies: the whole happening, one toll of it, or only that the denier did it. */
import type { Account } from '../model/account.ts';
import type { Actor } from '../model/actor.ts';
import { type TollField, tollFields } from '../model/quantity.ts';
import { isPartOf } from './compare-values.ts';

export type Denied = TollField | 'initiators' | 'stance';

/**
 * A denial of one event's accounts, read by what it states and by who makes it. “Nobody was hurt” denies the toll, “it
 * was not us” the initiator, anything else the happening. Those who were arrested deny their guilt, not their arrest.
 */
export function whatIsDenied(
  denial: Account,
  accounts: readonly Account[],
  actors: ReadonlyMap<string, Actor>,
): readonly Denied[] {
  const telling = accounts.filter(({ stance }) => stance !== 'denied');
  const tolls = tollFields.filter(
    field => denial.fields[field] && telling.some(({ fields }) => fields[field]),
  );
  if (tolls.length > 0) return tolls;
  if (tollFields.some(field => denial.fields[field]?.high === 0)) return [];
  const named = (side: 'initiators' | 'targets') =>
    telling.some(({ fields }) => fields[side]?.some(id => speaksFor(denial, id, actors)));
  if (named('initiators')) return ['initiators'];
  const isDetained =
    denial.type === 'COERCE' &&
    [...telling, denial].some(({ fields }) => fields.targets?.some(id => speaksFor(denial, id, actors)));
  return isDetained ? [] : ['stance'];
}

/** The innermost voice is the actor, part of it, or what it is part of; unnamed voices by their words. */
function speaksFor({ voice }: Account, id: string, actors: ReadonlyMap<string, Actor>): boolean {
  const speaker = voice.at(-1);
  if (!speaker) return false;
  const actor = speaker.actor ?? speaker.text;
  return actor === id || isPartOf(actor, id, actors) || isPartOf(id, actor, actors);
}
