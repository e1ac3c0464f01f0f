/** A name to its letters and digits: no accents, no article in front, lower case, single spaces. */

export function normaliseName(name: string): string {
  const letters = [...name.normalize('NFKD')].filter(character => !combines(character)).join('');
  return letters
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^(the|a|an)\s+/, '');
}

/**
 * Whether the character has a combining class other than 0, which is what Python asks. JavaScript does not tell the
 * class, but normalisation orders neighbours by it: only a character with a class moves in front of a mark.
 */
function combines(character: string): boolean {
  if (character <= '\u02ff') return false;
  const highestClass = '\u0345';
  const pair = highestClass + character;
  return character === highestClass || pair.normalize('NFD') !== pair;
}
