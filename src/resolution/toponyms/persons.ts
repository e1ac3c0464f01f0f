/** Which words of a text are names of people: “Lincoln” after “Abraham” is no town, and neither are his later mentions. */
import type { Knowledge } from '../../model/knowledge.ts';
import type { Word } from './words.ts';

export interface Persons {
  /** Words that stand within a person's name. */
  readonly words: ReadonlySet<Word>;
  /** Folded last words of the names. */
  readonly surnames: ReadonlySet<string>;
}

const particle = /^(?:de|del|della|der|van|von|bin|ibn|al|el|da|dos|la|le)$/;

/** A given name or a title, then capitalised words. */
export function personsIn(sentences: readonly (readonly Word[])[], knowledge: Knowledge): Persons {
  const words = new Set<Word>();
  const surnames = new Set<string>();
  for (const sentence of sentences) {
    for (let index = 0; index < sentence.length; index += 1) {
      const end = personAt(sentence, index, knowledge);
      if (end <= index) continue;
      for (const word of sentence.slice(index, end)) words.add(word);
      const last = sentence[end - 1];
      if (last) surnames.add(last.key);
      index = end - 1;
    }
  }
  return { words, surnames };
}

/** The index after the person's name that begins at `index`; `index` when none does. */
function personAt(sentence: readonly Word[], index: number, knowledge: Knowledge): number {
  const first = sentence[index];
  if (!first?.isCapital || isPlaceOfSeveralWords(sentence, index, knowledge)) return index;
  const titled = isTitle(first, knowledge);
  if (!titled && !isGivenName(first, knowledge)) return index;
  let end = index + 1;
  // “Gov. Ann R. van der Berg”: initials and particles belong to the name, a comma ends it.
  while (end < sentence.length && end - index <= 5) {
    const before = sentence[end - 1] as Word;
    const word = sentence[end] as Word;
    const joined = before.gap === '' || (before.gap === '.' && (before.text.length <= 4 || titled));
    if (!joined) break;
    if (isInitial(word) || (word.isCapital && word.isProper && !isInstitution(word, knowledge))) end += 1;
    else if (particle.test(word.key) && sentence[end + 1]?.isCapital) end += 2;
    else break;
  }
  const length = end - index;
  return length >= 2 && sentence[end - 1]?.isCapital && !isInitial(sentence[end - 1] as Word) ? end : index;
}

export function isGivenName(word: Word, { toponymy }: Knowledge): boolean {
  return toponymy.givenNames.has(word.text) || toponymy.givenNames.has(capitalised(word.text));
}

/** “Mr”, “Gen”, “President”: words that only a person's name follows. */
function isTitle({ text, isCapital }: Word, { lexicon }: Knowledge): boolean {
  return isCapital && lexicon.titles.has(text.toLowerCase().replace(/\.$/, ''));
}

export function isInitial({ text }: Word): boolean {
  return /^\p{Lu}\.?$/u.test(text);
}

/** “University”, “County”, “Street”: the run of capitals is no person's name. */
export function isInstitution({ text }: Word, { lexicon, toponymy }: Knowledge): boolean {
  return lexicon.organisationHeads.has(text.toLowerCase()) || toponymy.institutions.has(text.toLowerCase());
}

/** “MARY” as “Mary”. */
function capitalised(text: string): string {
  return /^\p{Lu}{3,}$/u.test(text) ? text.charAt(0) + text.slice(1).toLowerCase() : text;
}

/** “Sri Lanka”, “Glen Carbon”: the gazetteer's own name for a place outweighs the given name in it. */
function isPlaceOfSeveralWords(sentence: readonly Word[], index: number, { places }: Knowledge): boolean {
  const [first, second] = [sentence[index], sentence[index + 1]];
  if (!first || !second?.isCapital || first.gap !== '') return false;
  return places.namesakes(`${first.key} ${second.key}`).some(({ weight }) => weight === 1);
}
