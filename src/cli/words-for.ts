/** A record's values in a reader's words: never finer than they are, a gap as “–”. */
import type { SummedDeaths } from '../model/dyad.ts';
import type { RecordAccount, RecordDocument, RecordEvent } from '../model/record.ts';

/** What is not stated. */
export const gap = '–';

type Toll = NonNullable<RecordEvent['deaths']>;
type Span = NonNullable<RecordEvent['date']>;

/** “30”, “~30”, “≥ 21”, “≤ 80”, “20–30”; with a best figure “12 (9–40)”. */
export function tollText(toll: Toll | undefined): string {
  if (!toll) return gap;
  const { low, best, high, approximate } = toll;
  if (best !== undefined) return low === high ? String(best) : `${best} (${low ?? '…'}–${high ?? '…'})`;
  const soft = approximate ? '~' : '';
  if (low !== undefined && high !== undefined)
    return low === high ? `${soft}${low}` : `${soft}${low}–${high}`;
  if (low !== undefined) return `≥${soft}${low}`;
  return high === undefined ? gap : `≤${soft}${high}`;
}

/** “30”, “12 (9–40)”; with “+” where some account leaves the upper bound open. */
export function sumText(deaths: SummedDeaths | undefined): string {
  if (!deaths) return gap;
  const { low, best, high, open } = deaths;
  return `${low === high ? best : `${best} (${low}–${high})`}${open ? '+' : ''}`;
}

/** “2025-03-04”, “2025-03” for a whole month, “2025” for a whole year, else both ends. */
export function dateText(span: Span | undefined): string {
  if (!span?.from && !span?.to) return gap;
  const { from, to } = span;
  if (!from) return `until ${to}`;
  if (!to) return `from ${from}`;
  if (from === to) return from;
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
  if (from.endsWith('-01') && to === lastOfMonth(from)) return from.slice(0, 7);
  return `${from}–${from.slice(0, 8) === to.slice(0, 8) ? to.slice(8) : to}`;
}

function lastOfMonth(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The status in words: what several origins tell without that two agree is “single-origin” in the record only. */
export function statusText({ status, origins }: Pick<RecordEvent, 'status' | 'origins'>): string {
  return status === 'single-origin' && origins > 1 ? 'uncorroborated' : status;
}

/** Who speaks, outermost first; the document itself where no one is named. */
export function voiceText(account: Pick<RecordAccount, 'voice'>, names: ReadonlyMap<string, string>): string {
  if (account.voice.length === 0) return 'the document itself';
  return account.voice.map(({ actor, text }) => (actor && names.get(actor)) ?? text).join(' › ');
}

/** What a document is called where it has to be short: its outlet, else its title, else its file. */
export function documentName({ outlet, title, path }: RecordDocument): string {
  return outlet ?? title ?? path;
}

/** “1 account”, “3 accounts”. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
