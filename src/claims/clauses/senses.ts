/** Which sense of the lexicon a verb or noun has here: the longest phrase that stands in the text, particles and object included. */
import type { Token } from '../../model/analysis.ts';
import type { HappeningSense, Lexicon } from '../../model/knowledge.ts';

export interface SenseMatch<Sense> {
  readonly senses: readonly Sense[];
  /** First token and the one after the last token of the trigger. */
  readonly from: number;
  readonly to: number;
  readonly lemma: string;
}

interface Phrase<Sense> {
  readonly words: readonly string[];
  readonly lemma: string;
  readonly senses: readonly Sense[];
}

/** Phrases by their first word (verbs) or their last (nouns), longest first. */
export type PhraseIndex<Sense> = ReadonlyMap<string, readonly Phrase<Sense>[]>;

export interface SenseIndex {
  readonly verbs: PhraseIndex<HappeningSense>;
  readonly nouns: PhraseIndex<HappeningSense>;
}

const indexes = new WeakMap<Lexicon, SenseIndex>();

/** Made once for each lexicon. */
export function senseIndexOf(lexicon: Lexicon): SenseIndex {
  const known = indexes.get(lexicon);
  if (known) return known;
  const index = {
    verbs: indexPhrases(
      lexicon.happenings,
      sense => sense.part === 'verb',
      words => words[0] ?? '',
    ),
    nouns: indexPhrases(
      lexicon.happenings,
      sense => sense.part === 'noun',
      words => words.at(-1) ?? '',
    ),
  };
  indexes.set(lexicon, index);
  return index;
}

export function indexPhrases<Sense>(
  table: ReadonlyMap<string, readonly Sense[]>,
  wanted: (sense: Sense) => boolean,
  keyOf: (words: readonly string[]) => string,
): PhraseIndex<Sense> {
  const index = new Map<string, Phrase<Sense>[]>();
  for (const [lemma, all] of table) {
    const senses = all.filter(wanted);
    if (senses.length === 0) continue;
    const words = lemma.split(' ');
    const key = keyOf(words);
    const phrases = index.get(key);
    if (phrases) phrases.push({ words, lemma, senses });
    else index.set(key, [{ words, lemma, senses }]);
  }
  for (const phrases of index.values()) phrases.sort((left, right) => right.words.length - left.words.length);
  return index;
}

/** The sense of the verb at `main`, with what follows it in phrases like “carried out a large-scale attack”. */
export function verbSenseAt<Sense>(
  tokens: readonly Token[],
  main: number,
  index: PhraseIndex<Sense>,
): SenseMatch<Sense> | undefined {
  const phrases = index.get(tokens[main]?.lemma ?? '');
  if (!phrases) return undefined;
  const near = (phrases[0]?.words.length ?? 0) > 1 ? wordsBehind(tokens, main) : undefined;
  for (const phrase of phrases) {
    const second = phrase.words[1];
    if (second !== undefined && !near?.has(second)) continue;
    const to = restOfPhrase(tokens, main, phrase.words);
    if (to !== undefined) return { senses: phrase.senses, from: main, to, lemma: phrase.lemma };
  }
  return undefined;
}

/** How many tokens may lie between two words of a phrase. */
const reach = 8;

function wordsBehind(tokens: readonly Token[], main: number): ReadonlySet<string> {
  const words = new Set<string>();
  for (let at = main + 1; at < Math.min(tokens.length, main + 1 + reach); at += 1) {
    const { lemma, form } = tokens[at] as Token;
    words.add(lemma).add(form.toLowerCase());
  }
  return words;
}

function restOfPhrase(tokens: readonly Token[], main: number, words: readonly string[]): number | undefined {
  let at = main + 1;
  for (const [order, word] of words.slice(1).entries()) {
    let found = -1;
    for (let ahead = at; ahead < Math.min(tokens.length, at + reach); ahead += 1) {
      const token = tokens[ahead] as Token;
      if (token.lemma === word || token.form.toLowerCase() === word) {
        found = ahead;
        break;
      }
      const modifies =
        /^(?:DET|ADJ|NUM|PROPN|ADV|NOUN)$/.test(token.upos) ||
        (token.upos === 'CCONJ' &&
          [tokens[ahead - 1], tokens[ahead + 1]].every(each => each?.upos === 'ADJ')) ||
        /^(?:its|their|his|her|our|my|your|-|"|of|'s|it|them)$/i.test(token.form);
      const mayModify =
        modifies &&
        (order > 0 || token.form !== 'of' || isMany(tokens[ahead - 1]) || /^(?:to|from)$/.test(word));
      if (!mayModify && !isMeasure(tokens, ahead) && !(word === 'for' && isWhither(tokens, ahead))) break;
    }
    if (found < 0) return undefined;
    // “Shot a driver at a roadblock” is not told by “shoot at”: what stands between is the verb's own object.
    const ownObject = tokens.slice(at, found).some(({ upos }) => /^(?:NOUN|PROPN|PRON)$/.test(upos));
    if (words.length === 2 && ownObject && aiming.test(word)) return undefined;
    at = found + 1;
  }
  // “Attack police” is not told by “attacked a police post”.
  const [last, next] = [tokens[at - 1], tokens[at]];
  if (words.length > 1 && last?.upos === 'NOUN' && next?.upos === 'NOUN' && !isDay(next)) return undefined;
  return words.length > 1 && isOwner(tokens, at) ? undefined : at;
}

/** Prepositions that no verb sets apart from itself, as it does “up” and “out”. */
const aiming = /^(?:at|into|upon|against)$/;

/** “Opened fire friday”, in texts without capitals. */
function isDay({ form }: Token): boolean {
  return /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight)$/i.test(form);
}

/** “Welcomed President Rivas's statement” tells of no welcome to the president: what ends the phrase only owns what follows. */
function isOwner(tokens: readonly Token[], past: number): boolean {
  if (!/^(?:NOUN|PROPN)$/.test(tokens[past - 1]?.upos ?? '')) return false;
  let at = past;
  while (at < past + 4 && tokens[at]?.upos === 'PROPN') at += 1;
  return /^(?:'s|’s|'|’)$/.test(tokens[at]?.form ?? '') && tokens[at]?.upos === 'PART';
}

/** “Returned to Geneva for talks”. */
function isWhither(tokens: readonly Token[], at: number): boolean {
  return /^(?:to|in|at)$/i.test(tokens[at]?.form ?? '') && tokens[at + 1]?.upos === 'PROPN';
}

/** “Drove hundreds of families from their homes”. */
function isMany(token: Token | undefined): boolean {
  return /^(?:ten|dozen|score|hundred|thousand|million|number|lot|most|many|some|tonne|ton)$/.test(
    token?.lemma ?? '',
  );
}

/** “More than 11,000”, “at least 40”, “10 to 15”, “200 million dollars in” between the words of a phrase. */
function isMeasure(tokens: readonly Token[], at: number): boolean {
  const form = tokens[at]?.form.toLowerCase() ?? '';
  // “Vowed on Friday to crush”
  if (form === 'on') return /day$/.test(tokens[at + 1]?.form ?? '');
  if (form === 'to') return tokens[at - 1]?.upos === 'NUM' && tokens[at + 1]?.upos === 'NUM';
  if (form === 'in') return /^(?:dollar|euro|pound|million|billion|worth)$/.test(tokens[at - 1]?.lemma ?? '');
  return form === 'than' || (form === 'at' && /^(?:least|most)$/i.test(tokens[at + 1]?.form ?? ''));
}

/**
 * The sense of a passive whose subject is the noun of the phrase: “a curfew was imposed” tells “impose curfew”.
 * @param head lemma of the subject; `subject` has the words of its phrase, in order.
 */
export function passiveSenseAt<Sense>(
  lemma: string,
  head: string,
  subject: readonly Token[],
  index: PhraseIndex<Sense>,
): Pick<SenseMatch<Sense>, 'senses' | 'lemma'> | undefined {
  for (const phrase of index.get(lemma) ?? []) {
    if (phrase.words.length < 2 || !phrase.words.slice(1).includes(head)) continue;
    let at = 0;
    const found = phrase.words.slice(1).every(word => {
      while (at < subject.length && subject[at]?.lemma !== word && subject[at]?.form.toLowerCase() !== word)
        at += 1;
      at += 1;
      return at <= subject.length;
    });
    if (found) return phrase;
  }
  return undefined;
}

/** The sense of the noun at `head`, with the words before it in “suicide bombing”. */
export function nounSenseAt<Sense>(
  tokens: readonly Token[],
  head: number,
  index: PhraseIndex<Sense>,
): SenseMatch<Sense> | undefined {
  const last = tokens[head] as Token;
  for (const key of new Set([last.lemma, last.form.toLowerCase()])) {
    for (const { words, senses, lemma } of index.get(key) ?? []) {
      const from = head - words.length + 1;
      const stands = words.every((word, offset) => {
        const token = tokens[from + offset];
        return offset === words.length - 1 || token?.lemma === word || token?.form.toLowerCase() === word;
      });
      if (from >= 0 && stands) return { senses, from, to: head + 1, lemma };
    }
  }
  return undefined;
}
