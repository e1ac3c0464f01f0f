/** Whether two names are spellings of one. */

/** Whether two folded names are spellings of one: at most one letter in eight differs, and neither is short. */
export function areSpellings(left: string, right: string): boolean {
  const length = Math.min(left.length, right.length);
  if (length < 6 || Math.abs(left.length - right.length) > 2) return false;
  return editDistance(left, right) <= Math.floor(length / 8);
}

/** Levenshtein distance in UTF-16 units. */
export function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const substitution = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}
