/** “The village of Mbulo”, “the towns of Mbulo and Tifare”: the noun before says what the name is. */
import type { ChosenName } from './choose-names.ts';
import { keyOf } from './document-names.ts';
import type { NameContext } from './name-features.ts';
import { phraseFlags } from './name-tables.ts';

/** Kinds of place that stand before “of” and a name; who has a base or a camp may stand there too. */
const kinds =
  /^(?:city|town|township|village|hamlet|locality|settlement|neighbou?rhood|quarter|district|sub-?district|suburb|province|governorate|municipality|commune|prefecture|territory|groupement)$/;

/** Whether the name is a place's by the noun before it, or by that before the name that it is joined to. */
export function isNamedByKind({ from, to }: ChosenName, { sentence, tables }: NameContext): boolean {
  const { tokens, words } = sentence;
  const flags = tables.phrase(keyOf(words, from, to));
  if (flags & (phraseFlags.actor | phraseFlags.state)) return false;
  if (to - from > 1 && tables.isForce(words[to - 1]?.form ?? '')) return false;
  let at = from - 1;
  for (let steps = 0; steps < 8 && /^(?:and|,|or)$/.test(tokens[at]?.form ?? ''); steps += 1) {
    at -= 1;
    while (/^\p{Lu}/u.test(tokens[at]?.form ?? '')) at -= 1;
  }
  return tokens[at]?.form === 'of' && kinds.test(tokens[at - 1]?.lemma ?? '');
}

/** “Kabasa and Mutu”: two names of one word each, of which no table knows the pair. */
export function withoutPair(
  name: ChosenName,
  { sentence: { words }, tables }: NameContext,
): readonly ChosenName[] {
  const { from, to, kind } = name;
  const known = tables.phrase(keyOf(words, from, to));
  if (kind !== 'place' || to - from !== 3 || words[from + 1]?.form !== 'and' || known !== 0) return [name];
  return [
    { ...name, to: from + 1 },
    { ...name, from: from + 2 },
  ];
}
