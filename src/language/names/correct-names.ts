/** Rules behind the classifier: ranks are no part of a name, ordinals are; days and peoples are no names; “the Marib front” is a place. */
import { relationAt } from '../../model/tree.ts';
import type { ChosenName } from './choose-names.ts';
import { keyOf } from './document-names.ts';
import type { NameContext } from './name-features.ts';
import { phraseFlags, wordFlags } from './name-tables.ts';
import { isNamedByKind, withoutPair } from './named-by-kind.ts';
import { isOwnersOnly, withOwners } from './owned-name.ts';
import { isPlaceNotPerson } from './place-not-person.ts';
import { withOpening } from './place-openings.ts';

/** The name put right, or nothing when it is none; two where it was two. */
export function correctName(chosen: ChosenName, context: NameContext): ChosenName[] {
  return withoutPair(withOpening(chosen, context), context).flatMap(name => correctOne(name, context));
}

function correctOne(name: ChosenName, context: NameContext): ChosenName[] {
  if (isDate(name, context) || isPeople(name, context) || isOwnersOnly(name, context)) return [];
  if (name.kind !== 'place' && isNamedByKind(name, context)) return [{ ...name, kind: 'place' }];
  const owned = name.kind === 'organisation' || name.kind === 'other' ? withOwners(name, context) : undefined;
  if (owned) return [owned];
  if (name.kind === 'person' && isPlaceNotPerson(name, context)) return [{ ...name, kind: 'place' }];
  if (name.kind === 'person') return [withoutRank(name, context)];
  if (name.kind === 'organisation') return [withOrdinal(withoutMonth(name, context), context)];
  // “Karo Hills Defence Alliance” alone on a line.
  if (name.kind === 'place')
    return [
      isKnownAcronym(name, context) || (isBody(name, context) && !isInGazetteer(name, context))
        ? { ...name, kind: 'organisation' }
        : name,
    ];
  if (isPlace(name, context)) return [{ ...name, kind: 'place' }];
  if (isBody(name, context)) return [{ ...withOrdinal(name, context), kind: 'organisation' }];
  if (isPerson(name, context)) return [{ ...name, kind: 'person' }];
  return [withoutMonth(name, context)];
}

/** “Monday”, “March 2024”. */
function isDate({ from, to, kind }: ChosenName, { sentence }: NameContext): boolean {
  if (kind === 'person') return false;
  return sentence.words
    .slice(from, to)
    .every(({ form, flags }) => (flags & wordFlags.calendar) !== 0 || /^\d+(?:st|nd|rd|th)?$/.test(form));
}

/** “American”, “the Pashtuns”; and adjectives before a common noun. */
function isPeople({ from, to, kind }: ChosenName, { sentence, tree, tables }: NameContext): boolean {
  if (kind !== 'other') return false;
  if (tables.phrase(keyOf(sentence.words, from, to)) & phraseFlags.nationality) return true;
  if (to - from === 1 && sentence.tokens[from]?.xpos === 'NNPS') return true;
  return to - from === 1 && relationAt(tree, from) === 'amod' && (tree.heads[from] ?? -1) > from;
}

/** “Captain Ibrahim Traoré”; “Mullah Omar” and “Sheikh Hasina” are what people are called. */
function withoutRank(name: ChosenName, { sentence }: NameContext): ChosenName {
  let { from } = name;
  while (from < name.to - 1 && (sentence.words[from]?.flags ?? 0) & wordFlags.rank) from += 1;
  return { ...name, from };
}

/** “The March Jaffar Express attack”. */
function withoutMonth(name: ChosenName, { sentence }: NameContext): ChosenName {
  const dated = ((sentence.words[name.from]?.flags ?? 0) & wordFlags.calendar) !== 0;
  // “The March 23 Movement” is named after its day.
  if (/^\d/.test(sentence.words[name.from + 1]?.form ?? '')) return name;
  return dated && name.to - name.from > 1 ? { ...name, from: name.from + 1 } : name;
}

/** “155th Naval Infantry Brigade”. */
function withOrdinal(name: ChosenName, { sentence }: NameContext): ChosenName {
  return /^\d+(?:st|nd|rd|th)$/.test(sentence.words[name.from - 1]?.form ?? '')
    ? { ...name, from: name.from - 1 }
    : name;
}

/** “4th Brigade”, “Eagle Battalion”: the last word says what it is. */
function isBody({ from, to }: ChosenName, { sentence: { words }, tables }: NameContext): boolean {
  const ordinal = /^\d+(?:st|nd|rd|th)$/.test(words[from - 1]?.form ?? '');
  return (to - from > 1 || ordinal) && tables.isForce(words[to - 1]?.form ?? '');
}

/** “M23”: the capitals or digits of a known group, and no place of renown. */
function isKnownAcronym({ from, to }: ChosenName, { sentence: { words }, tables }: NameContext): boolean {
  const flags = tables.phrase(keyOf(words, from, to));
  return (
    (flags & phraseFlags.actor) !== 0 &&
    (flags & (phraseFlags.wellKnownPlace | phraseFlags.capital | phraseFlags.state)) === 0 &&
    to - from === 1 &&
    /^[\p{Lu}\d][\p{Lu}\d-]+$/u.test(words[from]?.form ?? '')
  );
}

function isInGazetteer({ from, to }: ChosenName, { sentence: { words }, tables }: NameContext): boolean {
  return (tables.phrase(keyOf(words, from, to)) & (phraseFlags.place | phraseFlags.wellKnownPlace)) !== 0;
}

/** “Mohammad Sharifullah”: a given name and one or two words behind it. */
function isPerson({ from, to }: ChosenName, { sentence: { words } }: NameContext): boolean {
  if (to - from < 2 || to - from > 3 || ((words[from]?.flags ?? 0) & wordFlags.givenName) === 0) return false;
  return words
    .slice(from, to)
    .every(({ form, flags }) => /^\p{Lu}\p{Ll}/u.test(form) && !(flags & wordFlags.common));
}

/** “The Zamzam camp”: the name modifies a word for a place; or the gazetteer has it and the words before say where. */
function isPlace({ from, to }: ChosenName, { sentence, tree, tables }: NameContext): boolean {
  const { words, tokens } = sentence;
  const next = words[to];
  if (next && !next.capital && tree.heads[to - 1] === to && tables.isSite(tokens[to]?.lemma ?? ''))
    return true;
  const known = tables.phrase(keyOf(words, from, to)) & (phraseFlags.place | phraseFlags.wellKnownPlace);
  return known !== 0 && /^(?:in|near|outside|around)$/.test(tokens[from - 1]?.form ?? '');
}
