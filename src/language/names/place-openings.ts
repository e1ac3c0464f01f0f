/** “Um Sayala”, “Deir Hafer”, “Kafr Nabl”: words that open the names of places, which are no word of the language. */
import type { Token } from '../../model/analysis.ts';
import type { ChosenName } from './choose-names.ts';
import type { NameContext } from './name-features.ts';

/** “Um” opens names of persons too. */
const openings =
  /^(?:Umm?|Oum|Deir|Dayr|Kafr|Kfar|Kafar|Beit|Bayt|Bait|Tell|Tel|Tal|Ain|Ayn|Ein|Jabal|Jebel|Djebel|Gebel|Wadi|Wad|Oued|Bir|Khirbet|Khirbat|Ras|Puerto|Porto)$/;

/** Whether a name of a place may begin at `at`, of which the word behind is the second. */
export function opensPlace(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.form ?? '';
  return (
    openings.test(tokens[at]?.form ?? '') &&
    (/^\p{Lu}/u.test(next) || /^(?:al|el|ez|es|ed|er)-\p{Lu}/u.test(next))
  );
}

/** The name with the word that opens it, and as a place where nothing but a person's could open so. */
export function withOpening(name: ChosenName, { sentence: { tokens } }: NameContext): ChosenName {
  const cut = opensPlace(tokens, name.from - 1);
  if (!cut && !opensPlace(tokens, name.from)) return name;
  const from = cut ? name.from - 1 : name.from;
  const isMother = /^(?:Umm?|Oum)$/.test(tokens[from]?.form ?? '');
  const somewhere = /^(?:in|near|at|outside|around|from|to|into|of)$/.test(tokens[from - 1]?.form ?? '');
  const isPlace = name.kind !== 'organisation' && (!isMother || somewhere || cut);
  return { ...name, from, ...(isPlace ? { kind: 'place' as const } : {}) };
}
