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

/** What the tables know of words in lower case. */
export interface KnownWords {
  /** Somebody's acronym: “eln”. */
  readonly isAcronym: (word: string) => boolean;
  /** Somebody's or some place's name of several words: “shining path”. */
  readonly isName: (words: string) => boolean;
}

/** Words of a known name, at most. */
const longestName = 5;

/**
 * Words in lower case to words as printed: a capital on the first, on “I” and on names, acronyms in capitals. A name that
 * only the tables know gets the tags of one.
 * @param words in lower case, with their `tags` by the tagger that looks at no capitals; the results have their length.
 */
export function restoreCase(
  words: readonly string[],
  tags: readonly Tags[],
  known: KnownWords,
): { readonly forms: string[]; readonly tags: Tags[] } {
  const named = knownNames(words, tags, known);
  const first = words.findIndex(word => /\p{L}/u.test(word));
  const forms = words.map((word, at) => {
    if (word === 'i' || word === "i'm") return word.replace('i', 'I');
    if (tags[at]?.upos === 'PROPN' || named.has(at)) return printName(word, known.isAcronym);
    return at === first ? capital(word) : word;
  });
  const isLetters = (at: number) => /^\p{L}{3,}/u.test(words[at] ?? '');
  return {
    forms,
    tags: tags.map((tag, at) =>
      named.has(at) && isLetters(at) && tag.upos !== 'PROPN' ? { upos: 'PROPN', xpos: 'NNP' } : tag,
    ),
  };
}

/** Indices of words within names of two words or more, the longest first; a name does not begin with a small word. */
function knownNames(words: readonly string[], tags: readonly Tags[], { isName }: KnownWords): Set<number> {
  const named = new Set<number>();
  for (let from = 0; from < words.length; from += 1) {
    if (named.has(from) || !/^(?:NOUN|PROPN|ADJ|VERB|X)$/.test(tags[from]?.upos ?? '')) continue;
    for (let length = Math.min(longestName, words.length - from); length > 1; length -= 1) {
      if (!isName(words.slice(from, from + length).join(' '))) continue;
      for (let at = from; at < from + length; at += 1) named.add(at);
      break;
    }
  }
  return named;
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
