/** What is written like a name where the classifier sees none: an untyped name is better than a lost one. */
import type { ChosenName } from './choose-names.ts';
import type { NameContext } from './name-features.ts';
import { wordFlags } from './name-tables.ts';
import { opensPlace } from './place-openings.ts';

const particles =
  /^(?:al|el|ul|ur|de|del|della|di|da|dos|das|la|las|los|le|les|du|des|bin|ibn|bint|abu|abd|von|van|&|-)$/;

/** Runs of proper nouns, joined over particles, that none of `names` touches. In text all in capitals there are none. */
export function untypedRuns(
  { sentence, places, tables }: NameContext,
  names: readonly ChosenName[],
): ChosenName[] {
  const { tokens, words, capitals } = sentence;
  if (capitals > 0) return [];
  const taken = words.map(() => false);
  for (const { from, to } of names) taken.fill(true, from, to);
  const isPart = (at: number) => {
    const word = words[at];
    if (!word?.capital || !places[at] || taken[at]) return false;
    // “Deir”, “Um” are strange words to the tagger.
    if (opensPlace(tokens, at) || opensPlace(tokens, at - 1)) return true;
    return tokens[at]?.upos === 'PROPN' && !(word.flags & wordFlags.calendar);
  };
  const isAdjective = (at: number) =>
    tokens[at]?.upos === 'ADJ' && words[at]?.capital === true && places[at] === true && !taken[at];
  const runs: ChosenName[] = [];
  for (let from = 0; from < words.length; ) {
    // “Pakistani Defence Minister”: an adjective with a capital may begin the run.
    if (!isPart(from) && !(from > 0 && isAdjective(from) && isPart(from + 1))) {
      from += 1;
      continue;
    }
    let to = from + 1;
    for (;;) {
      if (isPart(to) || (/^\d+$/.test(words[to]?.form ?? '') && tables.isForce(words[to - 1]?.form ?? '')))
        to += 1;
      else if (particles.test(words[to]?.form ?? '') && isPart(to + 1)) to += 2;
      else break;
    }
    if (isLikely(words.slice(from, to))) runs.push({ from, to, kind: 'other', lead: 0 });
    from = to;
  }
  return runs;
}

/** Titles, nationalities and single letters are written with capitals, too. */
function isLikely(words: readonly { readonly form: string; readonly flags: number }[]): boolean {
  const [only] = words;
  if (words.length > 1 || !only) return words.length > 1;
  if (only.flags & (wordFlags.title | wordFlags.nationality)) return false;
  return only.form.length > 1;
}
