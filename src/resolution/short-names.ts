/** Within one document, a parent's acronym may stand for its part: after “Islamic State Khorasan Province”, a report goes on with “ISIS”. */
import { foldName, type Knowledge } from '../model/knowledge.ts';

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const longestName = 6;

/**
 * Parent ids to the part they stand for in this text: the parent is never named in full, exactly one part is, and
 * that part is named first. Otherwise parent and part are kept apart.
 */
export function shortNamesIn(text: string, knowledge: Knowledge): ReadonlyMap<string, string> {
  const met = knownNamesIn(text, knowledge);
  const shortFor = new Map<string, string>();
  for (const [part, partMet] of met) {
    if (!partMet.inFull) continue;
    for (const parent of knowledge.actors.get(part)?.partOf ?? []) {
      const parentMet = met.get(parent);
      if (!parentMet || parentMet.inFull || parentMet.first < partMet.first) continue;
      if (knowledge.actors.get(parent)?.kind === 'state') continue;
      if (shortFor.has(parent)) shortFor.set(parent, parent);
      else shortFor.set(parent, part);
    }
  }
  return new Map([...shortFor].filter(([parent, part]) => parent !== part));
}

interface Met {
  /** Offset of the first mention. */
  first: number;
  /** Named by more than an acronym. */
  inFull: boolean;
}

/** Known actors named in the text; the longest name at each place counts. */
function knownNamesIn(text: string, knowledge: Knowledge): Map<string, Met> {
  const words = [...text.matchAll(word)];
  const met = new Map<string, Met>();
  let index = 0;
  while (index < words.length) {
    const length = longestNameAt(words, index, knowledge);
    const first = words[index];
    if (length > 0 && first) {
      const name = foldName(
        words
          .slice(index, index + length)
          .map(([form]) => form)
          .join(' '),
      );
      const inFull = length > 1 || !/^[\p{Lu}-]+$/u.test(first[0]);
      for (const id of knowledge.actorNames.get(name) ?? []) {
        const before = met.get(id);
        met.set(id, { first: before?.first ?? first.index, inFull: inFull || before?.inFull === true });
      }
    }
    index += Math.max(1, length);
  }
  return met;
}

function longestNameAt(words: readonly RegExpExecArray[], index: number, knowledge: Knowledge): number {
  if (!/^\p{Lu}/u.test(words[index]?.[0] ?? '')) return 0;
  for (let length = Math.min(longestName, words.length - index); length > 0; length -= 1) {
    const name = words
      .slice(index, index + length)
      .map(([form]) => form)
      .join(' ');
    if (knowledge.actorNames.has(foldName(name))) return length;
  }
  return 0;
}
