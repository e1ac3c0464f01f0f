/** Proper names of one sentence: runs of capitalised words, joined over “of”, “de”, “al-” and “&”, with the short form given beside them. */
import type { NameKind, NameMention, Sentence, Token } from '../model/analysis.ts';
import { foldName, type Knowledge } from '../model/knowledge.ts';

/** Small words inside names of people, places and bodies. */
const particles =
  /^(?:al|el|ul|ur|de|del|della|di|da|dos|das|la|las|los|le|les|du|des|bin|ibn|bint|abu|abd|von|van|e|y|i|un|und|et|ou)$/;
const calendarWords =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)$/;

/** @param headline words of a headline carry capitals anyway: only known names count there. */
export function readNames(
  sentence: Sentence,
  index: number,
  text: string,
  knowledge: Knowledge,
  headline: boolean,
): NameMention[] {
  const { tokens } = sentence;
  const names: NameMention[] = [];
  for (let from = 0; from < tokens.length; ) {
    const end = headline ? knownRunAt(tokens, from, text, knowledge) : runAt(tokens, from, text, knowledge);
    if (end === from) {
      from += 1;
      continue;
    }
    const first = tokens[from] as Token;
    const last = tokens[end - 1] as Token;
    const words = text.slice(first.start, last.end);
    const acronym = acronymAfter(tokens, end, text);
    const kind = kindOf(tokens, from, end, words, knowledge);
    names.push({
      start: first.start,
      end: last.end,
      text: words,
      ...(kind ? { kind } : {}),
      ...(acronym ? { acronym } : {}),
      sentence: index,
    });
    from = end;
  }
  return names;
}

/** Whether most words of the block carry capitals, as in the titles of American papers. */
export function isTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ form }) => /^[A-Za-z]{4,}/.test(form));
  return words.length > 2 && words.filter(({ form }) => /^[A-Z]/.test(form)).length > words.length * 0.7;
}

function runAt(tokens: readonly Token[], from: number, text: string, knowledge: Knowledge): number {
  if (!startsName(tokens, from)) return from;
  let end = from + 1;
  for (;;) {
    if (isNamePart(tokens[end])) end += 1;
    else if (tokens[end]?.form === '&' && isNamePart(tokens[end + 1])) end += 2;
    else if (particles.test(tokens[end]?.form ?? '') && isNamePart(tokens[end + 1])) end += 2;
    else if (
      particles.test(tokens[end]?.form ?? '') &&
      particles.test(tokens[end + 1]?.form ?? '') &&
      isNamePart(tokens[end + 2])
    ) {
      end += 3;
    } else {
      const joined = joinedEnd(tokens, from, end, text, knowledge);
      if (joined === end) break;
      end = joined;
    }
  }
  return end;
}

/** “Armed Forces of X”, “Ministry of the Interior”; “and” only inside a name that is known. */
function joinedEnd(
  tokens: readonly Token[],
  from: number,
  end: number,
  text: string,
  knowledge: Knowledge,
): number {
  const link = tokens[end]?.form;
  if (link !== 'of' && link !== 'for' && link !== 'and' && link !== "'s") return end;
  const start = tokens[end + 1]?.form === 'the' ? end + 2 : end + 1;
  let stop = start;
  while (isNamePart(tokens[stop])) stop += 1;
  if (stop === start) return end;
  for (let last = stop; last > start; last -= 1) {
    const key = foldName(wordsOf(tokens, from, last, text));
    if (knowledge.actorNames.has(key) || (link === 'and' && knowledge.places.has(key))) return last;
  }
  const head = tokens[end - 1]?.lemma ?? '';
  const joins = (link === 'of' || link === 'for') && knowledge.lexicon.organisationHeads.has(head);
  return joins ? stop : end;
}

/** In headlines: the longest run of up to six words that is a known name. */
function knownRunAt(
  tokens: readonly Token[],
  from: number,
  text: string,
  { actorNames, places }: Knowledge,
): number {
  if (!/^\p{Lu}/u.test(text.slice(tokens[from]?.start, tokens[from]?.end))) return from;
  for (let end = Math.min(tokens.length, from + 6); end > from; end -= 1) {
    const key = foldName(wordsOf(tokens, from, end, text));
    if (key.length > 2 && (actorNames.has(key) || places.get(key)?.some(place => place.curated))) return end;
  }
  return from;
}

function wordsOf(tokens: readonly Token[], from: number, end: number, text: string): string {
  return text.slice(tokens[from]?.start, tokens[end - 1]?.end);
}

function startsName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || calendarWords.test(token.form)) return false;
  if (token.upos === 'PROPN') return /^[A-Z0-9]|^[a-z]+[A-Z-]|^x/.test(token.form) && token.form !== 'I';
  // “33rd Front”, “Islamic State”: the first word is no proper noun to the tagger, the next one is.
  const next = tokens[at + 1];
  const mayLead =
    /^\d+(?:st|nd|rd|th)$/.test(token.form) ||
    ((token.upos === 'ADJ' || token.upos === 'NOUN') && /^[A-Z][a-z]/.test(token.form) && at > 0);
  return mayLead && next?.upos === 'PROPN' && /^[A-Z]/.test(next.form) && !calendarWords.test(next.form);
}

function isNamePart(token: Token | undefined): boolean {
  if (!token || calendarWords.test(token.form)) return false;
  if (token.upos === 'PROPN') return !/^[a-z]+$/.test(token.form) || /^x+$/.test(token.form);
  return (token.upos === 'ADJ' || token.upos === 'NOUN' || token.upos === 'X') && /^[A-Z]/.test(token.form);
}

/** “(BLA)”, “(Ejército de Liberación Nacional, ELN)”, “, or ELN,”. */
function acronymAfter(tokens: readonly Token[], at: number, text: string): string | undefined {
  if (tokens[at]?.form === '(') {
    for (let close = at + 2; close < Math.min(tokens.length, at + 14); close += 1) {
      if (tokens[close]?.form !== ')') continue;
      const last = tokens[close - 1] as Token;
      return isAcronym(last.form) ? text.slice(last.start, last.end) : undefined;
    }
  }
  const or = tokens[at]?.form === ',' ? at + 1 : at;
  if (tokens[or]?.form !== 'or') return undefined;
  const word = tokens[or + 1]?.form === 'the' ? tokens[or + 2] : tokens[or + 1];
  return word && isAcronym(word.form) ? text.slice(word.start, word.end) : undefined;
}

function isAcronym(form: string): boolean {
  return /^[A-Z][A-Za-z]*[A-Z](?:-[A-Z]+)?$/.test(form) && form.length <= 8;
}

function kindOf(
  tokens: readonly Token[],
  from: number,
  end: number,
  words: string,
  { actorNames, actors, places, lexicon }: Knowledge,
): NameKind | undefined {
  const key = foldName(words);
  const known = actorNames.get(key)?.map(id => actors.get(id)?.kind)[0];
  if (known) return known === 'person' ? 'person' : known === 'state' ? 'place' : 'organisation';
  const last = tokens[end - 1]?.form.toLowerCase() ?? '';
  if (lexicon.organisationHeads.has(last) || isAcronym(words)) return 'organisation';
  if (
    lexicon.titles.has((tokens[from]?.form ?? '').toLowerCase()) ||
    lexicon.titles.has(tokens[from - 1]?.form.toLowerCase() ?? '')
  ) {
    return 'person';
  }
  if (places.get(key)?.some(place => place.curated || end - from > 1)) return 'place';
  if (
    places.has(key) &&
    /^(?:in|at|near|from|to|around|outside|of|across|into)$/i.test(tokens[from - 1]?.form ?? '')
  )
    return 'place';
  return end - from >= 2 && end - from <= 4 && !/-/.test(words) ? 'person' : undefined;
}
