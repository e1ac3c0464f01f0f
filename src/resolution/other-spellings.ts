/** Other Latin spellings of a place's name from Arabic: “El Nuhud”, “An Nuhud”; “Um Rawaba”, “Umm Rawaba”. */

/** Words that names begin with, and what else they are written. */
const openings: readonly (readonly string[])[] = [
  ['um', 'umm', 'oum'],
  ['abu', 'abou', 'bu'],
  ['kafr', 'kfar', 'kafar', 'kefar'],
  ['deir', 'dayr', 'dair', 'der'],
  ['beit', 'bayt', 'bait', 'bet'],
  ['tell', 'tel', 'tal', 'tall'],
  ['ain', 'ayn', 'ein'],
  ['jabal', 'jebel', 'gebel', 'djebel'],
  ['wadi', 'ouadi', 'oued'],
  ['ras', 'raas'],
  ['sheikh', 'shaykh', 'cheikh'],
  ['khan', 'khaan'],
];

/** The article, and how it is said before the letters that it takes on. */
const articles = ['al', 'el', 'ul'];
const sunLetters = /^(?:sh|dh|th|[tdrsznl])/;

/**
 * Folded names that mean the same as `key`, likeliest first, at most a few dozen.
 * The article is put in, left out and changed only where a name shows one.
 */
export function otherSpellings(key: string): string[] {
  const words = key.split(' ');
  const ways = words.map((word, order) => waysToWrite(word, words[order + 1], order === 0));
  let spellings: string[][] = [[]];
  for (const each of ways) {
    if (spellings.length * each.length > 64) return [];
    spellings = spellings.flatMap(start => each.map(word => (word === '' ? start : [...start, word])));
  }
  return spellings.map(spelling => spelling.join(' ')).filter(spelling => spelling !== key);
}

function waysToWrite(word: string, next: string | undefined, opens: boolean): readonly string[] {
  if (next === undefined) return [word];
  if (isArticle(word, next)) {
    const [letter = ''] = sunLetters.exec(next) ?? [];
    const taken = letter === '' ? [] : [`a${letter}`, `e${letter}`];
    return [...new Set([word, ...articles, ...taken, ''])];
  }
  const others = opens ? openings.find(group => group.includes(word)) : undefined;
  return others ? [word, ...others.filter(other => other !== word)] : [word];
}

function isArticle(word: string, next: string): boolean {
  if (articles.includes(word)) return true;
  const [letter = ''] = sunLetters.exec(next) ?? [];
  return letter !== '' && (word === `a${letter}` || word === `e${letter}`);
}
