/** The apparatus without its gaps: rows that nobody states, and accounts that say nothing of the chosen field or of any. */
import type { ComparedField } from '../../model/corroboration.ts';
import type { OriginGroup } from './columns.ts';
import type { Row } from './rows.ts';

export interface Shown {
  readonly blocks: readonly OriginGroup[];
  readonly rows: readonly Row[];
  /** How many accounts and fields are left out, to be told beside the table. */
  readonly hidden: { readonly accounts: number; readonly fields: number };
}

/** Numerals, marks and scales stay those of the whole event. @param field the chosen one, if any. */
export function hideSilent(
  blocks: readonly OriginGroup[],
  rows: readonly Row[],
  field: ComparedField | undefined,
): Shown {
  const asked = rows.filter(row => field === undefined || row.field === field);
  const stating = new Set(asked.flatMap(({ cells }) => cells.map(cell => cell?.column.account.id)));
  const columns = blocks.flatMap(block => block.columns);
  const isShown = columns.map(({ account }) => stating.has(account.id));
  const shownBlocks = blocks
    .map(block => ({ ...block, columns: block.columns.filter(({ account }) => stating.has(account.id)) }))
    .filter(block => block.columns.length > 0);
  const shownRows = rows
    .map(row => ({
      ...row,
      cells: row.cells.filter((_, index) => isShown[index]),
      silent: [],
    }))
    .filter(({ cells }) => cells.some(cell => cell !== undefined));
  return {
    blocks: shownBlocks,
    rows: shownRows,
    hidden: {
      accounts: isShown.filter(shown => !shown).length,
      fields: rows.length - shownRows.length,
    },
  };
}
