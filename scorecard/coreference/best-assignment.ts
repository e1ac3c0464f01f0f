/** The one-to-one assignment with the largest sum: the Hungarian method with potentials (Kuhn 1955, Munkres 1957), cubic. */

/** @param likeness rows by columns, none negative. @returns the largest sum. */
export function bestAssignment(likeness: readonly (readonly number[])[]): number {
  const rows = likeness.length;
  const columns = likeness[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return 0;
  if (rows > columns) return bestAssignment(transposed(likeness));
  const costOf = (row: number, column: number) => -(likeness[row - 1]?.[column - 1] ?? 0);
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  /** Row that each column is given to, 0 for none; column 0 is the start of each search. */
  const rowOf = new Int32Array(columns + 1);
  const way = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    rowOf[0] = row;
    let column = 0;
    const least = new Float64Array(columns + 1).fill(Infinity);
    const used = new Uint8Array(columns + 1);
    do {
      used[column] = 1;
      const current = rowOf[column] as number;
      let delta = Infinity;
      let next = 0;
      for (let j = 1; j <= columns; j += 1) {
        if (used[j]) continue;
        const cost = costOf(current, j) - (rowPotential[current] as number) - (columnPotential[j] as number);
        if (cost < (least[j] as number)) {
          least[j] = cost;
          way[j] = column;
        }
        if ((least[j] as number) < delta) {
          delta = least[j] as number;
          next = j;
        }
      }
      for (let j = 0; j <= columns; j += 1) {
        if (used[j]) {
          rowPotential[rowOf[j] as number] = (rowPotential[rowOf[j] as number] as number) + delta;
          columnPotential[j] = (columnPotential[j] as number) - delta;
        } else least[j] = (least[j] as number) - delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = way[column] as number;
      rowOf[column] = rowOf[before] as number;
      column = before;
    }
  }
  let sum = 0;
  for (let j = 1; j <= columns; j += 1) if (rowOf[j]) sum += likeness[(rowOf[j] as number) - 1]?.[j - 1] ?? 0;
  return sum;
}

function transposed(matrix: readonly (readonly number[])[]): number[][] {
  return (matrix[0] ?? []).map((_, column) => matrix.map(row => row[column] ?? 0));
}
