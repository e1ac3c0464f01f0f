/** When two strings may call the same by more or fewer words. */

/** Whether one says no word that the other does not say too. */
export function isSubset(small: ReadonlySet<string>, large: ReadonlySet<string>): boolean {
  if (small.size > large.size) return false;
  for (const word of small) if (!large.has(word)) return false;
  return true;
}

/** “eln” and “ejercito de liberacion nacional”: first letters, with or without small words. */
export function isAcronym(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  if (short.length < 2 || short.length > 6 || short.includes(' ') || !long.includes(' ')) return false;
  const all = long.split(' ');
  const large = all.filter(word => !/^(?:of|for|de|la|las|los|del|y|and|el)$/.test(word));
  const letters = (words: readonly string[]) => words.map(word => word[0]).join('');
  return letters(all) === short || letters(large) === short;
}
