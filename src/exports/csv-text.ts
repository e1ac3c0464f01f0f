/** Rows to CSV (RFC 4180) that a spreadsheet shows and does not run. */
import { stringify } from 'csv-stringify/sync';

/** A cell; undefined is an empty one. */
export type Cell = string | number | boolean | undefined;

/** `rows` with lines ended by CR LF; the first row is usually the heads. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map(row => row.map(harmless)),
    { record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
  );
}

/**
 * What a spreadsheet takes for the start of a formula, full-width forms included, and the blanks that it strips before
 * one: the package's own `escape_formulas` does not look behind those.
 */
const formula = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

function harmless(cell: Cell): string | undefined {
  if (typeof cell !== 'string') return cell === undefined ? undefined : String(cell);
  return formula.test(cell) ? `'${cell}` : cell;
}
