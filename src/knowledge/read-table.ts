/** One curated CSV table: rows by column name, every mistake told with its file, row and column. */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { UserError } from '../model/user-error.ts';

export type Row = Readonly<Record<string, string>>;

/** A table's rows with the bytes they came from (for the version of everything derived). */
export interface Table {
  readonly rows: readonly Row[];
  readonly bytes: Uint8Array;
}

/**
 * @throws UserError when the file is missing, lacks one of `columns`, or a row has too many or too few cells:
 * a curator made a mistake and is told where.
 */
export async function readTable(file: URL, columns: readonly string[]): Promise<Table> {
  const name = file.pathname.split('/').slice(-3).join('/');
  const bytes = await readFile(file).catch(() => {
    throw new UserError(`The table ${name} is missing.`, { hint: 'Restore it from the package.' });
  });
  try {
    const rows: Row[] = parse(bytes, { columns: true, skip_empty_lines: true, bom: true });
    const missing = columns.filter(column => rows[0] !== undefined && !(column in rows[0]));
    if (missing.length > 0) throw new Error(`it has no column ${missing.join(', ')}`);
    return { rows, bytes };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`The table ${name} cannot be read: ${reason}.`, {
      hint: 'See the README beside it.',
    });
  }
}

/** A cell that holds a list joined by `|`; empty for an empty cell. */
export function list(cell: string | undefined): string[] {
  return (cell ?? '')
    .split('|')
    .map(item => item.trim())
    .filter(item => item !== '');
}

/** A cell that must hold one of `values`. @throws Error naming the row, for the curator. */
export function oneOf<Value extends string>(row: Row, column: string, values: readonly Value[]): Value {
  const value = row[column] as Value;
  if (values.includes(value)) return value;
  throw new UserError(
    `“${value}” in column ${column} is none of ${values.join(', ')} (row ${JSON.stringify(row)}).`,
  );
}

/** Groups rows by a key, keeping their order. */
export function groupBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
