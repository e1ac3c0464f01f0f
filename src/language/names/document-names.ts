/** What the rest of a document tells of a name: who is a person by a title or given name elsewhere, which short form stands for what. */
import { wordFlags } from './name-tables.ts';
import type { NameSentence, NameWord } from './name-words.ts';

export interface DocumentNames {
  /** Keys of single words that are part of a person's name somewhere: after a title or a given name. */
  readonly persons: ReadonlySet<string>;
  /** Keys of stretches that follow “in”, “near” or “at” somewhere. */
  readonly locations: ReadonlySet<string>;
  /** Short form as written to the head word of what it stands for, lower case. */
  readonly shortForms: ReadonlyMap<string, NameWord>;
  /** Keys of words that also stand in lower case. */
  readonly lowered: ReadonlySet<string>;
  /** How often each stretch of capitals occurs as a whole. */
  readonly stretches: ReadonlyMap<string, number>;
}

const locative = /^(?:in|near|at|around|outside|inside|toward|towards)$/i;

export function documentNamesOf(sentences: readonly NameSentence[]): DocumentNames {
  const persons = new Set<string>();
  const locations = new Set<string>();
  const shortForms = new Map<string, NameWord>();
  const lowered = new Set<string>();
  const stretches = new Map<string, number>();
  for (const { tokens, words, capitals } of sentences) {
    for (let from = 0; from < words.length; ) {
      const word = words[from] as NameWord;
      if (!isPart(tokens[from]?.xpos, word)) {
        if (!word.capital && word.key.length > 2) lowered.add(word.key);
        from += 1;
        continue;
      }
      let to = from + 1;
      while (to < words.length && isPart(tokens[to]?.xpos, words[to] as NameWord)) to += 1;
      const key = keyOf(words, from, to);
      stretches.set(key, (stretches.get(key) ?? 0) + 1);
      if (capitals === 0) {
        if (locative.test(words[from - 1]?.form ?? '')) locations.add(key);
        for (const person of personKeys(words, from, to)) persons.add(person);
        enterShortForm(words, from, to, shortForms);
      }
      from = to;
    }
  }
  return { persons, locations, shortForms, lowered, stretches };
}

function isPart(xpos: string | undefined, word: NameWord): boolean {
  return word.capital && (xpos === 'NNP' || xpos === 'NNPS');
}

/** Folded words with single blanks, “'s” joined to its word. */
export function keyOf(words: readonly NameWord[], from: number, to: number): string {
  let key = '';
  for (let at = from; at < to; at += 1) {
    const { form, key: own } = words[at] as NameWord;
    if (own !== '') key += key === '' || form.startsWith("'") ? own : ` ${own}`;
  }
  return key;
}

function personKeys(words: readonly NameWord[], from: number, to: number): string[] {
  let start = from;
  while (start < to - 1 && (words[start] as NameWord).flags & wordFlags.title) start += 1;
  const titled = start > from || ((words[from - 1]?.flags ?? 0) & wordFlags.title) !== 0;
  const first = words[start] as NameWord;
  const given = (first.flags & wordFlags.givenName) !== 0;
  const last = words[to - 1] as NameWord;
  if (!(titled || given) || to - start > 4 || last.flags & wordFlags.organisationHead) return [];
  if (to - start === 1) return titled ? [last.key] : [];
  return [first.key, last.key];
}

/** “Baloch Liberation Army (BLA)”. */
function enterShortForm(
  words: readonly NameWord[],
  from: number,
  to: number,
  shortForms: Map<string, NameWord>,
): void {
  const short = words[to + 1];
  if (words[to]?.form !== '(' || words[to + 2]?.form !== ')' || !short || to - from < 2) return;
  if (/^[A-Z][A-Za-z]*[A-Z](?:-[A-Z]+)?$/.test(short.form))
    shortForms.set(short.form, words[to - 1] as NameWord);
}
