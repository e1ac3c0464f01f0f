/** A record with the figures of another rule: what the events show changes, their accounts and all else stay as they are. */
import type { ConflictRecord, RecordEvent } from '../../model/record.ts';
import type { EventView, ViewRule } from '../../model/view.ts';
import type { ViewContext } from './readings-of.ts';
import { viewContextOf, viewedAccounts } from './view-context.ts';
import { viewEvent } from './view-event.ts';

/** @param reliabilityOf what people decided about origins, for the rules that ask for it. */
export function recordUnderRule(
  record: ConflictRecord,
  rule: ViewRule,
  reliabilityOf?: ViewContext['reliabilityOf'],
): ConflictRecord {
  const context = viewContextOf(record, reliabilityOf);
  return {
    ...record,
    events: record.events.map(event =>
      eventUnderView(event, viewEvent(rule, viewedAccounts(event), context)),
    ),
  };
}

/** The event showing another view of its accounts. */
export function eventUnderView(event: RecordEvent, view: EventView): RecordEvent {
  const { date, place, initiators, targets, means, deaths } = view;
  const { date: _date, place: _place, means: _means, deaths: _deaths, ...rest } = event;
  return {
    ...rest,
    ...(date ? { date: date.value } : {}),
    ...(place ? { place: place.value } : {}),
    initiators: [...(initiators?.value ?? [])],
    targets: [...(targets?.value ?? [])],
    ...(means ? { means: means.value } : {}),
    ...(deaths ? { deaths: deaths.value } : {}),
    rule: view.rule,
  };
}
