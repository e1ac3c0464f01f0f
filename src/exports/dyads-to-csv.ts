/** Dyads as a table with one row for each dyad and month. It adds up nothing: sums come with the dyads. */
import type { Dyad, DyadPeriod } from '../model/dyad.ts';
import { type Cell, csvText } from './csv-text.ts';

/** @param clearance as in the record that the dyads were found in. */
export function dyadsToCsv(dyads: readonly Dyad[], clearance: string): string {
  const rows = dyads.flatMap(dyad =>
    dyad.periods.map(period => columns.map(([, cell]) => cell({ dyad, period, clearance }))),
  );
  return csvText([columns.map(([head]) => head), ...rows]);
}

interface Row {
  readonly dyad: Dyad;
  readonly period: DyadPeriod;
  readonly clearance: string;
}

const columns: readonly (readonly [head: string, cell: (row: Row) => Cell])[] = [
  ['dyad', ({ dyad }) => dyad.id],
  ['first', ({ dyad }) => dyad.first.name],
  ['first_actor_ids', ({ dyad }) => dyad.first.actors.join('; ')],
  ['second', ({ dyad }) => dyad.second.name],
  ['second_actor_ids', ({ dyad }) => dyad.second.actors.join('; ')],
  ['kind', ({ dyad }) => dyad.violence],
  ['rule', ({ dyad }) => dyad.rule],
  ['period', ({ period }) => period.period],
  ['events', ({ period }) => period.events.length],
  ['begun_by_first', ({ period }) => period.byFirst],
  ['begun_by_second', ({ period }) => period.bySecond],
  ['begun_by_both', ({ period }) => period.byBoth],
  ['events_stating_deaths', ({ period }) => period.telling],
  ['deaths_low', ({ period }) => period.deaths?.low],
  ['deaths_best', ({ period }) => period.deaths?.best],
  ['deaths_high', ({ period }) => period.deaths?.high],
  ['deaths_high_open', ({ period }) => period.deaths?.open],
  ['event_ids', ({ period }) => period.events.join('; ')],
  ['clearance', ({ clearance }) => clearance],
];
