/** Phrases whose verb alone would tell of a deed: “was taken aback”, “was caught on camera”, “pleaded not guilty”. */
import type { Token } from '../../model/analysis.ts';

/** Lemmas from the verb on, articles and pronouns left out, a few at most between verb and what makes it an idiom. */
const idioms: readonly RegExp[] = [
  /^take (?:aback|for grant|into account|to task|note|heart|seriously|issue)\b/,
  /^(?:catch|capture|shoot|take|record) (?:\S+ ){0,3}?(?:on|by) (?:\S+ ){0,2}?(?:video|camera|tape|film|footage|cctv|photo|photograph)/,
  /^(?:capture|catch) (?:\S+ ){0,2}?(?:attention|imagination|headline|mood|moment|eye|vote)/,
  // “Told a news conference that”: only whoever is told to do something is asked for it.
  /^tell (?!(?:(?!that\b)\S+ ){0,6}?to\b)/,
  /^plead (?:not )?guilty\b/,
  /^(?:detain|hold|keep) (?:\S+ )?(?:in|at|for) (?:\S+ )?(?:hospital|treatment|observation|clinic)/,
  /^fire (?:up|question|employee|worker|staff|minister|coach)\b/,
  /^strike (?:deal|balance|chord|agreement|tone|bargain)/,
  /^hit (?:record|low|high|headline|market|snag|road|target)\b/,
  /^shoot (?:video|film|footage|scene|documentary|photo)/,
  /^attack (?:\S+ )?(?:problem|virus|disease|question|issue|poverty|inflation)/,
];

/** @param at the verb's token in its sentence. */
export function opensIdiom(tokens: readonly Token[], at: number): boolean {
  const words: string[] = [];
  for (const { lemma, upos } of tokens.slice(at, at + 8)) {
    if (upos === 'PUNCT') break;
    if (upos !== 'DET' && upos !== 'PRON') words.push(lemma.toLowerCase());
  }
  const phrase = words.join(' ');
  return idioms.some(idiom => idiom.test(phrase));
}
