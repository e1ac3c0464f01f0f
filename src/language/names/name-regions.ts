/** Where names may stand: stretches of capitalised words, joined over small words. Which part of a stretch is a name, others decide. */
import { keyOf } from './document-names.ts';
import { type NameTables, phraseFlags, wordFlags } from './name-tables.ts';
import type { NameSentence } from './name-words.ts';

/** Tokens `[from, to)`; names begin and end at a token that may be part of one. */
export interface NameRegion {
  readonly from: number;
  readonly to: number;
}

/** More tokens than this make no name. */
export const longestName = 12;

/** Small words inside names of people, places and bodies. */
const links =
  /^(?:of|the|and|&|for|on|in|to|with|al|el|ul|ur|de|del|della|di|da|do|dos|das|la|las|los|le|les|du|des|bin|ibn|bint|abu|abd|von|van|der|den|e|y|i|un|und|et|ou|au|aux|st|ed|wal|-|'|'s|\.|\/|--|,|:|\+|@)$/i;

/** Tags of words that begin a name in the middle of a sentence only: “The Hague”, “In” never. */
const functionTags = new Set(['DET', 'PRON', 'AUX', 'CCONJ', 'ADP', 'PART']);

/** “Army-trained”, “Iran-backed”: a name is in them, but they are none. */
const compounds = /-(?:[a-z]+ed|led|run|held|born|made|built|era|style|based|wide)$/;

/** For each token whether a name may begin or end there. */
export function namePlaces(sentence: NameSentence): boolean[] {
  const { words } = sentence;
  const places = words.map((_, at) => mayBeName(sentence, at));
  for (const [at, { form }] of words.entries()) {
    // “33rd Front”, “April 6 Youth Movement”, “Channel 4”: numbers beside a word of the name.
    if (/^\d+(?:st|nd|rd|th)?$/i.test(form)) places[at] = isCapital(at + 1) || isCapital(at - 1);
  }
  return places;

  function isCapital(at: number): boolean {
    return Boolean(places[at] && words[at]?.capital);
  }
}

function mayBeName({ tokens, words, capitals }: NameSentence, at: number): boolean {
  const { upos = 'X', xpos } = tokens[at] ?? {};
  const { form, flags, capital } = words[at] as NameSentence['words'][number];
  if (upos === 'PUNCT' || upos === 'SYM') return false;
  if (compounds.test(form)) return false;
  if (xpos === 'NNP' || xpos === 'NNPS' || upos === 'PROPN') return form !== 'I';
  if (!/[A-Za-z]/.test(form)) return false;
  if (!capital) return mayBeSmall(form, flags, upos);
  const anew = at === 0 || startsAnew(words, at);
  if (functionTags.has(upos)) return !anew && capitals === 0 && form.length > 1 && !/^(?:I|A|An)$/.test(form);
  if (capitals === 0 && !anew) return true;
  // “Fighters of the Lantern Brigade attacked”.
  if (capitals === 0 && xpos === 'NNS' && !words[at + 1]?.capital) return false;
  if ((flags & wordFlags.common) === 0) return true;
  // “Soldiers of the Fourth Brigade”: an ordinary word at the start needs the rest of a name right behind it.
  return (upos === 'NOUN' || upos === 'ADJ') && (capitals > 0 || Boolean(words[at + 1]?.capital));
}

/** “houston”, “kerala”: names that people write small. */
function mayBeSmall(form: string, flags: number, upos: string): boolean {
  if (form.length < 4 || flags & wordFlags.common) return false;
  if (upos !== 'NOUN' && upos !== 'ADJ' && upos !== 'X') return false;
  return (
    (flags & (wordFlags.givenName | wordFlags.place)) !== 0 && (flags & wordFlags.organisationHead) === 0
  );
}

/** After an opening quotation mark or a colon the first word has a capital anyway. */
function startsAnew(words: NameSentence['words'], at: number): boolean {
  return /^["':.!?(*-]+$/.test(words[at - 1]?.form ?? '');
}

/** The stretches, at most three small words apart. @param places as `namePlaces` gives them; words of known names join them. */
export function nameRegions({ words }: NameSentence, places: boolean[], tables: NameTables): NameRegion[] {
  const known = knownSpans(words, tables);
  for (const { to } of known) places[to - 1] = true;
  const regions: { from: number; to: number }[] = [];
  for (const [at, may] of places.entries()) {
    if (!may) continue;
    const last = regions.at(-1);
    const joined = known.some(span => last && span.from < last.to && at < span.to);
    if (last && (joined || isLinked(words, last.to, at))) last.to = at + 1;
    else regions.push({ from: at, to: at + 1 });
  }
  return regions;
}

/** “Forces armées de la République démocratique du Congo”: names of several words that the tables hold, small letters inside and all. */
function knownSpans(words: NameSentence['words'], tables: NameTables): NameRegion[] {
  const spans: NameRegion[] = [];
  for (let from = 0; from < words.length; from += 1) {
    if (!words[from]?.capital) continue;
    let end = 0;
    for (let to = from + 2; to <= Math.min(words.length, from + longestName); to += 1) {
      const key = keyOf(words, from, to);
      if (!tables.begins(key)) break;
      if (words[to - 1]?.capital && tables.phrase(key) & phraseFlags.actor)
        end = withBracket(words, from, to);
    }
    if (end > 0) spans.push({ from, to: end });
  }
  return spans;
}

/** “Communist Party of India (Maoist)”: a bracket that opens inside closes inside. */
function withBracket(words: NameSentence['words'], from: number, to: number): number {
  const opens = words.slice(from, to).some(({ form }) => form === '(');
  if (!opens) return to;
  return words[to]?.form === ')' ? to + 1 : 0;
}

function isLinked(words: NameSentence['words'], from: number, to: number): boolean {
  if (to - from > 3) return false;
  for (let at = from; at < to; at += 1) if (!links.test(words[at]?.form ?? '')) return false;
  return true;
}
