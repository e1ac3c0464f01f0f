/** A record's accounts and documents as the rules take them. */
import type { AccountFields } from '../../model/account.ts';
import type { ConflictRecord, RecordEvent } from '../../model/record.ts';
import type { ViewContext, ViewedAccount } from './readings-of.ts';

/** What the rules need beside an event's accounts. @param reliabilityOf what people decided about origins. */
export function viewContextOf(
  {
    documents,
    places,
  }: {
    readonly documents: readonly Pick<ConflictRecord['documents'][number], 'id' | 'published'>[];
    readonly places: ConflictRecord['places'];
  },
  reliabilityOf?: ViewContext['reliabilityOf'],
): ViewContext {
  const published = new Map(documents.map(document => [document.id, document.published]));
  return {
    places: new Map(places.map(place => [place.id, place])),
    publishedOf: document => published.get(document),
    ...(reliabilityOf ? { reliabilityOf } : {}),
  };
}

/** A record's accounts as the rules take them. */
export function viewedAccounts({ accounts }: Pick<RecordEvent, 'accounts'>): ViewedAccount[] {
  return accounts.map(account => ({ ...account, fields: account.fields as AccountFields }));
}
