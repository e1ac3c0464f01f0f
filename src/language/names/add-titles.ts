/** Names as texts address people: “Gen. Mark Milley”, “Defence Minister Asif”. The classifier's names leave the title out. */
import type { NameMention, Sentence, Token } from '../../model/analysis.ts';
import type { Lexicon } from '../../model/knowledge.ts';
import { calendarWords } from './name-tables.ts';

/** Persons' names take in the title right before them; other names stay as they are. @param names in the order of the text. */
export function addTitles(
  names: readonly NameMention[],
  sentences: readonly Sentence[],
  text: string,
  { titles }: Pick<Lexicon, 'titles'>,
): NameMention[] {
  return names.map((name, index) => {
    if (name.kind !== 'person') return name;
    const tokens = sentences[name.sentence]?.tokens ?? [];
    const from = tokens.findIndex(({ start }) => start === name.start);
    const before = names[index - 1];
    const free = (at: number) =>
      tokens[at] !== undefined && (before === undefined || (tokens[at]?.start ?? 0) >= before.end);
    if (!free(from - 1) || !isTitle(tokens[from - 1], titles)) return name;
    let start = from - 1;
    while (free(start - 1) && isProper(tokens[start - 1])) start -= 1;
    const at = tokens[start]?.start ?? name.start;
    return { ...name, start: at, text: text.slice(at, name.end) };
  });
}

function isTitle(token: Token | undefined, titles: Lexicon['titles']): boolean {
  if (!token || !/^[A-Z]/.test(token.form)) return false;
  const low = token.form.toLowerCase();
  return titles.has(low) || titles.has(low.replace(/\.$/, ''));
}

/** A word of a longer title: “Defence” of “Defence Minister”, “Lt.” of “Lt. Col.”. */
function isProper(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^[A-Z]/.test(token.form) &&
    (token.upos === 'PROPN' || token.upos === 'ADJ') &&
    !calendarWords.test(token.form)
  );
}
