/** `--as-known-on`: a command's view as of a day: documents published and decisions made by then. */
import { Option } from 'commander';
import { isDay } from '../model/calendar.ts';
import { UserError } from '../model/user-error.ts';
import type { Log } from '../store/log.ts';
import { type ReadRecord, readRecordOf } from './read-record-of.ts';
import { safeText } from './safe-text.ts';
import type { Terminal } from './terminal.ts';
import { counted } from './words-for.ts';

export interface KnownOption {
  readonly asKnownOn?: string;
}

export function knownOption(): Option {
  return new Option(
    '--as-known-on <day>',
    'only what documents published by that day say (YYYY-MM-DD)',
  ).argParser(dayOf);
}

/** @throws UserError for what is no day. */
export function dayOf(text: string): string {
  if (isDay(text)) return text;
  throw new UserError(`“${text}” is no day of the calendar.`, { hint: 'Write it as 2025-06-01.' });
}

export interface KnownRecordOf extends Pick<ReadRecord, 'record' | 'behind'> {
  /** What was left out, in a sentence; absent where nothing was asked to be. */
  readonly left?: string;
}

/** The collection's record, whole or as of a day. */
export async function readRecordAsOf(
  dir: string,
  { asKnownOn: day }: KnownOption,
  log: Log,
): Promise<KnownRecordOf> {
  if (day === undefined) return readRecordOf(dir, log);
  const [{ openCollection }, { readKnownOn }] = await Promise.all([
    import('../store/collection-folder.ts'),
    import('../store/known-on.ts'),
  ]);
  const { record, later, undated } = await readKnownOn(await openCollection(dir), day, log);
  const there = counted(record.documents.length, 'document');
  const names =
    undated.length > 0
      ? ` (${undated.slice(0, 5).map(safeText).join(', ')}${undated.length > 5 ? ', …' : ''})`
      : '';
  const left = `As known on ${day}: ${there}; ${later} came out later, ${undated.length} without a date left out${names}.`;
  return { record, behind: 0, left };
}

/** Says what was left out, where something was asked to be. */
export function tellLeft({ left }: KnownRecordOf, terminal: Terminal): void {
  if (left) terminal.out(`${left}\n`);
}
