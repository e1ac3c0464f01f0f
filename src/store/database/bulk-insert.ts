/** Many rows into a table at once, as arrays that `unnest` turns into rows: fast on both engines. */
import { type RawBuilder, sql } from 'kysely';
import type { Generation } from './generations.ts';
import type { Tables } from './tables.ts';

type ColumnType = 'text' | 'integer' | 'double precision' | 'words';

/** What to insert: the columns in their order with their types. `words` becomes a tsvector. */
export interface TableRows {
  readonly table: keyof Tables;
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
}

/** How many rows a statement takes: others wait for their turn no longer than one statement. */
const rowsAtOnce = 400;
const charactersAtOnce = 1_000_000;

/** Inserts in pieces; `onPiece` is told how many rows each had. */
export async function insertRows(
  { tables, schema }: Generation,
  { table, columns, rows }: TableRows,
  onPiece: (rows: number) => void = () => undefined,
): Promise<void> {
  const names = Object.keys(columns);
  const listed = sql.join(names.map(name => sql.id(name)));
  const values = sql.join(names.map(name => insertedValue(name, columns[name] as ColumnType)));
  for (const piece of pieces(rows)) {
    const arrays = names.map(name => {
      const type = columns[name] === 'words' ? 'text' : (columns[name] as string);
      return sql`${piece.map(row => row[name] ?? null)}::${sql.raw(type)}[]`;
    });
    await sql`insert into ${sql.id(schema, table)} (${listed})
      select ${values} from unnest(${sql.join(arrays)}) as given (${listed})`.execute(tables);
    onPiece(piece.length);
  }
}

/**
 * As written, word for word, and by its English stem: “abducted” is found by “abduct”, a name by its beginning. Where in
 * the text it stands no question asks.
 */
function insertedValue(name: string, type: ColumnType): RawBuilder<unknown> {
  const column = sql.id('given', name);
  return type === 'words'
    ? sql`strip(to_tsvector('english', ${column})) || strip(to_tsvector('simple', ${column}))`
    : sql`${column}`;
}

function* pieces(rows: TableRows['rows']): Generator<TableRows['rows']> {
  let from = 0;
  let size = 0;
  for (const [index, row] of rows.entries()) {
    for (const value of Object.values(row)) size += typeof value === 'string' ? value.length : 4;
    if (index + 1 - from < rowsAtOnce && size < charactersAtOnce) continue;
    yield rows.slice(from, index + 1);
    from = index + 1;
    size = 0;
  }
  if (from < rows.length) yield rows.slice(from);
}
