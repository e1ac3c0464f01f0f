/** Feature table: an open-addressing hash from 32-bit feature hashes to row numbers; 0 marks an empty slot. */

export interface FeatureTable {
  readonly keys: Int32Array;
  readonly rows: Int32Array;
  readonly mask: number;
}

/** A table over `keys`, whose rows are their positions. */
export function makeFeatureTable(keys: Int32Array): FeatureTable {
  let size = 1024;
  while (size < keys.length * 2) size *= 2;
  const table = { keys: new Int32Array(size), rows: new Int32Array(size), mask: size - 1 };
  for (let row = 0; row < keys.length; row++) {
    const slot = slotOf(table, keys[row]!);
    table.keys[slot] = keys[row]!;
    table.rows[slot] = row;
  }
  return table;
}

/** The row of a feature, or -1. */
export function findRow(table: FeatureTable, key: number): number {
  const slot = slotOf(table, key);
  return table.keys[slot] === 0 ? -1 : table.rows[slot]!;
}

/** The slot that holds `key`, or the empty one where it would go. */
export function slotOf(table: FeatureTable, key: number): number {
  const { keys, mask } = table;
  let slot = (key ^ (key >>> 15)) & mask;
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
  return slot;
}
