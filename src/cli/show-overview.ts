/** A record as a list of events: how much there is, and each event with on whose word it stands. Decides nothing. */
import { countsOf } from '../model/counts.ts';
import type { ConflictRecord, RecordEvent } from '../model/record.ts';
import { type Lookups, lookupsOf, wordOf } from './lookups.ts';
import { clip, displayWidth, pad, safeText } from './safe-text.ts';
import { bold, type Terminal } from './terminal.ts';
import { counted, dateText, gap, statusText, tollText } from './words-for.ts';

/** One event as a row; what the record does not have is absent. */
export interface EventRow {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly date?: RecordEvent['date'];
  readonly place?: string;
  readonly word: readonly string[];
  readonly deaths?: RecordEvent['deaths'];
  readonly accounts: number;
  readonly origins: number;
  readonly status: RecordEvent['status'];
}

/** The events by date, those without a date last. */
export function eventRows(record: ConflictRecord): EventRow[] {
  const lookups = lookupsOf(record);
  return record.events.toSorted(byDate).map(event => eventRow(event, lookups));
}

function eventRow(event: RecordEvent, lookups: Lookups): EventRow {
  const { id, label, type, date, deaths, accounts, origins, status } = event;
  const place = event.place === undefined ? undefined : lookups.names.get(event.place);
  return {
    id,
    label,
    type,
    ...(date && { date }),
    ...(place && { place }),
    word: wordOf(event, lookups),
    ...(deaths && { deaths }),
    accounts: accounts.length,
    origins,
    status,
  };
}

function byDate(left: RecordEvent, right: RecordEvent): number {
  const [before, after] = [dateKey(left), dateKey(right)];
  return before < after ? -1 : before > after ? 1 : left.id < right.id ? -1 : 1;
}

function dateKey({ date }: RecordEvent): string {
  return `${date?.from ?? date?.to ?? '9999-99-99'} ${date?.to ?? '9999-99-99'}`;
}

/** From this width on all columns fit beside each other. */
const wide = 130;

/** The overview as text. */
export function overviewText(record: ConflictRecord, terminal: Terminal): string {
  const rows = eventRows(record);
  const lines = terminal.columns >= wide ? wideTable(rows, terminal) : narrowTable(rows, terminal);
  const clearance = safeText(record.clearance);
  return `${headline(record)}\n${rows.length === 0 ? 'No event was read.' : lines.join('\n')}\n${clearance}\n`;
}

function headline(record: ConflictRecord): string {
  const { documents, accounts, events, origins } = countsOf(record);
  const amounts = [
    counted(documents, 'document'),
    counted(accounts, 'account'),
    `${counted(events, 'event')} as reported`,
    counted(origins, 'origin'),
  ];
  return `${amounts.join(' · ')}\n`;
}

const shortHeads = ['event', 'date', 'deaths', 'acc/orig', 'status'];

function shortCells({ id, date, deaths, accounts, origins, status }: EventRow): string[] {
  return [
    safeText(id),
    dateText(date),
    tollText(deaths),
    `${accounts}/${origins}`,
    statusText({ status, origins }),
  ];
}

function longCells({ label, place, word }: EventRow): string[] {
  return [safeText(label), place ? safeText(place) : gap, word.map(safeText).join('; ') || gap];
}

/** One line an event. */
function wideTable(rows: readonly EventRow[], terminal: Terminal): string[] {
  const [event, date, deaths, counts, status] = columnWidths(rows.map(shortCells));
  const fixed = [event, date, deaths, counts, status].map(width => width ?? 0);
  const left = terminal.columns - fixed.reduce((sum, width) => sum + width + 2, 0) - 4;
  const flexible = [0.5, 0.2, 0.3].map(share => Math.floor(left * share));
  const widths = [fixed[0], fixed[1], ...flexible, fixed[2], fixed[3], fixed[4]].map(width => width ?? 0);
  const heads = ['event', 'date', 'reported', 'place', 'on the word of', 'deaths', 'acc/orig', 'status'];
  const lines = rows.map(row => {
    const [id = '', when = '', ...rest] = shortCells(row);
    return rowText([id, when, ...longCells(row), ...rest], widths);
  });
  return [bold(rowText(heads, widths), terminal), ...lines];
}

/** Three lines an event where the columns do not fit beside each other. */
function narrowTable(rows: readonly EventRow[], terminal: Terminal): string[] {
  const widths = columnWidths(rows.map(shortCells));
  const indent = '    ';
  const lines = rows.flatMap(row => {
    const [label = '', place = '', word = ''] = longCells(row);
    return [
      rowText(shortCells(row), widths),
      indent + clip(`${label} · ${place}`, terminal.columns - indent.length),
      indent + clip(`on the word of ${word}`, terminal.columns - indent.length),
    ];
  });
  return [bold(rowText(shortHeads, widths), terminal), ...lines];
}

function columnWidths(rows: readonly (readonly string[])[]): number[] {
  return shortHeads.map((head, column) =>
    rows.reduce((widest, row) => Math.max(widest, displayWidth(row[column] ?? '')), displayWidth(head)),
  );
}

function rowText(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, column) => pad(clip(cell, widths[column] ?? 0), widths[column] ?? 0))
    .join('  ')
    .trimEnd();
}
