/** Every event of a record under every rule, for whoever shows or adds up what another rule would give. */
import type { AccountFields } from '../../model/account.ts';
import type { ConflictRecord, RecordEvent } from '../../model/record.ts';
import { type EventView, type ViewRule, viewRules } from '../../model/view.ts';
import type { ViewContext, ViewedAccount } from './readings-of.ts';
import { viewEvent } from './view-event.ts';

export type ViewsByRule = Readonly<Record<ViewRule, EventView>>;

/** By event id. */
export function viewsOfRecord(
  record: Pick<ConflictRecord, 'documents' | 'places' | 'events'>,
  reliabilityOf?: ViewContext['reliabilityOf'],
): ReadonlyMap<string, ViewsByRule> {
  const context = viewContextOf(record, reliabilityOf);
  return new Map(
    record.events.map(event => {
      const accounts = viewedAccounts(event);
      const views = viewRules.map(rule => [rule, viewEvent(rule, accounts, context)]);
      return [event.id, Object.fromEntries(views) as ViewsByRule];
    }),
  );
}

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
