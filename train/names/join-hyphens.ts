/** Treebanks cut “Al-Shabaab” into three words, the program's own tokens are whole: sentences with hyphens are learnt both ways. */
import type { GoldName, NamedSentence } from '../../scorecard/names/read-iob.ts';

/** The sentence with its hyphenated words whole, or nothing when it has none. Names that begin or end inside one are lost. */
export function joinHyphens({ document, text, words, names }: NamedSentence): NamedSentence | undefined {
  const joined: string[] = [];
  const placeOf: number[] = [];
  for (const [at, word] of words.entries()) {
    const glued = at > 1 && isHyphenAt(words, at - 1, text);
    if (glued) joined[joined.length - 1] += word;
    else if (!isHyphenAt(words, at, text)) joined.push(word);
    else joined[joined.length - 1] += word;
    placeOf.push(joined.length - 1);
  }
  if (joined.length === words.length) return undefined;
  const whole = (from: number, to: number) =>
    placeOf[from] !== placeOf[from - 1] && placeOf[to - 1] !== placeOf[to];
  const kept = names.flatMap((name): GoldName[] =>
    whole(name.from, name.to)
      ? [{ from: placeOf[name.from]!, to: placeOf[name.to - 1]! + 1, kind: name.kind }]
      : [],
  );
  return { document, text, words: joined, names: kept };
}

/** A hyphen without blanks between two words of letters. */
function isHyphenAt(words: readonly string[], at: number, text: string): boolean {
  const [before = '', after = ''] = [words[at - 1], words[at + 1]];
  return (
    words[at] === '-' &&
    /\p{L}$/u.test(before) &&
    /^[\p{L}\d]/u.test(after) &&
    text.includes(`${before}-${after}`)
  );
}
