/** Wording that documents share: which of an event's accounts stand in it, and where it stands in one document. */
import type { SharedWording } from '../../model/api-documents.ts';
import type { EventDetail } from '../../model/api-events.ts';
import type { ConflictRecord, RecordAccount } from '../../model/record.ts';
import { headOf } from './document-head.ts';
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

/** The other documents in the order of their paths; quotations of one speech are left out. */
export async function wordingOf({ tables }: Generation, document: string): Promise<SharedWording[]> {
  const rows = await tables
    .selectFrom('copies')
    .select('json')
    .where(({ eb, or }) => or([eb('original', '=', document), eb('copy', '=', document)]))
    .execute();
  const links = rows.map(({ json }) => JSON.parse(json) as CopyLink);
  const others = links.map(({ original, copy }) => (original === document ? copy : original));
  if (others.length === 0) return [];
  const heads = await tables
    .selectFrom('documents')
    .select(['id', 'json'])
    .where('id', 'in', others)
    .orderBy('position')
    .execute();
  return heads.flatMap(({ id, json }): SharedWording[] => {
    const link = links[others.indexOf(id)];
    if (!link) return [];
    const isOriginal = link.original === document;
    const passages = link.passages
      .filter(({ quotation }) => !quotation)
      .map(({ from, to }) => (isOriginal ? ([from, to] as const) : ([to, from] as const)))
      .map(([own, there]) => ({
        start: own.start,
        end: own.end,
        otherStart: there.start,
        otherEnd: there.end,
      }))
      .toSorted((one, other) => one.start - other.start || one.end - other.end);
    if (passages.length === 0) return [];
    const role = link.direction === 'unknown' ? 'unknown' : isOriginal ? 'original' : 'copy';
    return [
      { other: headOf(JSON.parse(json)), role, whole: link.whole, because: [...link.because], passages },
    ];
  });
}
