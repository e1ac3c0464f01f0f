/** Text as full-text search sees it: folded words and nothing else, the same way when it is kept and when it is asked for. */

/** Longer texts are searched by their beginning: a tsvector holds at most 1 MB. */
const mostSearched = 200_000;
const mostWords = 12;

/** The words of a text, small, without accents, apart by blanks; hyphens and points part words. */
export function searchWords(text: string): string {
  return wordsOf(text.slice(0, mostSearched)).join(' ');
}

/** The same for a search that asks only whether a word stands there: each once. */
export function distinctWords(text: string): string {
  return [...new Set(wordsOf(text.slice(0, mostSearched)))].join(' ');
}

/** The words of a question; of a long one the first. */
export function questionWords(question: string): string[] {
  return [...new Set(wordsOf(question))].slice(0, mostWords).map(word => word.slice(0, 60));
}

function wordsOf(text: string): string[] {
  const folded = text.toWellFormed().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}
