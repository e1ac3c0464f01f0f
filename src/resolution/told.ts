/** A claim of a happening with what comparisons ask of it again and again, worked out once. */
import type { TimeMention } from '../model/analysis.ts';
import { lengthInDays } from '../model/calendar.ts';
import type { Happening } from '../model/claim.ts';
import { foldName } from '../model/knowledge.ts';
import { openingOf, type PassageWords, wordsOf } from './passage-words.ts';
import type { ResolvedClaim } from './resolve-claims.ts';

export interface Told extends ResolvedClaim {
  readonly claim: Happening;
  /** Capitalised words of the passage that name neither party nor place: “Jaffar Express”. */
  readonly namesAround: ReadonlySet<string>;
  /** “The raid”, “this attack”, “that crime”: points back to a happening already told. */
  readonly pointsBack: boolean;
  /** “Another”, “a second”, “separately”: says that it is a further happening. */
  readonly opensNew: boolean;
  /** “In the clash”, “attributes that attack to”: names the happening that it goes on about. */
  readonly namesDeed: boolean;
  /** “Killed in four days of fighting”, or a total: many happenings at once. */
  readonly isDrawnOut: boolean;
  /** “The fighting began on Thursday, when”: tells the beginning of what was told before. */
  readonly tellsBeginning: boolean;
  /** “By 27 May 91 people had died”, “as of 27 May”: its day is that of the count. */
  readonly countedUntil: boolean;
  /** Index of the block that it stands in. */
  readonly block: number;
  readonly words: PassageWords;
  /** See `openingOf`. */
  readonly opening: number;
  /** Place in the order of the document's claims. */
  readonly position: number;
}

/** The claim with what is read from the words around its trigger. */
export function asTold(claim: ResolvedClaim & { claim: Happening }, position: number): Told {
  const { start, end } = claim.claim.trigger;
  const before = claim.document.text.slice(Math.max(0, start - 24), start);
  const after = claim.document.text.slice(end, end + 24);
  const quoteBefore = claim.document.text.slice(Math.max(claim.claim.start, start - 60), end);
  const stray = new Set(
    [...claim.initiators, ...claim.targets, ...(claim.place ? [claim.place] : [])].flatMap(part =>
      foldName(claim.document.text.slice(part.start, part.end)).split(' '),
    ),
  );
  return {
    ...claim,
    position,
    namesAround: namesAround(claim.claim.quote, stray),
    words: wordsOf(claim.claim.quote),
    opening: openingOf(claim.claim.quote),
    pointsBack:
      isNoun(claim) &&
      /\b(?:the|this|that|these|those)\s+(?:\p{L}+\s+)?$/iu.test(before) &&
      !isDescribed.test(after),
    isDrawnOut:
      claim.claim.aggregate === true || daysOfIt.test(claim.claim.quote) || countsManyOverDays(claim),
    tellsBeginning: beginning.test(
      claim.document.text.slice(Math.max(0, claim.claim.start - 40), claim.claim.end),
    ),
    namesDeed: deedBefore.test(claim.claim.quote),
    countedUntil: claim.time !== undefined && isOfACount(claim.time, claim.document.text),
    block: claim.document.blocks.findIndex(block => block.end > start),
    opensNew: furtherHappening.test(quoteBefore),
  };
}

const furtherHappening =
  /\b(?:another|a (?:second|third|fourth|further|separate)|separately|in a separate|elsewhere|was also|were also|also on|also in|earlier that (?:day|night|morning)|earlier in the day|hours earlier|a day (?:earlier|later)|days (?:earlier|later))\b/i;

const beginning =
  /\b[Tt]he (?:\p{L}+ )?(?:fighting|clashes|violence|unrest|battle|siege|offensive|protests|assault|attack) (?:\p{L}+ )?(?:began|started|erupted|broke out)\b/u;

const deedBefore =
  /\b(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose)\s+(?:same\s+)?(?:\p{L}+\s+)?(?:attack|assault|raid|strike|airstrike|bombing|blast|explosion|clash|fighting|shooting|ambush|shelling|incident|operation|massacre|battle|violence|siege|kidnapping|abduction|protest|killing|crime|murder)(?:e?s)?\b(?!\s+(?:of|by|on|against|in|at|near)\s+(?:the\s+)?\p{Lu})/u;

/** “The shelling of Orel” says which one it means; “the raid on the camp” goes on about a camp told of. */
const isDescribed = /^\s+(?:of|by|on|against|in|at|near)\s+(?:the\s+)?[\p{Lu}\d]/u;

/** “The raid”, and no “the drone destroyed”: as the dictionary has it, or in the plural. */
function isNoun({ claim: { trigger }, document }: ResolvedClaim & { claim: Happening }): boolean {
  const form = document.text.slice(trigger.start, trigger.end).toLowerCase();
  return form === trigger.lemma || /^e?s$/.test(form.slice(trigger.lemma.length));
}

/** So many dead in more than a day, and no deed told that killed them: “more than 80 were killed over the weekend”. */
function countsManyOverDays({ claim, time }: ResolvedClaim & { claim: Happening }): boolean {
  const { tolls, mode, means, trigger } = claim;
  const isDeed =
    mode !== undefined || means !== undefined || !/^(?:kill|die|dead|death)$/.test(trigger.lemma);
  const many = (tolls.deaths?.quantity.low ?? 0) >= manyDead;
  return many && !isDeed && time?.date !== undefined && lengthInDays(time.date) > 1;
}

/** As many as make a conflict active in a year, by UCDP's definition. */
const manyDead = 25;

function isOfACount({ start, end, date }: TimeMention, text: string): boolean {
  const isOpen = date?.from === undefined && date?.to !== undefined;
  return isOpen || /\bas of\b/i.test(text.slice(Math.max(0, start - 6), end));
}

const daysOfIt =
  /\b(?:days|weeks|months|years) of (?:\p{L}+ )?(?:fighting|clashes|violence|attacks|bloodshed|unrest|combat|war|shelling|bombardment)\b/u;

/** Capitalised words inside a sentence (its first word tells nothing), without those already read as somebody or somewhere. */
function namesAround(quote: string, stray: ReadonlySet<string>): ReadonlySet<string> {
  const names = [...quote.matchAll(/(?<=[\p{L}\p{N},;:)]\s)\p{Lu}\p{L}{3,}/gu)].map(([word]) =>
    foldName(word),
  );
  const telling = names.filter(name => !stray.has(name) && !calendarWords.has(name));
  return telling.length === 0 ? none : new Set(telling);
}

/** One for all: most passages name nothing else. */
const none: ReadonlySet<string> = new Set();

const calendarWords = new Set(
  'january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);
