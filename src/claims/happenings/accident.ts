/** Deaths and injuries that nobody brought about: crashes, floods, disease. They are no happenings of a conflict. */
import { childrenBy, relationAt } from '../../model/tree.ts';
import { subjectsOf } from '../clauses/arguments.ts';
import type { SentenceReading } from '../context.ts';

const mishap =
  /^(?:accident|crash|collision|derailment|stampede|earthquake|quake|aftershock|flood|floods|flooding|landslide|mudslide|avalanche|cyclone|storm|hurricane|typhoon|tornado|tsunami|eruption|lightning|heatwave|wildfire|drought|famine|starvation|malnutrition|hunger|disease|illness|cholera|measles|malaria|ebola|epidemic|pandemic|outbreak|cancer|virus|covid-19|diabetes|leuka?emia|infection|bacteria|complication|fever|pneumonia|tuberculosis|dengue|stroke|cause)$/i;

/** “In two accidental explosions”, “when the shell went off by accident”. */
const accidental = /\b(?:accidental(?:ly)?|by accident|by mistake of their own)\b/i;

const misfortune = /^(?:crash|capsize|overturn|derail|sink|collapse|fall|skid|plunge)$/;

/** Whether the verb's subject, a phrase beside it, or a clause under it names what befell them: “died in a bus crash”. */
export function isAccident(at: number, reading: SentenceReading): boolean {
  const { tokens, tree } = reading;
  const named = (word: number) =>
    mishap.test(tokens[word]?.lemma ?? '') || mishap.test(tokens[word]?.form ?? '');
  if (subjectsOf(tree, at).some(named)) return true;
  if (
    accidental.test(
      tokens
        .slice(at, tree.past[at])
        .map(({ form }) => form)
        .join(' '),
    )
  )
    return true;
  if (childrenBy(tree, at, 'obl').some(word => named(word) && !isAfter(word, reading))) return true;
  // “When a bus fell into a ravine”: nobody made it fall.
  return childrenBy(tree, at, 'advcl').some(
    clause =>
      relationAt(tree, clause) === 'advcl' &&
      misfortune.test(tokens[clause]?.lemma ?? '') &&
      childrenBy(tree, clause, 'nsubj').length > 0,
  );
}

/** “Killed after the crash”, “before the floods”: a time, no cause. */
function isAfter(word: number, { tokens, tree }: SentenceReading): boolean {
  return childrenBy(tree, word, 'case').some(mark =>
    /^(?:after|before|since|until)$/i.test(tokens[mark]?.form ?? ''),
  );
}
