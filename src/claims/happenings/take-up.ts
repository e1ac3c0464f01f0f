/** “The raid killed 30”, “the attack was blamed on”: words that point back to a happening told shortly before are tied to it. */
import type { QuantityMention, TimeMention, Token } from '../../model/analysis.ts';
import { type TollField, tollFields } from '../../model/quantity.ts';
import type { SentenceReading } from '../context.ts';
import { deedWords } from './deed-words.ts';
import type { Draft } from './draft.ts';
import { isOccasion } from './occasion.ts';

/** How many sentences back. */
const reach = 3;

/** A draft with the earlier one, by place in the list, that its words point back to. */
export interface Tied {
  readonly draft: Draft;
  readonly takesUp?: number;
}

/** @param drafts of the whole document, in reading order. */
export function takeUp(drafts: readonly Draft[]): Tied[] {
  const done: { draft: Draft; takesUp?: number }[] = [];
  for (const draft of drafts) {
    if (isNobody(draft)) {
      const earlier = done.findLast(tied => isNear(tied.draft, draft));
      if (earlier)
        earlier.draft = {
          ...earlier.draft,
          tolls: { ...draft.tolls, ...earlier.draft.tolls },
          because: [...earlier.draft.because, 'the words after it say that nobody was hurt'],
        };
      continue;
    }
    if (draft.open) {
      const index = done.findLastIndex(tied => countsBefore(tied.draft, draft));
      const counted = done[index]?.draft;
      if (counted) done.push({ draft: counting(draft, counted), takesUp: index });
      continue;
    }
    const index = pointsBack(draft)
      ? done.findLastIndex(
          (tied, at) =>
            isTakenUp(tied.draft, draft) &&
            (draft.part === 'blame' ||
              tied.draft.reading.index === draft.reading.index ||
              areOfOneDay(draft.time, timeTold(done, at, draft))),
        )
      : -1;
    const earlier = done[index]?.draft;
    if (earlier) done.push({ draft: fill(draft, earlier), takesUp: index });
    else if (!isBare(draft)) done.push({ draft });
  }
  return done;
}

/** When it was; of what takes up another, when that one was. A count is taken on many days: “by 23 May, 41 bodies”. */
function timeTold(done: readonly Tied[], at: number, later: Draft): TimeMention | undefined {
  const { draft, takesUp } = done[at] as Tied;
  const isCount = Object.keys(later.tolls).length > 0;
  return draft.time ?? (takesUp === undefined || isCount ? undefined : timeTold(done, takesUp, later));
}

function areOfOneDay(later: TimeMention | undefined, earlier: TimeMention | undefined): boolean {
  return !later || !earlier || later.start === earlier.start;
}

/** Whether the earlier draft tells a number that a bare figure may be of. */
function countsBefore(earlier: Draft, { reading }: Draft): boolean {
  const gap = reading.index - earlier.reading.index;
  return gap >= 0 && gap <= reach && !earlier.auxiliary && fieldOf(earlier) !== undefined;
}

function fieldOf({ tolls }: Draft): TollField | undefined {
  return tollFields.find(field => tolls[field] !== undefined);
}

function counting(draft: Draft, counted: Draft): Draft {
  const field = fieldOf(counted);
  return {
    ...draft,
    type: counted.type,
    tolls: field && draft.open ? { [field]: draft.open } : {},
    because: [...draft.because, `it takes up “${counted.trigger.lemma}” told before it`],
  };
}

/** “Nobody was hurt”: a toll of nought, no happening of its own. */
function isNobody({ tolls }: Draft): boolean {
  const counts: readonly QuantityMention[] = Object.values(tolls);
  return counts.length > 0 && counts.every(({ quantity }) => quantity.high === 0);
}

function isNear(earlier: Draft, later: Draft): boolean {
  const { reading } = later;
  const sameBlock = earlier.reading.sentence.block === reading.sentence.block;
  return earlier.type === 'ASSAULT' && sameBlock && reading.index - earlier.reading.index <= reach;
}

/** A definite noun, a figure or a verdict without an act of its own. */
function pointsBack({ part, initiators, at, reading, places, tolls, time }: Draft): boolean {
  if (part === 'blame') return true;
  if (part === 'figure') return !namesPlace({ places, reading });
  if (part === 'noun') return initiators.length === 0 && isDefinite(at, reading);
  if (initiators.length > 0 || Object.keys(tolls).length === 0) return false;
  return (
    namesTheDead(reading.tokens) || throughDeed(at, reading) || (!namesPlace({ places, reading }) && !time)
  );
}

/** A place in its own words: “there” only points to one. */
function namesPlace({ places, reading }: Pick<Draft, 'places' | 'reading'>): boolean {
  return places.some(({ start }) => start >= reading.sentence.start);
}

/** “The raid killed”, “died in the attack”: a bare word for a deed stands beside the verb. */
function throughDeed(at: number, reading: SentenceReading): boolean {
  const { tree, tokens } = reading;
  return (tree.children[at] ?? []).some(
    child =>
      /^(?:nsubj|obl)/.test(tree.relations[child] ?? '') &&
      deedWords.test(tokens[child]?.lemma ?? '') &&
      isDefinite(child, reading),
  );
}

/** “Among the dead were”, “the victims included”. */
function namesTheDead(tokens: readonly Token[]): boolean {
  return /^(?:among the (?:dead|victims|wounded|injured)|the (?:dead|victims))\b/i.test(
    tokens
      .slice(0, 4)
      .map(({ form }) => form)
      .join(' '),
  );
}

function isDefinite(at: number, { tree, tokens }: SentenceReading): boolean {
  return (tree.children[at] ?? []).some(
    child => child < at && /^(?:the|this|that|these|those|both)$/i.test(tokens[child]?.form ?? ''),
  );
}

/** Nothing of its own but the noun: worthless unless it takes something up. */
function isBare({ part, at, reading, initiators, targets, tolls, time, places }: Draft): boolean {
  if (part === 'blame') return true;
  if (initiators.length + targets.length > 0 && isOccasion(at, reading)) return false;
  // “Clashes were reported in X”, “heavy fighting broke out in X”.
  const { relations } = reading.tree;
  if (relations[at]?.startsWith('nsubj') && namesPlace({ places, reading }) && !isDefinite(at, reading))
    return false;
  const grounds = [initiators.length, targets.length, Object.keys(tolls).length, time ? 1 : 0, places.length];
  return part === 'noun' && grounds.filter(count => count > 0).length < 2 && Object.keys(tolls).length === 0;
}

/** In a relative clause about a party, not about a deed: “the strike, which killed ten”. */
function tellsOfSomebody({ at, reading: { tree, tokens } }: Draft): boolean {
  return tree.relations[at] === 'acl:relcl' && !deedWords.test(tokens[tree.heads[at] ?? -1]?.lemma ?? '');
}

/** “The front denied responsibility”: for what the text is about, be it told a few sentences before. */
function deniesDoing({ reading: { tokens } }: Draft): boolean {
  return tokens.some(({ lemma = '' }) => /^(?:responsibility|involvement|responsible|behind)$/.test(lemma));
}

function isTakenUp(earlier: Draft, later: Draft): boolean {
  const gap = later.reading.index - earlier.reading.index;
  if (gap < 0 || gap > reach || earlier.auxiliary || earlier.aggregate !== later.aggregate) return false;
  if (
    earlier.type !== later.type &&
    !(later.part !== 'noun' && earlier.type === 'COERCE' && later.count === undefined)
  )
    return false;
  // “The front, which has fought the army for years, denied responsibility”: not for all those years.
  if (gap === 0 && tellsOfSomebody(earlier)) return false;
  if (gap === 0)
    return (
      (later.part === 'blame' || throughDeed(later.at, later.reading)) &&
      earlier.trigger.start < later.trigger.start
    );
  const blocks = later.reading.sentence.block - earlier.reading.sentence.block;
  // “The army denies that”: what was told just before, or in the same paragraph.
  if (later.part === 'blame')
    return later.stance !== 'denied' || gap === 1 || blocks === 0 || (blocks <= 2 && deniesDoing(later));
  const tells = Object.keys(later.tolls).length > 0 || later.time !== undefined || later.targets.length > 0;
  if (!tells || blocks > 1) return false;
  if (later.part === 'verb' && !throughDeed(later.at, later.reading) && !namesTheDead(later.reading.tokens)) {
    // “Two officers were killed.”: only right behind the act, which has told no such number.
    const field = later.count;
    return (
      gap === 1 &&
      blocks === 0 &&
      earlier.part !== 'figure' &&
      field !== undefined &&
      earlier.tolls[field] === undefined
    );
  }
  return !namesPlace(later) || throughDeed(later.at, later.reading);
}

function fill(draft: Draft, before: Draft): Draft {
  return {
    ...draft,
    doubt: Math.min(0.9, draft.doubt + 0.1),
    because: [...draft.because, `it takes up “${before.trigger.lemma}” told before it`],
  };
}
