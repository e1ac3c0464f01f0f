/** The dictionary form of a word: table of irregular forms, then suffix rules; the trained lemma where both are silent. */
import type { UniversalTag } from '../model/analysis.ts';
import type { Lexicon } from '../model/knowledge.ts';

const partOfTag: Readonly<Partial<Record<UniversalTag, string>>> = {
  VERB: 'verb',
  AUX: 'verb',
  NOUN: 'noun',
  PROPN: 'noun',
  ADJ: 'adjective',
  ADV: 'adverb',
};

const verbsOf = new WeakMap<Lexicon, ReadonlySet<string>>();

/** Every verb that some table knows: they settle which of two regular stems it is (“staged”: stage, not stag). */
function knownVerbs(lexicon: Lexicon): ReadonlySet<string> {
  const known = verbsOf.get(lexicon);
  if (known) return known;
  const verbs = new Set<string>();
  for (const table of [lexicon.happenings, lexicon.reporting, lexicon.relations, lexicon.announcements]) {
    for (const [lemma, rows] of table) {
      if (rows.some(({ part }) => part === 'verb')) verbs.add(lemma.split(' ')[0] ?? lemma);
    }
  }
  verbsOf.set(lexicon, verbs);
  return verbs;
}

/** Stems that a regular verb form may have, the likeliest first. */
export function verbStemsOf(form: string): string[] {
  const stems: string[] = [];
  const bare = form.replace(/(?:ed|ing|es|s)$/, '');
  if (/(?:ed|ing|es)$/.test(form)) stems.push(`${bare}e`);
  if (/([bdgklmnprtvz])\1$/.test(bare)) stems.push(bare.slice(0, -1));
  if (/ie[ds]$/.test(form)) stems.push(`${form.slice(0, -3)}y`);
  return [...stems, bare];
}

/** @param trained the lemma that the trained model gives for the form and its tags. */
export function lemmaOf(form: string, upos: UniversalTag, lexicon: Lexicon, trained: string): string {
  const low = form.toLowerCase();
  const rows = lexicon.irregularForms.get(low);
  const row = rows?.find(({ part }) => part === partOfTag[upos]);
  if (row) return row.lemma;
  if (upos === 'PROPN' || upos === 'ADP' || upos === 'SCONJ' || upos === 'PRON' || upos === 'DET') return low;
  if (upos === 'VERB') {
    const verbs = knownVerbs(lexicon);
    const stem = verbs.has(low) ? low : verbStemsOf(low).find(each => verbs.has(each));
    if (stem !== undefined) return stem;
  }
  // Treebanks leave some plurals as they are (“troops”); the tables have the singular.
  if (upos === 'NOUN' && trained === low && isKnownNoun(nounLemma(low), lexicon)) return nounLemma(low);
  return trained.toLowerCase();
}

function isKnownNoun(lemma: string, { agents, happenings }: Lexicon): boolean {
  return agents.has(lemma) || (happenings.get(lemma)?.some(({ part }) => part === 'noun') ?? false);
}

/** Singular of a regular noun by its ending. */
function nounLemma(form: string): string {
  if (/(?:ss|us|is)$/.test(form) || form.length < 4) return form;
  if (/[^aeiou]ies$/.test(form)) return `${form.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|zz)es$/.test(form)) return form.slice(0, -2);
  if (/men$/.test(form)) return `${form.slice(0, -3)}man`;
  return form.endsWith('s') ? form.slice(0, -1) : form;
}
