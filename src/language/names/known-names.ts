/** What tables and plain rules add to the classifier's scores: it has met few armed groups. */
import type { NamePrior } from './choose-names.ts';
import { nameClasses } from './choose-names.ts';
import { keyOf } from './document-names.ts';
import type { NameContext } from './name-features.ts';
import { phraseFlags, wordFlags } from './name-tables.ts';
import type { NameWord } from './name-words.ts';

const person = nameClasses.indexOf('person');
const organisation = nameClasses.indexOf('organisation');
const place = nameClasses.indexOf('place');
const other = nameClasses.indexOf('other');

const ordinal = /^\d+(?:st|nd|rd|th)$/;

/** Adds to the scores of tokens `[from, to)`. */
export function knownNames({ sentence, tables, places }: NameContext): NamePrior {
  const { words, tokens } = sentence;
  return (from, to, scores) => {
    const first = words[from];
    if (!first?.capital && !/^\d/.test(first?.form ?? '')) return;
    const add = (kind: number, score: number) => {
      scores[kind] = (scores[kind] as number) + score;
    };
    const raise = (least: number) => {
      scores[organisation] = Math.max(scores[organisation] as number, least);
    };
    const length = to - from;
    const key = keyOf(words, from, to);
    const phrase = tables.phrase(key);
    const common = (first?.flags ?? 0) & wordFlags.common;
    // “UP” and “GE” are too many things.
    const distinct = length > 1 || /^[A-Z][A-Z0-9-]{2,}$/.test(first?.form ?? '') || !common;
    const alone = !places[from - 1] && !places[to];
    const dateline =
      from === 0 && isDateline(words, to) && (phrase & (phraseFlags.place | phraseFlags.capital)) !== 0;
    const actor =
      (phrase & phraseFlags.actor) !== 0 && !dateline && !(tables.isAcronym(key) && isLower(words, from, to));
    if (dateline) add(place, 8);
    // “UN Verification Mission” is no mission of verification beside the UN.
    else if (actor && distinct) add(organisation, length > 1 ? 4 + 2 * length : places[to] ? 1 : 4);
    else if (alone && distinct && phrase & phraseFlags.state) {
      add(length > 1 && !isLand(phrase) ? organisation : place, 4 + 2 * length);
      // “Kosovo said”: only people say things, thinks the classifier.
      add(person, -3);
    } else if (alone && distinct && phrase & phraseFlags.capital) add(place, 3 + length);
    else if (alone && distinct && !isPersonal(first) && tables.isCurated(key)) add(place, 2 * length);
    if (actor && length > 1) raise(1);
    // “Ministry of Defence”: the first word of a body is no name without what follows.
    if (isHeadOf(words, from)) add(organisation, length === 1 ? -3 : endsOfPhrase(words, from, to) ? 3 : 0);
    // “M23 rebels”, “Fano militiamen”: the word before is theirs, whatever the tagger makes of it.
    const fighters = alone && length === 1 && !common && tables.isFighter(tokens[to]?.lemma ?? '');
    if (fighters && !(phrase & phraseFlags.nationality)) raise(1);
    // “Brigade 313”.
    if (length === 2 && tables.isForce(first?.form ?? '') && /^\d+$/.test(words[to - 1]?.form ?? ''))
      raise(1);
    if (expands(words, from, to)) add(organisation, 4 + length);
    if (length > 1 && first?.form === 'Operation') add(other, 4 + 2 * length);
    // “The Hill Brigade and the Sand Front” are two.
    if (
      !actor &&
      words.slice(from, to).some(({ form }, at) => form === 'and' && words[from + at + 1]?.form === 'the')
    )
      for (const kind of scores.keys()) add(kind, -4);
    // “Ed Wong of the Times” are two names.
    if (words.slice(from, to).some(({ form }) => form === 'of')) add(person, -3);
    // “155th Naval Infantry Brigade”: an ordinal belongs to the unit behind it.
    if (places[from - 1] && ordinal.test(words[from - 1]?.form ?? '')) add(organisation, -3);
    if (length > 1 && ordinal.test(first?.form ?? '') && tables.isForce(words[to - 1]?.form ?? ''))
      raise(length);
  };
}

/** “GAO, Mali, March 14 (Desert Wire) -”: capitals at the head of a report. */
function isDateline(words: readonly NameWord[], to: number): boolean {
  return (
    /^(?:,|\(|-|--|—|\/)$/.test(words[to]?.form ?? '') &&
    words.slice(0, to).every(({ form }) => form === form.toUpperCase())
  );
}

function isLower(words: readonly NameWord[], from: number, to: number): boolean {
  return words.slice(from, to).some(({ form }) => form !== form.toUpperCase());
}

/** “Ministry of …”, “Front for …”. */
function isHeadOf(words: readonly NameWord[], at: number): boolean {
  return (
    ((words[at]?.flags ?? 0) & wordFlags.organisationHead) !== 0 &&
    /^(?:of|for)$/.test(words[at + 1]?.form ?? '')
  );
}

/** Whether the stretch holds one of-phrase and ends with it. */
function endsOfPhrase(words: readonly NameWord[], from: number, to: number): boolean {
  const links = words.slice(from, to).filter(({ form }) => /^(?:of|for)$/.test(form)).length;
  return (
    links === 1 &&
    words[to - 1]?.capital === true &&
    !(words[to]?.capital && !/^(?:of|for)$/.test(words[to]?.form ?? ''))
  );
}

/** “Transitional Military Council” is a name of a state's government, not of the land. */
function isLand(phrase: number): boolean {
  return (phrase & (phraseFlags.place | phraseFlags.wellKnownPlace | phraseFlags.capital)) !== 0;
}

function isPersonal(word: NameWord | undefined): boolean {
  return ((word?.flags ?? 0) & (wordFlags.givenName | wordFlags.surname)) !== 0;
}

/** “Front for Change and Concord in Chad (FACT)”: the capitals before a bracket spell what stands in it. */
function expands(words: readonly NameWord[], from: number, to: number): boolean {
  const short = words[to + 1]?.form ?? '';
  if (words[to]?.form !== '(' || !/^[A-Z][A-Za-z]*[A-Z]$/.test(short) || to - from < 2) return false;
  const parts = words
    .slice(from, to)
    .flatMap(({ form }) => form.split(/[-'\s]/))
    .filter(part => part !== '');
  const capitals = parts.filter(part => /^[A-Z]/.test(part)).map(part => part.slice(0, 1));
  const every = parts.map(part => part.slice(0, 1).toUpperCase());
  const spelt = short.toUpperCase();
  return capitals.join('') === spelt || every.join('') === spelt;
}
