/** The record's dyads under every rule as rows. */
import { findDyads } from '../../corroboration/dyads/find-dyads.ts';
import type { DyadSummary } from '../../model/api-dyads.ts';
import type { Dyad, DyadTally, Side } from '../../model/dyad.ts';
import type { ConflictRecord } from '../../model/record.ts';
import { viewRules } from '../../model/view.ts';
import type { TableRows } from './bulk-insert.ts';

export function dyadRows(record: ConflictRecord): TableRows[] {
  const dyads = findDyads(record, viewRules);
  return [
    {
      table: 'dyads',
      columns: {
        id: 'text',
        rule: 'text',
        position: 'integer',
        violence: 'text',
        events: 'integer',
        json: 'text',
        periods: 'text',
        told: 'text',
      },
      rows: [...dyads].flatMap(([rule, found]) =>
        found.map((dyad, position) => ({
          id: dyad.id,
          rule,
          position,
          violence: dyad.violence,
          events: dyad.tally.events.length,
          json: JSON.stringify(summariseDyad(dyad)),
          periods: JSON.stringify(
            dyad.periods.map(({ period, ...tally }) => ({ period, ...countedTally(tally) })),
          ),
          told: JSON.stringify({ events: dyad.tally.events, relations: dyad.relations }),
        })),
      ),
    },
    {
      table: 'dyad_actors',
      columns: { dyad: 'text', actor: 'text' },
      rows: [...(dyads.get('representative') ?? [])].flatMap(({ id, first, second }) =>
        [...new Set([first.id, second.id, ...first.actors, ...second.actors])].map(actor => ({
          dyad: id,
          actor,
        })),
      ),
    },
  ];
}

/** The line that a list shows of a dyad. */
export function summariseDyad(dyad: Dyad): DyadSummary {
  const { id, first, second, violence, rule, tally, years, relations } = dyad;
  return {
    id,
    first: sideOf(first),
    second: sideOf(second),
    violence,
    rule,
    ...countedTally(tally),
    years: years.map(year => ({ ...year, rules: year.rules.map(under => ({ ...under })) })),
    relations: relations.length,
  };
}

function sideOf({ id, name, actors }: Side): DyadSummary['first'] {
  return { id, name, actors: [...actors] };
}

function countedTally({ events, byFirst, bySecond, byBoth, telling, deaths }: DyadTally) {
  return { events: events.length, byFirst, bySecond, byBoth, telling, ...(deaths ? { deaths } : {}) };
}
