/** What each event shows under the rules that the record was not made by, where that is something else. */
import { eventUnderView } from '../../corroboration/views/record-under-rule.ts';
import { viewContextOf, viewedAccounts } from '../../corroboration/views/view-context.ts';
import { viewUnderEveryRule } from '../../corroboration/views/view-event.ts';
import type { ConflictRecord, RecordEvent } from '../../model/record.ts';
import { viewRules } from '../../model/view.ts';
import type { TableRows } from './bulk-insert.ts';
import { type RecordLookups, summariseEvent } from './summarise-event.ts';

export function viewRows(record: ConflictRecord, lookups: RecordLookups): TableRows {
  const context = viewContextOf(record);
  return {
    table: 'views',
    columns: {
      event: 'text',
      rule: 'text',
      first_day: 'text',
      last_day: 'text',
      sort_day: 'text',
      toll: 'double precision',
      summary: 'text',
    },
    rows: record.events.flatMap(event => {
      const own = shownBy(event);
      const views = viewUnderEveryRule(viewedAccounts(event), context);
      return viewRules.flatMap(rule => {
        if (rule === event.rule) return [];
        const shown = eventUnderView(event, views[rule]);
        return shownBy(shown) === own ? [] : [viewRow(shown, lookups)];
      });
    }),
  };
}

/** All that a rule has a say in. */
function shownBy({ date, place, initiators, targets, means, deaths }: RecordEvent): string {
  return JSON.stringify([date, place, initiators, targets, means, deaths]);
}

function viewRow(event: RecordEvent, lookups: RecordLookups) {
  return {
    event: event.id,
    rule: event.rule,
    ...orderOf(event),
    summary: JSON.stringify(summariseEvent(event, lookups)),
  };
}

/** What lists of events are ordered and narrowed by, of what a rule has a say in. */
export function orderOf({ date, deaths }: Pick<RecordEvent, 'date' | 'deaths'>) {
  const { from, to } = date ?? {};
  return {
    first_day: from ?? null,
    last_day: to ?? null,
    sort_day: from ?? to ?? '',
    toll: deaths?.best ?? deaths?.low ?? deaths?.high ?? -1,
  };
}
