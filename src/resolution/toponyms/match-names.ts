/** The longest run of words that tables and gazetteer know: names, short forms, what peoples are called. */
import { foldName, type Knowledge, type Namesake } from '../../model/knowledge.ts';
import { isInstitution } from './persons.ts';
import type { Word } from './words.ts';

const longestName = 6;

/** A run of words with what the tables make of it. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly end: number;
  readonly key: string;
  readonly namesakes: readonly Namesake[];
  readonly isDemonym: boolean;
}

/** The match that begins at word `from`; `previous` is the one before it, which short forms lean on. */
export function longestMatchAt(
  text: string,
  sentence: readonly Word[],
  from: number,
  previous: Match | undefined,
  knowledge: Knowledge,
): Match | undefined {
  const first = sentence[from] as Word;
  if (!first.isCapital || /^(?:The|A|An)$/.test(first.text)) return undefined;
  for (let to = Math.min(sentence.length, from + longestName); to > from; to -= 1) {
    const last = sentence[to - 1] as Word;
    if (!last.isCapital || !runsTogether(sentence, from, to)) continue;
    const abbreviated = abbreviationAt(text, sentence, from, to, previous, knowledge);
    if (abbreviated) return abbreviated;
    const run = sentence.slice(from, to);
    if (!run.some(word => word.isProper) && !isDemonymWord(first, to - from, knowledge)) continue;
    const key = foldName(text.slice(first.start, last.end));
    if (key.length < 2) continue;
    const demonym = demonymOf(key, knowledge);
    if (demonym) return { from, to, end: last.end, key, namesakes: demonym, isDemonym: true };
    if (to - from > 1 && isBodyOfTown(last, sentence[to], knowledge)) continue;
    const namesakes = knowledge.places
      .namesakes(key)
      .filter(namesake => to - from > 1 || mayBeCalled(first.text, namesake));
    if (namesakes.length > 0) return { from, to, end: last.end, key, namesakes, isDemonym: false };
  }
  return undefined;
}

/** In “Springfield City Council” the council is the city's, and the city is Springfield. */
function isBodyOfTown(last: Word, after: Word | undefined, knowledge: Knowledge): boolean {
  return (
    /^(?:city|town|village|state)$/i.test(last.text) &&
    last.gap === '' &&
    after?.isCapital === true &&
    isInstitution(after, knowledge)
  );
}

/** A few capitals are a short form, and only of countries, continents and the like: “US”, not a hamlet called Us. */
function mayBeCalled(word: string, { place, weight }: Namesake): boolean {
  if (/^\p{Lu}\.?$/u.test(word)) return false;
  if (/^(?:\p{Lu}\.?){2,3}$/u.test(word)) return place.kind === 'country' || (place.curated && weight === 1);
  return !/^\p{Lu}{4,5}$/u.test(word) || weight === 1;
}

/** Whether only blanks, or the full stop of “St.”, stand between the words. */
function runsTogether(sentence: readonly Word[], from: number, to: number): boolean {
  for (let index = from; index < to - 1; index += 1) {
    const { gap, text } = sentence[index] as Word;
    if (gap !== '' && !(gap === '.' && /^(?:St|Ste|Ft|Mt|W|E|N|S)$/.test(text)) && gap !== '-') return false;
  }
  return true;
}

function isDemonymWord({ key }: Word, length: number, { nationalities, toponymy }: Knowledge): boolean {
  return length === 1 && (nationalities.has(key) || toponymy.demonyms.has(key));
}

/** The country or other place that an adjective or the name of its people stands for. */
function demonymOf(key: string, knowledge: Knowledge): readonly Namesake[] | undefined {
  const { nationalities, states, places, toponymy } = knowledge;
  const single = key.replace(/s$/, '');
  const state = states.get(nationalities.get(key) ?? nationalities.get(single) ?? '');
  const name = state ? foldName(state.name) : (toponymy.demonyms.get(key) ?? toponymy.demonyms.get(single));
  if (name === undefined) return undefined;
  const own = places.namesakes(key);
  if (own.some(({ place, weight }) => place.kind === 'country' && weight === 1)) return undefined;
  const named = places.namesakes(name).filter(({ weight }) => weight >= 0.5);
  const country = state && named.find(({ place }) => place.kind === 'country');
  return country ? [country] : named.length > 0 ? named : undefined;
}

/** “Calif.”, “W.Va.”, and “TX” after a name and a comma. */
function abbreviationAt(
  text: string,
  sentence: readonly Word[],
  from: number,
  to: number,
  previous: Match | undefined,
  knowledge: Knowledge,
): Match | undefined {
  const first = sentence[from] as Word;
  const last = sentence[to - 1] as Word;
  const whole = text.slice(first.start, last.end);
  const withStop = text[last.end] === '.' ? knowledge.toponymy.abbreviations.get(`${whole}.`) : undefined;
  const short = withStop ?? knowledge.toponymy.abbreviations.get(whole);
  if (!short) return undefined;
  const before = sentence[from - 1];
  if (short.afterName && !(before && previous?.to === from && /^,?$/.test(before.gap))) return undefined;
  // “Miss. Jones” and “Pa” are no states: a lone abbreviation of letters stands after a place.
  const key = foldName(short.name);
  const namesakes = knowledge.places
    .namesakes(key)
    .filter(({ place }) => place.country === short.country && place.kind === short.kind);
  if (namesakes.length === 0) return undefined;
  return { from, to, end: last.end + (withStop ? 1 : 0), key, namesakes, isDemonym: false };
}
