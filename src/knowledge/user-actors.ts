/** A user's own table of actors: the columns of data/actors; a bad row is told with its number and reason, the others are taken. */
import { parse } from 'csv-parse/sync';
import { actorKinds } from '../model/actor.ts';
import type { KnownActor } from '../model/knowledge.ts';
import { UserError } from '../model/user-error.ts';
import { list, type Row } from './read-table.ts';

export interface BadActorRow {
  /** Line of the file, the header being 1. */
  readonly row: number;
  readonly reason: string;
}

export interface UserActors {
  readonly actors: readonly KnownActor[];
  readonly bad: readonly BadActorRow[];
}

/** @throws UserError when the bytes are no CSV or lack the columns id, name and kind. */
export function readUserActors(bytes: Uint8Array, name: string): UserActors {
  const rows = parsed(bytes, name);
  const actors: KnownActor[] = [];
  const bad: BadActorRow[] = [];
  const ids = new Set<string>();
  for (const { line, record } of rows) {
    const reason = faultOf(record, ids);
    if (reason !== undefined) {
      bad.push({ row: line, reason });
      continue;
    }
    const actor = actorOf(record);
    ids.add(actor.id);
    actors.push(actor);
  }
  return { actors, bad };
}

function parsed(bytes: Uint8Array, name: string): { line: number; record: Row }[] {
  try {
    const rows: { info: { lines: number }; record: Row }[] = parse(Buffer.from(bytes), {
      bom: true,
      columns: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
    const columns = Object.keys(rows[0]?.record ?? {});
    const missing = ['id', 'name', 'kind'].filter(column => !columns.includes(column));
    if (rows.length > 0 && missing.length > 0) throw new Error(`it has no column ${missing.join(', ')}`);
    return rows.map(({ info, record }) => ({ line: info.lines, record }));
  } catch (error) {
    throw new UserError(
      `${name} cannot be read as a table: ${error instanceof Error ? error.message : error}.`,
      {
        hint: 'A CSV file with the columns id, name, kind; and if you like aliases, acronyms, country, partOf, activeFrom, activeTo.',
      },
    );
  }
}

/** What is wrong with the row; undefined for a good one. */
function faultOf(row: Row, ids: ReadonlySet<string>): string | undefined {
  const { id = '', name = '', kind = '' } = row;
  if (!/^[\p{L}\p{N}_-]+$/u.test(id)) return `“${id}” is no id (letters, digits and hyphens)`;
  if (ids.has(id)) return `the id “${id}” stands in an earlier row`;
  if (name === '') return 'it has no name';
  if (!actorKinds.some(known => known === kind)) return `“${kind}” is none of ${actorKinds.join(', ')}`;
  const country = list(row.country).find(code => !/^[A-Z]{2}$/.test(code));
  if (country !== undefined) return `“${country}” is no country code of two capitals`;
  const year = [row.activeFrom, row.activeTo].find(cell => cell && !/^\d{3,4}$/.test(cell));
  return year ? `“${year}” is no year` : undefined;
}

function actorOf(row: Row): KnownActor {
  return {
    id: row.id ?? '',
    name: row.name ?? '',
    aliases: list(row.aliases),
    acronyms: list(row.acronyms),
    kind: actorKinds.find(kind => kind === row.kind) ?? 'other',
    countries: list(row.country),
    partOf: list(row.partOf),
    ...(row.activeFrom ? { activeFrom: Number(row.activeFrom) } : {}),
    ...(row.activeTo ? { activeTo: Number(row.activeTo) } : {}),
  };
}
