/**
 * Names of places in one document: the longest run of words that the gazetteer knows, unless the words around it make
 * it the name of a person, a street or a common thing. Which of its namesakes is meant is settled later, by the whole
 * document (`rank-toponyms.ts`).
 */
import type { Sentence } from '../../model/analysis.ts';
import { foldName, type Knowledge, type KnownPlace, type Namesake } from '../../model/knowledge.ts';
import { longestMatchAt, type Match } from './match-names.ts';
import { isGivenName, isInitial, isInstitution, type Persons, personsIn } from './persons.ts';
import { type Word, wordsOf } from './words.ts';

/** A name of a place as met; `start` and `end` in UTF-16 units. */
export interface Toponym {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Folded, as tables key names. */
  readonly key: string;
  readonly namesakes: readonly Namesake[];
  /** An adjective or the name of a people: “Malian”, “Syrians”. */
  readonly isDemonym: boolean;
  /** The larger place named right after it, “Mastung, Balochistan”: its folded name, and what it may be. */
  readonly within?: { readonly key: string; readonly places: readonly KnownPlace[] };
  /** “province”, “county”: what the words around it say it is, folded. */
  readonly division?: string;
}

/** In order of the text, not overlapping. */
export function findToponyms(text: string, sentences: readonly Sentence[], knowledge: Knowledge): Toponym[] {
  const words = wordsOf(text, sentences, knowledge);
  const persons = personsIn(words, knowledge);
  const found = words.flatMap(sentence => matchesIn(text, sentence, persons, knowledge));
  // What stands alone somewhere is the place also in “the Orel Singers”.
  const alone = new Set(found.filter(({ stands }) => stands === 'alone').map(({ match }) => match.key));
  return found
    .filter(({ stands, match }) => stands === 'alone' || (stands === 'within a name' && alone.has(match.key)))
    .map(({ match, sentence, within }) => toponymFrom(text, sentence, match, within, knowledge));
}

/** How a match stands among the words around it; `otherwise`: they make it something else than a place. */
type Stands = 'alone' | 'within a name' | 'otherwise';

interface Met {
  readonly match: Match;
  readonly sentence: readonly Word[];
  readonly stands: Stands;
  readonly within: Toponym['within'];
}

function matchesIn(text: string, sentence: readonly Word[], persons: Persons, knowledge: Knowledge): Met[] {
  const found: Met[] = [];
  for (let index = 0; index < sentence.length; ) {
    const match = longestMatchAt(text, sentence, index, found.at(-1)?.match, knowledge);
    if (!match) {
      index += 1;
      continue;
    }
    const within = qualifierAfter(text, sentence, match, knowledge);
    const stands = match.isDemonym || within ? 'alone' : standsAs(sentence, match, persons, knowledge);
    found.push({ match, sentence, stands, within });
    index = match.to;
  }
  return found;
}

function toponymFrom(
  text: string,
  sentence: readonly Word[],
  { from, end, ...match }: Match,
  within: Toponym['within'],
  knowledge: Knowledge,
): Toponym {
  const start = (sentence[from] as Word).start;
  const division = divisionWordAt(sentence, { from, ...match }, knowledge);
  const { key, namesakes, isDemonym } = match;
  return {
    start,
    end,
    text: text.slice(start, end),
    key,
    namesakes,
    isDemonym,
    ...(within ? { within } : {}),
    ...(division === undefined ? {} : { division }),
  };
}

/** “Mastung, Balochistan” and “Paris, Texas”: the larger place named after a comma (or in brackets). */
function qualifierAfter(
  text: string,
  sentence: readonly Word[],
  match: Match,
  knowledge: Knowledge,
): Toponym['within'] {
  const last = sentence[match.to - 1] as Word;
  const next = sentence[match.to];
  if (!next || match.isDemonym || !/^,$|^\($/.test(last.gap) || !next.isCapital) return undefined;
  const larger = longestMatchAt(text, sentence, match.to, match, knowledge);
  if (!larger || larger.isDemonym) return undefined;
  const outer = larger.namesakes.map(({ place }) => place);
  const holds = match.namesakes.some(({ place: inner }) => outer.some(place => isWithin(inner, place)));
  return holds ? { key: larger.key, places: outer } : undefined;
}

/** Whether `outer` is the country, or a division, that `inner` lies in. */
export function isWithin(inner: Namesake['place'], outer: Namesake['place']): boolean {
  if (inner.country !== outer.country || inner.id === outer.id) return false;
  if (outer.kind === 'country') return inner.kind !== 'country';
  if (outer.kind === 'province')
    return inner.kind !== 'province' && inner.kind !== 'country' && inDivision(inner, outer);
  return (
    outer.kind === 'district' &&
    outer.division2 !== undefined &&
    inner.division2 === outer.division2 &&
    inner.kind !== 'district'
  );
}

function inDivision(inner: Namesake['place'], outer: Namesake['place']): boolean {
  if (inner.division1 !== undefined && outer.division1 !== undefined)
    return inner.division1 === outer.division1;
  return inner.within !== undefined && foldName(inner.within) === foldName(outer.name);
}

/** What the words around a match leave it to be. */
function standsAs(sentence: readonly Word[], match: Match, persons: Persons, knowledge: Knowledge): Stands {
  const { toponymy } = knowledge;
  const run = sentence.slice(match.from, match.to);
  const [first, last] = [run[0] as Word, run.at(-1) as Word];
  const after = last.gap === '' ? sentence[match.to] : undefined;
  if (after?.isCapital && toponymy.streets.has(after.text.toLowerCase())) return 'otherwise';
  if (run.every(word => persons.words.has(word))) return 'otherwise';
  if (run.length > 1 && toponymy.divisions.has(last.text.toLowerCase())) return 'alone';
  if (run.length === 1 && toponymy.never.has(first.text.toLowerCase())) return 'otherwise';
  if (isWide(match)) return 'alone';
  const people = peopleIn(match);
  const before = sentence[match.from - 1];
  const joined =
    before?.gap === '' && before.isCapital && !(before.isFirst && !before.isProper) ? before : undefined;
  if (run.length === 1) {
    if (isRatherPerson(first, people, persons, knowledge)) return 'otherwise';
    if (people < manyPeople && toponymy.commonWords.has(first.text.toLowerCase())) return 'otherwise';
    if (joined && (partBefore.has(joined.key) || isInitial(joined) || isGivenName(joined, knowledge)))
      return 'otherwise';
    if (after?.isCapital && after.isProper && isGivenName(first, knowledge)) return 'otherwise';
  }
  if (after?.isCapital && isUnknown(after, knowledge)) return 'within a name';
  if (joined && isUnknown(joined, knowledge) && people < manyPeople) return 'within a name';
  return 'alone';
}

/** From this size on a town is known by its bare name. */
const manyPeople = 300_000;

/** Words that a name of a place goes on from: “New York” is not York. */
const partBefore = new Set([
  'new',
  'old',
  'north',
  'south',
  'east',
  'west',
  'northern',
  'southern',
  'eastern',
  'western',
  'fort',
  'ft',
  'port',
  'lake',
  'mount',
  'mt',
  'saint',
  'st',
  'san',
  'santa',
  'el',
  'los',
  'las',
  'la',
  'camp',
  'cape',
]); // prettier-ignore

function isWide({ namesakes }: Match): boolean {
  return namesakes.some(
    ({ place, weight }) => weight > 0.4 && (place.kind === 'country' || place.kind === 'province'),
  );
}

/** People of the largest place that may be meant; a curated one counts as large. */
function peopleIn({ namesakes }: Match): number {
  return Math.max(0, ...namesakes.map(({ place }) => place.population ?? (place.curated ? manyPeople : 0)));
}

function isRatherPerson(word: Word, people: number, persons: Persons, knowledge: Knowledge): boolean {
  return persons.surnames.has(word.key) || (people < manyPeople && isGivenName(word, knowledge));
}

/** Neither an institution's word nor a common one: a name by itself. */
function isUnknown(word: Word, knowledge: Knowledge): boolean {
  return (
    word.isProper &&
    !isInstitution(word, knowledge) &&
    !knowledge.toponymy.divisions.has(word.text.toLowerCase()) &&
    !knowledge.toponymy.commonWords.has(word.text.toLowerCase()) &&
    !/\d/.test(word.text)
  );
}

/** “Mastung district”, “province of Balochistan”. */
function divisionWordAt(
  sentence: readonly Word[],
  match: Pick<Match, 'from' | 'to'>,
  { toponymy }: Knowledge,
): string | undefined {
  const after =
    (sentence[match.to - 1] as Word).gap === '' ? sentence[match.to]?.text.toLowerCase() : undefined;
  if (after !== undefined && toponymy.divisions.has(after)) return after;
  const [kind, of] = [sentence[match.from - 2], sentence[match.from - 1]];
  const isOf = of?.text === 'of' && kind?.gap === '' && of.gap === '';
  return isOf && toponymy.divisions.has(kind.text.toLowerCase()) ? kind.text.toLowerCase() : undefined;
}
