/**
 * Where and when a document was when it told something without a day or a place of its own: “A nurse was abducted.” behind
 * an attack on a hospital. It is evidence across documents only, worth half of what is stated, and forbids nothing.
 */
import { lengthInDays } from '../model/calendar.ts';
import { type Surroundings, type Telling, tellingOf } from './tellings.ts';
import type { Told } from './told.ts';

/** Blocks back to which a day or a place is still remembered. */
const remembered = 3;
/** Longer stretches of days and wider places say too little. */
const mostDays = 4;
const coarsest = 3;

/** The tellings with what stands around them. @param told all claims of the document, in reading order. */
export function withSurroundings(threads: readonly Telling[], told: readonly Told[]): Telling[] {
  return threads.map(thread => {
    const around = surroundingsOf(thread, told);
    return around ? { ...thread, around } : thread;
  });
}

/** The nearest day and place told before it in paragraphs that follow each other; undefined when it states both, or is a total. */
function surroundingsOf(thread: Telling, told: readonly Told[]): Surroundings | undefined {
  const first = thread.members[0] as Told;
  const needsDay = thread.dates.length === 0 && !speaksOfTime(first);
  const needsPlace = thread.place === undefined;
  if ((!needsDay && !needsPlace) || thread.isAggregate || first.opensNew) return undefined;
  const before = told.slice(Math.max(0, first.position - 8), first.position).reverse();
  const near = before.filter(one => first.block - one.block <= remembered && isInOneStretch(one, first));
  const day = needsDay ? near.find(one => one.time?.date) : undefined;
  const spot = needsPlace ? near.find(one => one.place) : undefined;
  const isDay = day?.time?.date && lengthInDays(day.time.date) <= mostDays && !isBackground(day);
  const isSpot = spot?.place && spot.place.place.precision <= coarsest && !isBackground(spot);
  if (!isDay && !isSpot) return undefined;
  return {
    dates: isDay ? tellingOf([day]).dates : [],
    ...(isSpot ? { place: spot.place.place } : {}),
  };
}

/** “Last week the army said that it had killed”: its sentence tells of another time, though not in words that date the deed. */
function speaksOfTime({ document: { text }, claim: { start, end } }: Told): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  const opening = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1);
  return timeWords.test(opening + text.slice(start, end));
}

const timeWords =
  /\b(?:last|ago|yesterday|(?:days?|weeks?|months?|years?) (?:after|before|later|earlier)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may \d|june|july|august|september|october|november|december|(?:19|20)\d\d)\b/i;

function isInOneStretch(one: Told, later: Told): boolean {
  const passed = later.document.blocks.slice(one.block + 1, later.block + 1);
  return passed.every(({ kind }) => kind === 'paragraph');
}

function isBackground({ claim }: Told): boolean {
  return claim.auxiliary === 'historical' || claim.aggregate === true;
}
