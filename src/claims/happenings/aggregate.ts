/** A total over many happenings: “1,240 attacks this year”, “over 300 people have been killed since January”. */
import type { TimeMention } from '../../model/analysis.ts';
import { type DateSpan, type Day, lengthInDays } from '../../model/calendar.ts';
import type { Context, SentenceReading } from '../context.ts';
import { deedWords } from './deed-words.ts';
import type { Draft } from './draft.ts';

/** Days from which a stretch of time holds more than one happening of a kind. */
const longStretch = 28;

/** Words that count up to a day: “since January”, “so far this year”, “over the past six months”. */
const countingUp =
  /\b(?:since|so far|to date|till now|until now|(?:over|in|during|within|for) the (?:past|last|previous)|(?:past|last|previous) (?:\S+ )?(?:days|weeks|months|years)|(?:first|second) half|(?:first|second|third|fourth|last) quarter|(?:first|last) (?:\S+ )?months|between)\b/i;

/** The draft as a total where it is one, with the day since which it counts. */
export function asTotal(draft: Draft, context: Context): Draft {
  const since = draft.time ? undefined : sinceClause(draft);
  const told = since ? { ...draft, time: since } : draft;
  if (isTotal(told, context, since !== undefined)) return { ...told, aggregate: true };
  const { aggregate: _, ...one } = draft;
  return one;
}

/**
 * Whether the words tell of many happenings at once: a toll that is counted up over a long time, or counted deeds that no
 * single day holds. A toll “in March” may be that of one attack whose day is not told.
 */
function isTotal(draft: Draft, { document }: Context, since: boolean): boolean {
  const { time, tolls, aggregate } = draft;
  // “On 5 May four shells were fired”: what is counted is no deed, and a day holds it.
  if (aggregate) return hasCountedDeeds(draft) || time?.date === undefined || lengthInDays(time.date) > 1;
  const counts = Object.keys(tolls).length > 0;
  const long = time?.date !== undefined && isLong(time.date, todayOf(time) ?? document.published);
  if (long && counts && (since || countsUp(draft) || hasManyDeeds(draft) || isOfManyAreas(draft)))
    return true;
  return (long || time === undefined) && (hasCountedDeeds(draft) || isOfCountedDeeds(draft));
}

/** “Since the war began in April 2023”: an open stretch from the first day of what its clause tells. */
function sinceClause({ at, reading }: Draft): TimeMention | undefined {
  const { tree, tokens, times } = reading;
  const clause = (tree.children[at] ?? []).find(
    child =>
      tree.relations[child] === 'advcl' &&
      (tree.children[child] ?? []).some(mark => tokens[mark]?.form.toLowerCase() === 'since'),
  );
  if (clause === undefined) return undefined;
  const start = tokens[tree.first[clause] ?? clause]?.start ?? 0;
  const end = tokens[(tree.past[clause] ?? clause + 1) - 1]?.end ?? 0;
  const time = times.find(each => each.start >= start && each.end <= end && each.date?.from !== undefined);
  return time?.date?.from === undefined ? undefined : { ...time, date: { from: time.date.from } };
}

/** An open stretch ends on the day that it is told: “since Monday” is no long one. */
function isLong({ from, to }: DateSpan, today: Day | undefined): boolean {
  if (from === undefined) return false;
  const last = to ?? today;
  return last === undefined || lengthInDays({ from, to: last }) >= longStretch;
}

/** The day that the words were counted from, where they were. */
function todayOf({ anchor }: TimeMention): Day | undefined {
  return anchor && anchor.from !== 'words' ? anchor.day : undefined;
}

/** By the expression of time, the three words before it and two behind; “this year” only where the verb is perfect. */
function countsUp({ time, reading, at }: Draft): boolean {
  const { tokens, tree } = reading;
  const first = tokens.findIndex(({ start }) => start >= (time?.start ?? 0));
  const last = tokens.findLastIndex(({ end }) => end <= (time?.end ?? 0));
  const words = tokens
    .slice(Math.max(0, first - 3), last + 3)
    .map(({ form }) => form)
    .join(' ');
  if (countingUp.test(words)) return true;
  const perfect = (tree.children[at] ?? []).some(
    child => /^aux/.test(tree.relations[child] ?? '') && tokens[child]?.lemma === 'have',
  );
  return perfect && /\bthis year\b/i.test(words);
}

/** “Forty-one strikes, in which 103 people died”. */
function isOfCountedDeeds({ at, reading }: Draft): boolean {
  const { tree, clauses } = reading;
  const clause = clauses[at] ?? at;
  const deed = tree.relations[clause] === 'acl:relcl' ? (tree.heads[clause] ?? -1) : -1;
  return deed >= 0 && isPluralDeed(deed, reading) && isCounted(deed, reading) && !isOfOneDay(deed, reading);
}

/** “Three hundred people died in the two states”: by nobody named, in no deed, in more areas than one. */
function isOfManyAreas({ initiators, reading, tolls }: Draft): boolean {
  if (initiators.length > 0 || tolls.deaths === undefined) return false;
  const { tokens } = reading;
  if (tokens.some(({ upos, lemma = '' }) => upos === 'NOUN' && deedWords.test(lemma))) return false;
  return tokens.some(({ xpos, lemma = '' }) => xpos === 'NNS' && areaWords.test(lemma));
}

const areaWords = /^(?:state|province|region|district|territory|county|governorate|municipality|department)$/;

/** “Killed in attacks by bandits”, “attacks have killed”. */
function hasManyDeeds({ at, reading }: Draft): boolean {
  return [at, ...(reading.tree.children[at] ?? [])].some(
    token => isPluralDeed(token, reading) && !isOfOneDay(token, reading),
  );
}

/** “1,240 attacks”. */
function hasCountedDeeds({ at, reading }: Draft): boolean {
  return [at, ...(reading.tree.children[at] ?? [])].some(
    token => isPluralDeed(token, reading) && isCounted(token, reading),
  );
}

function isCounted(at: number, { tree }: SentenceReading): boolean {
  return (tree.children[at] ?? []).some(child => tree.relations[child] === 'nummod');
}

function isPluralDeed(at: number, { tokens, tree }: SentenceReading): boolean {
  const { xpos, lemma = '' } = tokens[at] ?? {};
  // “52 deaths” are the toll of something, not deeds.
  return (
    xpos === 'NNS' &&
    lemma !== 'death' &&
    deedWords.test(lemma) &&
    !/^(?:nmod|conj)/.test(tree.relations[at] ?? '')
  );
}

/** “In twin attacks”, “in coordinated attacks”: one happening in several places. */
function isOfOneDay(at: number, { tokens, tree }: SentenceReading): boolean {
  return (tree.children[at] ?? []).some(child =>
    /^(?:twin|coordinated|simultaneous|two|both|these|those)$/i.test(tokens[child]?.form ?? ''),
  );
}
