/** One value, one text: JSON with sorted keys and no blanks, so that a hash over it means the value. */

/** `value` as JSON with every object's keys sorted; members that are undefined are left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  // fromEntries on a null prototype: a key called "__proto__" stays a key.
  const result: Record<string, unknown> = Object.create(null);
  for (const [key, member] of Object.entries(value).toSorted(byKey)) result[key] = sorted(member);
  return result;
}

function byKey([left]: [string, unknown], [right]: [string, unknown]): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
