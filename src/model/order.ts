/** One order for texts, the same on every machine: by UTF-16 unit, never by locale. */

/** For `sort`: -1, 0 or 1 by UTF-16 units. */
export function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Distinct texts in order. */
export function sortedDistinct(texts: Iterable<string>): string[] {
  return [...new Set(texts)].sort(byText);
}
