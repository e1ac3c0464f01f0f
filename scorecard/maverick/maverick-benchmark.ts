/** Reports of election violence as a benchmark: one account a report, the program's own rules and comparisons over them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { compareFields } from '../../src/corroboration/compare-fields.ts';
import { viewEvent } from '../../src/corroboration/views/view-event.ts';
import type { Account, AccountFieldName } from '../../src/model/account.ts';
import type { ViewRule } from '../../src/model/view.ts';
import { type Benchmark, percent } from '../benchmark.ts';
import { holdsFile } from '../data-folder.ts';

/** A row of reports.csv, the columns that are read; empty is “not stated”. */
interface Report {
  readonly id: string;
  readonly event_id: string;
  readonly date_start: string;
  readonly deaths_best: string;
}

export const maverick: Benchmark = {
  name: 'maverick',
  measures:
    'what a rule over accounts does to a total: deaths in 2,200 events under *most-conservative* and *most-informative*, and in how many of the events with two reports or more the reports differ',
  setting:
    '3,287 published reports (eventreport, van Baalen and Höglund), each read as one account of its coded event; figures known beforehand: 3,105 and 5,010 deaths, 407 events, 43.2 and 45.5 %. Deaths and events are counts, disagreements percent',
  scale: percent,
  figures: ['min-deaths', 'max-deaths', 'events', 'date-differs', 'deaths-differ'],
  splits: async dir => ((await holdsFile(reportsFile(dir))) ? ['all'] : []),
  keptBack: [],
  present: dir => holdsFile(reportsFile(dir)),
  async run(dir) {
    const reports: readonly Report[] = parse(await readFile(reportsFile(dir)), { columns: true, bom: true });
    const events = [...Map.groupBy(reports, report => report.event_id)].map(([id, told]) => ({
      id,
      accounts: told.map(accountOf),
    }));
    const several = events.filter(({ accounts }) => accounts.length >= 2);
    return {
      figures: {
        'min-deaths': deathsUnder('most-conservative', events),
        'max-deaths': deathsUnder('most-informative', events),
        events: several.length,
        'date-differs': shareDiffering('date', several),
        'deaths-differ': shareDiffering('deaths', several),
      },
    };
  },
  published: [],
};

interface ToldEvent {
  readonly id: string;
  readonly accounts: readonly Account[];
}

function reportsFile(dir: string): string {
  return join(dir, 'maverick', 'reports.csv');
}

function accountOf({ id, date_start, deaths_best }: Report): Account {
  const deaths = Number(deaths_best);
  return {
    id,
    document: id,
    start: 0,
    end: 1,
    quote: ' ',
    claims: [id],
    voice: [],
    stance: 'asserted',
    fields: {
      ...(date_start === '' ? {} : { date: { from: date_start, to: date_start, text: date_start } }),
      ...(deaths_best === '' ? {} : { deaths: { low: deaths, high: deaths, text: deaths_best } }),
    },
    grounds: {},
    doubt: 0,
  };
}

function deathsUnder(rule: ViewRule, events: readonly ToldEvent[]): number {
  return events.reduce((total, { accounts }) => {
    const stated = accounts.map(account => ({ ...account, origin: account.id }));
    const { deaths } = viewEvent(rule, stated, { places: new Map(), publishedOf: () => undefined });
    return total + (deaths?.value.low ?? 0);
  }, 0);
}

/** In percent of the events in which two accounts or more state the field. */
function shareDiffering(field: AccountFieldName, events: readonly ToldEvent[]): number {
  const known = {
    actors: new Map(),
    places: new Map(),
    textOf: () => '',
    originOf: (account: string) => account,
  };
  const compared = events
    .filter(({ accounts }) => accounts.filter(({ fields }) => fields[field] !== undefined).length >= 2)
    .map(({ id, accounts }) =>
      compareFields(id, accounts, known).find(corroboration => corroboration.field === field),
    );
  const differing = compared.filter(corroboration => corroboration?.kind !== undefined);
  return (100 * differing.length) / compared.length;
}
