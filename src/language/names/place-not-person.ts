/** “Abu Shouk camp”, “they entered Umm Seyala”: places that are called like people. */
import { relationAt } from '../../model/tree.ts';
import type { ChosenName } from './choose-names.ts';
import { keyOf } from './document-names.ts';
import type { NameContext } from './name-features.ts';
import { phraseFlags, wordFlags } from './name-tables.ts';

/** Done to places only. */
const entering =
  /^(?:enter|re-enter|retake|recapture|control|overrun|besiege|encircle|shell|bombard|bomb|reach|liberate|evacuate|pound)$/;
/** Done to places and people. */
const taking = /^(?:capture|seize|hold|take|surround|leave|attack|storm|raid|target|hit|strike|flee|lose)$/;
const direction = /^(?:in|near|outside|around|at|into|towards?|from)$/i;

/** Whether a name that reads like a person's is a place's here: by what is done to it, the noun behind it or the gazetteer. */
export function isPlaceNotPerson({ from, to }: ChosenName, context: NameContext): boolean {
  const { sentence, tree, tables } = context;
  const { words, tokens } = sentence;
  if (words.slice(from, to).some(({ flags }) => flags & (wordFlags.title | wordFlags.rank))) return false;
  const known =
    (tables.phrase(keyOf(words, from, to)) & (phraseFlags.place | phraseFlags.wellKnownPlace)) !== 0;
  const flags = words.slice(from, to).reduce((all, word) => all | word.flags, 0);
  const likePerson =
    (flags & (to - from === 1 ? wordFlags.givenName | wordFlags.surname : wordFlags.surname)) !== 0;
  const namedInFull =
    to - from > 1 &&
    ((words[from]?.flags ?? 0) & wordFlags.givenName) !== 0 &&
    ((words[to - 1]?.flags ?? 0) & (wordFlags.givenName | wordFlags.surname)) !== 0;
  if (namedInFull) return false;
  const next = words[to];
  if (next && !next.capital && tables.isSite(tokens[to]?.lemma ?? '') && (known || !likePerson)) return true;
  if (isSituated(context, to)) return true;
  const head = headOf(context, from, to);
  const governor = tokens[tree.heads[head] ?? -1]?.lemma ?? '';
  if (relationAt(tree, head) === 'obj') {
    if (entering.test(governor)) return true;
    // “The militia holds Umm Seyala” now; who “held” somebody arrested him.
    if (governor === 'hold' && /^VB[ZP]$/.test(tokens[tree.heads[head] ?? -1]?.xpos ?? '')) return true;
    if (taking.test(governor) && known && !likePerson) return true;
  }
  if (!known || likePerson) return false;
  if (relationAt(tree, head) === 'nsubj:pass') return entering.test(governor);
  if (relationAt(tree, head) === 'nsubj' && governor === 'come')
    return tokens[(tree.heads[head] ?? 0) + 1]?.form === 'under';
  return direction.test(tokens[from - 1]?.form ?? '') && relationAt(tree, head) === 'obl';
}

/** What one sentence shows to be a place is one in all of them. */
export function placesEverywhere(
  chosen: readonly (readonly ChosenName[])[],
  corrected: readonly (readonly ChosenName[])[],
  contexts: readonly NameContext[],
): ChosenName[][] {
  const places = new Set<string>();
  for (const [index, names] of corrected.entries()) {
    const { words } = (contexts[index] as NameContext).sentence;
    const people = new Set(
      (chosen[index] ?? []).filter(({ kind }) => kind === 'person').map(({ from }) => from),
    );
    for (const { from, to, kind } of names)
      if (kind === 'place' && people.has(from)) places.add(keyOf(words, from, to));
  }
  return corrected.map((names, index) => {
    const { words } = (contexts[index] as NameContext).sentence;
    return names.map(name =>
      name.kind === 'person' && places.has(keyOf(words, name.from, name.to))
        ? { ...name, kind: 'place' as const }
        : name,
    );
  });
}

/** “…, west of El Obeid”, “…, a town near Gao”. */
function isSituated({ sentence: { tokens }, tables }: NameContext, to: number): boolean {
  if (tokens[to]?.form !== ',') return false;
  const after = tokens.slice(to + 1, to + 6).map(({ form }) => form.toLowerCase());
  if (
    /^(?:(?:north|south|east|west|northeast|northwest|southeast|southwest)(?:ern)? of|near|outside)\b/.test(
      after.join(' '),
    )
  )
    return true;
  const noun = tokens.findIndex(
    ({ upos }, at) => at > to && upos === 'NOUN' && tokens[at + 1]?.upos !== 'NOUN',
  );
  return (
    /^an?$/.test(after[0] ?? '') && noun > 0 && noun < to + 5 && tables.isSite(tokens[noun]?.lemma ?? '')
  );
}

/** The word of the stretch that hangs outside of it. */
function headOf({ tree }: NameContext, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const head = tree.heads[at] ?? -1;
    if (head < from || head >= to) return at;
  }
  return to - 1;
}
