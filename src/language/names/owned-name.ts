/** “The People's Congress”, “the Doctors' Union”: bodies named after those they are of. */
import type { ChosenName } from './choose-names.ts';
import type { NameContext } from './name-features.ts';
import { wordFlags } from './name-tables.ts';

/** The name with its owners before it, where the last word is the head of a body's name; nothing where it has none. */
export function withOwners(name: ChosenName, context: NameContext): ChosenName | undefined {
  const { words, tokens } = context.sentence;
  const { from, to } = name;
  if (!/^'s?$/.test(words[from - 1]?.form ?? '') || tokens[from - 1]?.xpos !== 'POS') return undefined;
  if (!isOwners(from - 2, context) || !((words[to - 1]?.flags ?? 0) & wordFlags.organisationHead))
    return undefined;
  return { ...name, from: from - 2, kind: 'organisation' };
}

/** Whether the name is only the owners of the body named behind it. */
export function isOwnersOnly({ from, to }: ChosenName, context: NameContext): boolean {
  const { words, tokens } = context.sentence;
  if (to - from !== 1 || tokens[to]?.xpos !== 'POS' || !words[to + 1]?.capital || !isOwners(from, context))
    return false;
  let last = to + 1;
  while (words[last + 1]?.capital) last += 1;
  return ((words[last]?.flags ?? 0) & wordFlags.organisationHead) !== 0;
}

/** A capitalised plural that is no name: “People”, “Doctors”. */
function isOwners(at: number, { sentence: { words, tokens } }: NameContext): boolean {
  const word = words[at];
  if (!word?.capital) return false;
  if (/^(?:People|Women|Men|Children)$/.test(word.form)) return true;
  return (
    /^NNP?S$/.test(tokens[at]?.xpos ?? '') &&
    words[at + 1]?.form === "'" &&
    !(word.flags & (wordFlags.nationality | wordFlags.place))
  );
}
