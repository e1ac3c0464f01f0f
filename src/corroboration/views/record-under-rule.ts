/** A record with the figures of another rule: what the events show changes, their accounts and all else stay as they are. */
import type { AccountFields } from '../../model/account.ts';
import type { ConflictRecord, RecordEvent } from '../../model/record.ts';
import type { ViewRule } from '../../model/view.ts';
import type { ViewContext, ViewedAccount } from './readings-of.ts';
import { viewEvent } from './view-event.ts';

/** @param reliabilityOf what people decided about origins, for the rules that ask for it. */
export function recordUnderRule(
  record: ConflictRecord,
  rule: ViewRule,
  reliabilityOf?: ViewContext['reliabilityOf'],
): ConflictRecord {
  const published = new Map(record.documents.map(document => [document.id, document.published]));
  const context: ViewContext = {
    places: new Map(record.places.map(place => [place.id, place])),
    publishedOf: document => published.get(document),
    ...(reliabilityOf ? { reliabilityOf } : {}),
  };
  return { ...record, events: record.events.map(event => eventUnder(rule, event, context)) };
}

function eventUnder(rule: ViewRule, event: RecordEvent, context: ViewContext): RecordEvent {
  const accounts: ViewedAccount[] = event.accounts.map(account => ({
    ...account,
    fields: account.fields as AccountFields,
  }));
  const { date, place, initiators, targets, means, deaths } = viewEvent(rule, accounts, context);
  const { date: _date, place: _place, means: _means, deaths: _deaths, ...rest } = event;
  return {
    ...rest,
    ...(date ? { date: date.value } : {}),
    ...(place ? { place: place.value } : {}),
    initiators: [...(initiators?.value ?? [])],
    targets: [...(targets?.value ?? [])],
    ...(means ? { means: means.value } : {}),
    ...(deaths ? { deaths: deaths.value } : {}),
    rule,
  };
}
