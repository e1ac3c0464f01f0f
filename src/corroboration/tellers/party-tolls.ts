/** What a belligerent says of the tolls of its own fights, beside what the other side and everyone else say of the same. */
import { type TollField, tollFields } from '../../model/quantity.ts';
import type { RecordAccount, RecordEvent } from '../../model/record.ts';
import type { PartyToll, StatedToll } from '../../model/teller.ts';
import type { Sides } from '../sides.ts';

/** Only tolls that `actor` itself states, of events in which its side acts or suffers. @param events those that it tells of. */
export function partyTolls(
  actor: string,
  events: readonly RecordEvent[],
  sides: Sides,
  nameOf: (account: RecordAccount) => string,
): PartyToll[] {
  const own = sides.of(actor);
  if (!own || !sides.canFight(own)) return [];
  const sideOf = (id: string | undefined) => (id === undefined ? undefined : sides.of(id)?.id);
  return events.flatMap((event): PartyToll[] => {
    const { acting, suffering } = partiesOf(event, sideOf);
    if (!acting.has(own.id) && !suffering.has(own.id)) return [];
    const against = acting.has(own.id) ? suffering : acting;
    const speaker = (account: RecordAccount) => account.voice.at(-1)?.actor;
    return tollFields.flatMap((field): PartyToll[] => {
      const stating = event.accounts.filter(({ fields }) => fields[field] !== undefined);
      const tolls = (keep: (account: RecordAccount) => boolean) =>
        stating.filter(keep).map(account => statedToll(account, field, nameOf(account)));
      const isOwn = (account: RecordAccount) => speaker(account) === actor;
      const isTheirs = (account: RecordAccount) => {
        const side = sideOf(speaker(account));
        return side !== undefined && side !== own.id && against.has(side);
      };
      const said = tolls(isOwn);
      if (said.length === 0) return [];
      return [
        {
          event: event.id,
          field,
          own: said,
          otherSide: tolls(account => !isOwn(account) && isTheirs(account)),
          others: tolls(account => !isOwn(account) && !isTheirs(account)),
        },
      ];
    });
  });
}

function partiesOf({ accounts }: RecordEvent, sideOf: (id: string) => string | undefined) {
  const named = (part: 'initiators' | 'targets') =>
    new Set(accounts.flatMap(({ fields }) => fields[part] ?? []).flatMap(id => sideOf(id) ?? []));
  return { acting: named('initiators'), suffering: named('targets') };
}

function statedToll(account: RecordAccount, field: TollField, by: string): StatedToll {
  const { low, high, approximate, text = '' } = account.fields[field] ?? {};
  return {
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(approximate ? { approximate } : {}),
    text,
    account: account.id,
    document: account.document,
    by,
  };
}
