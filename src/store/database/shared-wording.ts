/** Which of an event's accounts stand in wording that their documents share. */
import type { EventDetail } from '../../model/api-events.ts';
import type { ConflictRecord, RecordAccount } from '../../model/record.ts';
import type { Generation } from './generations.ts';

type CopyLink = NonNullable<ConflictRecord['copies']>[number];
type Wording = EventDetail['wording'];

/** Each pair once, in the accounts' order. Quotations of one speech are no shared wording: they make neither a copy. */
export async function sharedWording(
  { tables }: Generation,
  accounts: readonly RecordAccount[],
): Promise<Wording> {
  const documents = [...new Set(accounts.map(({ document }) => document))];
  if (documents.length < 2) return [];
  const rows = await tables
    .selectFrom('copies')
    .select('json')
    .where('original', 'in', documents)
    .where('copy', 'in', documents)
    .orderBy('original')
    .orderBy('copy')
    .execute();
  return rows.flatMap(({ json }) => pairsIn(JSON.parse(json) as CopyLink, accounts));
}

function pairsIn(
  { original, copy, passages, because }: CopyLink,
  accounts: readonly RecordAccount[],
): Wording {
  const within = (document: string, span: { readonly start: number; readonly end: number }) =>
    accounts.filter(
      account => account.document === document && account.start < span.end && span.start < account.end,
    );
  const pairs = passages
    .filter(({ quotation }) => !quotation)
    .flatMap(({ from, to }) =>
      within(original, from).flatMap(one =>
        within(copy, to).map(other => ({ one: one.id, other: other.id })),
      ),
    );
  const distinct = new Map(pairs.map(pair => [`${pair.one} ${pair.other}`, pair]));
  return [...distinct.values()].map(pair => ({ ...pair, because }));
}
