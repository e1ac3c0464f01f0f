/** Known names that differ from a name only as transliterations do: “Al-Azeem Foundation” is “Al-Azaim Foundation”. */
import type { Knowledge } from '../../model/knowledge.ts';

type Names = Knowledge['actorNames'];

const indexes = new WeakMap<Names, ReadonlyMap<string, readonly string[]>>();

/** With fewer consonants than this, unlike names look alike. */
const fewestConsonants = 7;

/** Ids of the actors that alone bear a name of the same consonants as the folded name `key`; of several words only. */
export function spelledAlike(key: string, { actorNames }: Knowledge): readonly string[] {
  const bones = consonantsOf(key);
  if (bones === undefined) return [];
  const index = indexes.get(actorNames) ?? indexOf(actorNames);
  indexes.set(actorNames, index);
  return index.get(bones) ?? [];
}

function indexOf(names: Names): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, readonly string[]>();
  for (const [name, ids] of names) {
    const bones = consonantsOf(name);
    if (bones === undefined) continue;
    const earlier = index.get(bones);
    // Different actors of the same consonants: neither can be told by them.
    const isOther = earlier !== undefined && earlier.join() !== ids.join();
    index.set(bones, isOther ? [] : ids);
  }
  return index;
}

/** The consonants of each word, doubled ones once and without a last s; how a word begins stays, whatever it is. */
function consonantsOf(name: string): string | undefined {
  const words = name.split(' ').filter(word => word !== 'the');
  if (words.length < 2) return undefined;
  const bones = words.map(
    word =>
      word.slice(0, 1) +
      word
        .slice(1)
        .replace(/s$|[aeiouy]/g, '')
        .replace(/(.)\1+/g, '$1'),
  );
  const all = bones.join(' ');
  return all.replace(/ /g, '').length < fewestConsonants || /\d/.test(name) ? undefined : all;
}
