/**
 * Text whose capitals tell nothing: teletype and headlines all in capitals, posts all in lower case. Its words are given
 * the case that they would have in print, which is what the parser and the name rules know.
 */
import type { Tags } from '../model/knowledge.ts';

/** Fewer letters than this are an acronym or a slip, not a way of writing. */
const fewestCapitals = 12;
/** Lower case is a whole document's habit: so many letters without one capital. */
const fewestSmall = 120;

/** Whether a whole text is written without capitals. */
export function isAllLowerCase(text: string): boolean {
  if (/\p{Lu}/u.test(text)) return false;
  return (text.match(/\p{Ll}/gu)?.length ?? 0) >= fewestSmall;
}

/** Whether a sentence is written in capitals throughout: two words at least, and no small letter. */
export function isAllCapitals(forms: readonly string[]): boolean {
  const words = forms.filter(form => /\p{L}/u.test(form));
  if (words.length < 2 || words.some(word => /\p{Ll}/u.test(word))) return false;
  return words.reduce((letters, word) => letters + word.length, 0) >= fewestCapitals;
}

/**
 * Words in lower case to words as printed: a capital on the first, on “I” and on names, acronyms in capitals.
 * @param words in lower case, with their `tags` by the tagger that looks at no capitals.
 */
export function restoreCase(
  words: readonly string[],
  tags: readonly Tags[],
  isAcronym: (word: string) => boolean,
): string[] {
  const first = words.findIndex(word => /\p{L}/u.test(word));
  return words.map((word, at) => {
    if (word === 'i' || word === "i'm") return word.replace('i', 'I');
    if (tags[at]?.upos === 'PROPN') return printName(word, isAcronym);
    return at === first ? capital(word) : word;
  });
}

function printName(word: string, isAcronym: (word: string) => boolean): string {
  if (/^(?:\p{Ll}\.){2,}$/u.test(word) || isAcronym(word) || isUnspeakable(word)) return word.toUpperCase();
  if (/^(?:al|el|de|bin|ben|ibn|van|von|da|do|dos)$/.test(word)) return word;
  return word
    .split('-')
    .map(part => (/^(?:al|el|e|ul|i|bin)$/.test(part) ? part : capital(part)))
    .join('-');
}

/** “fmln”, “plo”: no English word has so few vowels. */
function isUnspeakable(word: string): boolean {
  return (
    /^[bcdfghjklmnpqrstvwxz]{2,6}$/.test(word) &&
    !/^(?:mr|mrs|ms|dr|st|lt|sgt|col|gen|maj|capt|jr|sr)$/.test(word)
  );
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
