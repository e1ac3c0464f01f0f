/**
 * Rows to CSV (RFC 4180) that a spreadsheet shows and does not run. By hand, since the types of csv-stringify
 * bring Node's globals into the core.
 */

/** A cell; undefined is an empty one. */
export type Cell = string | number | boolean | undefined;

/** `rows` with lines ended by CR LF; the first row is usually the heads. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return rows.map(row => `${row.map(cellText).join(',')}\r\n`).join('');
}

/** What a spreadsheet takes for the start of a formula, full-width forms included, and blanks that it strips before one. */
const formula = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const harmless = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
