/** Accounts in documents' own voice that come from one outlet: its own pages, reprints that credit it, those who cite it, and its own statements. */
import type { Account } from '../../model/account.ts';
import { foldName } from '../../model/knowledge.ts';
import {
  joinByKey,
  namesOf,
  type OriginContext,
  type OriginRule,
  type RestsTogether,
  speakerName,
} from './rests-together.ts';

export const sameOutlet: OriginRule = (accounts, context) => {
  const own = accounts.filter(({ voice }) => voice.length === 0);
  return [
    ...joinByKey(
      own,
      account => outletKey(account, context),
      account => `they are ${outletName(account, context)}'s own words`,
    ),
    ...cited(accounts, own, context),
  ];
};

/** The agency that a reprint credits, else the outlet. */
export function outletKey({ document }: Account, { documents }: OriginContext): string | undefined {
  const named = documents.get(document);
  const outlet = foldName(named?.agency ?? named?.outlet ?? '');
  return outlet === '' ? undefined : `outlet ${outlet}`;
}

export function outletName({ document }: Account, { documents }: OriginContext): string {
  const named = documents.get(document);
  return named?.agency ?? named?.outlet ?? named?.title ?? named?.path ?? document;
}

/** “The Courier reported” beside the Courier's page; “the ministry said” beside the ministry's own statement. */
function cited(
  accounts: readonly Account[],
  own: readonly Account[],
  context: OriginContext,
): RestsTogether[] {
  return accounts.flatMap(right => {
    const speaker = right.voice.at(-1);
    if (!speaker) return [];
    const names = new Set([foldName(speaker.text), ...namesOf(context.actors.get(speaker.actor ?? ''))]);
    const left = own.find(
      account =>
        account.document !== right.document &&
        names.has(outletKey(account, context)?.slice('outlet '.length) ?? ''),
    );
    return left
      ? [
          {
            left,
            right,
            because: `one cites ${speakerName(right, context.actors)}, whose own words the other are`,
          },
        ]
      : [];
  });
}
