/** Whether two tellings are of one happening: a comparison with reasons for and against, and vetoes that nothing outweighs. */
import { comparePlaces, type Place } from '../model/place.ts';
import { verbalTypes } from '../model/plover.ts';
import { type Quantity, quantitiesMeet, tollFields } from '../model/quantity.ts';
import { compareDays, nearlySameDay } from './compare-days.ts';
import { mayBeOneDeed } from './compare-modes.ts';
import { areCopies, holdsWord, isCutFrom } from './passage-words.ts';
import type { Participant } from './resolve-claims.ts';
import { compareSpots } from './spot-names.ts';
import type { Telling } from './tellings.ts';

export interface Comparison {
  /** Evidence for one happening; `joinsAt` and more joins, a veto is -Infinity. */
  readonly score: number;
  readonly because: readonly string[];
  readonly against: readonly string[];
}

/** The score from which two tellings are taken to be of one happening. */
export const joinsAt = 3.6;

/** From this score on a person is asked. */
export const suggestsAt = 2.6;

/** How actors stand to each other; `kin`: part of, or a collective that may hold the other. */
export type Kinship = (left: Participant, right: Participant) => 'same person' | 'same' | 'kin' | 'unlike';

/** Trigger lemmas so common in conflict reporting that sharing one says little. */
const commonTriggers = new Set(
  'attack kill strike hit fight arrest bomb raid target death meet claim say die'.split(' '),
);

/** Weighs two tellings against each other, with reasons. Symmetric. */
export function compareTellings(left: Telling, right: Telling, kinship: Kinship): Comparison {
  const because: string[] = [];
  const against: string[] = [];
  const score = weighAll(left, right, kinship, (points, reason) => {
    (points >= 0 ? because : against).push(reason);
  });
  return { score, because, against };
}

/** The score alone: a million pairs are asked for it, few of them have to give their reasons. */
export function scoreTellings(left: Telling, right: Telling, kinship: Kinship): number {
  return weighAll(left, right, kinship, () => {});
}

type Weigh = (points: number, reason: string) => void;

function weighAll(left: Telling, right: Telling, kinship: Kinship, note: Weigh): number {
  let score = 0;
  const weigh: Weigh = (points, reason) => {
    score += points;
    note(points, reason);
  };
  const veto = (reason: string): number => {
    note(-Infinity, reason);
    return -Infinity;
  };

  const kind = compareTypes(left, right);
  if (kind === 'other') return veto('different kinds of happening');
  if (kind === 'kin') weigh(-0.3, 'told as an attack and as a capture');
  const when = compareDays(left.dates, right.dates);
  if (left.isAggregate !== right.isAggregate) {
    // “Four shells” on one evening are one shelling; a total runs over more days.
    if (when.points < nearlySameDay) return veto('one is a total over many');
    weigh(-0.8, 'one counts several');
  }
  if (when.apart) return veto('the dates lie apart');
  if (when.points > 0) weigh(when.points, when.reason);

  const where = left.place && right.place ? comparePlaces(left.place, right.place) : 'unknown';
  const mayTell = left.place && right.place && (where === 'apart' || where === 'unknown');
  const called = mayTell ? compareSpots(left.place, right.place) : 'untold';
  // Two documents may have one name of one country read as two of its namesakes.
  if (where === 'apart' && called !== 'alike') return veto('the places lie apart');
  const precision = Math.max(exactness(left.place), exactness(right.place));
  if (where === 'same')
    weigh(precision >= 6 ? 0.3 : precision >= 4 ? 1 : precision === 0 ? 2.4 : 2, 'same place');
  if (where === 'within') weigh(precision >= 6 ? 0.3 : 1, 'one place lies in the other');
  if (where === 'close') weigh(1.5, 'places close to each other');
  if (where === 'apart') weigh(0.5, 'places of one name');
  if (where === 'unknown' && called === 'other') weigh(-1.5, 'places of other names');
  if (where === 'unknown' && called === 'alike') weigh(1.5, 'places of one name');
  if (where === 'unknown' && called === 'after') weigh(1, 'one place is named after the other');

  if (where === 'unknown' && (namesPlaceOf(left, right) || namesPlaceOf(right, left)))
    weigh(1.2, 'the words of one name the place of the other');

  if (left.document !== right.document) weighSurroundings(left, right, weigh);

  const targets = shareOf(left.targets, right.targets, kinship);
  const initiators = shareOf(left.initiators, right.initiators, kinship);
  if (targets > 0) weigh(targets, 'same target');
  if (kind === 'same' && killsSamePerson(left, right, kinship)) weigh(1.8, 'the same person killed');
  if (initiators > 0) weigh(initiators, 'same initiator');
  if (targets < 0 && initiators <= 0) return veto('other targets, and no initiator in common');
  if (targets < 0) weigh(-1, 'other targets');
  if (initiators < 0) weigh(-0.7, 'other initiators');
  if (initiators <= 0 && (isAnswered(left, right, kinship) || isAnswered(right, left, kinship)))
    weigh(-3, 'who acts in one suffers in the other, from others');

  const before = score;
  for (const field of tollFields) weighTolls(left.tolls[field], right.tolls[field], field, weigh);
  weighWords(left, right, weigh);
  // The same group strikes in the same town again and again.
  const isUndated = left.dates.length === 0 || right.dates.length === 0;
  if (isUndated && left.document !== right.document && score - before < 2)
    weigh(-0.5, 'not both state a day');
  if (
    left.types.some(type => verbalTypes.has(type)) &&
    when.points === 0 &&
    left.document !== right.document
  ) {
    weigh(-1, 'words between the same parties on no stated day');
  }
  return score;
}

/** What stands around them where one states no day or no place: half as much as if both stated it, and no veto. */
function weighSurroundings(left: Telling, right: Telling, weigh: Weigh): void {
  if (left.around === undefined && right.around === undefined) return;
  if (left.dates.length === 0 || right.dates.length === 0) {
    const when = compareDays(datesAround(left), datesAround(right));
    if (when.apart) weigh(-0.3, 'told beside other days');
    else if (when.points > 1) weigh(when.points / 2, `told beside the ${when.reason}`);
  }
  if (left.place === undefined || right.place === undefined) {
    const [one, other] = [left.place ?? left.around?.place, right.place ?? right.around?.place];
    const where = one && other ? comparePlaces(one, other) : 'unknown';
    if (where === 'apart') weigh(-0.3, 'told beside another place');
    else if (where === 'same' || where === 'close') weigh(1, 'told beside the same place');
  }
}

function datesAround({ dates, around }: Telling): Telling['dates'] {
  return dates.length > 0 ? dates : (around?.dates ?? dates);
}

/** An attack on a base that one document tells as its capture; within a document both are told for themselves, but for “the attack”. */
function compareTypes(left: Telling, right: Telling): 'same' | 'kin' | 'other' {
  if (left.types.some(type => right.types.includes(type))) return 'same';
  const isKin =
    (left.takes && right.types.includes('ASSAULT')) || (right.takes && left.types.includes('ASSAULT'));
  const goesOn = namesAttack(left) || namesAttack(right);
  return isKin && (left.document !== right.document || goesOn) ? 'kin' : 'other';
}

function namesAttack({ types, members }: Telling): boolean {
  return types.includes('ASSAULT') && members.length === 1 && members[0]?.namesDeed === true;
}

/** UCDP precision; 0 for a spot that no map shows, which hardly two happenings share. */
function exactness(place: Place | undefined): number {
  if (!place) return 7;
  return place.kind === 'site' ? 0 : place.precision;
}

/** “The camp at Orel” beside “Orel” as a place: the words by which one calls its spot stand in the other. */
function namesPlaceOf({ spots }: Telling, { members }: Telling): boolean {
  return spots.some(spot =>
    members.some(({ words }) => spot.split(' ').every(word => holdsWord(words, word))),
  );
}

/** Nobody is killed twice. */
function killsSamePerson(left: Telling, right: Telling, kinship: Kinship): boolean {
  if (!left.tolls.deaths || !right.tolls.deaths || !left.types.includes('ASSAULT')) return false;
  return left.targets.some(one => right.targets.some(other => kinship(one, other) === 'same person'));
}

/** Rebels attacked the army, the army shot townspeople: whom one suffers from is nobody of those whom it hurts. In a battle the two would be. */
function isAnswered(one: Telling, other: Telling, kinship: Kinship): boolean {
  if (one.initiators.length === 0 || other.targets.length === 0) return false;
  return (
    shareOf(one.targets, other.initiators, kinship) >= 2 &&
    shareOf(one.initiators, other.targets, kinship) <= 0
  );
}

/** Points for shared participants: 2 for a name in common, less for kin and for the unnamed; -1 when both name others; 0 when one is silent. */
function shareOf(left: readonly Participant[], right: readonly Participant[], kinship: Kinship): number {
  if (left.length === 0 || right.length === 0) return 0;
  let best = -1;
  for (const one of left) {
    for (const other of right) {
      const relation = kinship(one, other);
      const unnamed = one.collective && other.collective;
      if (relation === 'same' || relation === 'same person') best = Math.max(best, unnamed ? 1 : 2);
      else if (relation === 'kin') best = Math.max(best, 0.8);
      else if (one.collective || other.collective) best = Math.max(best, 0);
    }
  }
  return best;
}

function weighTolls(
  left: readonly Quantity[] | undefined,
  right: readonly Quantity[] | undefined,
  field: string,
  weigh: Weigh,
): void {
  if (!left || !right) return;
  const pairs = left.flatMap(one => right.map(other => [one, other] as const));
  const sized = pairs.filter(([one, other]) => sizeOf(one) !== undefined && sizeOf(other) !== undefined);
  if (sized.length === 0) return;
  const equal = new Set(
    sized.filter(([one, other]) => sizeOf(one) === sizeOf(other)).map(([one]) => sizeOf(one) ?? 0),
  );
  const alike = sized.some(([one, other]) => areRounded(one, other));
  if (equal.size === 0 && alike) weigh(2, `nearly the same number of ${field}`);
  else if (equal.size > 0)
    weigh(
      [...equal].reduce((sum, size) => sum + tollPoints(size), 0),
      `same number of ${field}`,
    );
  else if (sized.every(([one, other]) => areFarApart(one, other)))
    weigh(-1, `very different numbers of ${field}`);
}

/** “More than 56,000” and 56,091: one is the other rounded. */
function areRounded(left: Quantity, right: Quantity): boolean {
  const [one, other] = [sizeOf(left) ?? 0, sizeOf(right) ?? 0];
  return Math.min(one, other) >= 1000 && Math.abs(one - other) <= 0.02 * Math.max(one, other);
}

const roundNumbers = new Set([50, 100, 150, 200, 300, 400, 500, 1000, 2000, 5000, 10_000]);

/** Two reports agree on a small or a round number by chance, hardly on another. */
function tollPoints(size: number): number {
  if (roundNumbers.has(size)) return 2;
  if (size >= 50) return 3.4;
  if (size >= 20) return 2.2;
  return size >= 5 ? 1.2 : 0.5;
}

function sizeOf({ low, high }: Quantity): number | undefined {
  return low ?? high;
}

function areFarApart(left: Quantity, right: Quantity): boolean {
  const [one, other] = [sizeOf(left) ?? 0, sizeOf(right) ?? 0];
  // Counts of many grow from day to day and differ from office to office.
  const factor = Math.min(one, other) >= 10 ? 4 : 2;
  return !quantitiesMeet(left, right) && Math.max(one, other) > factor * Math.min(one, other) + 2;
}

function weighWords(left: Telling, right: Telling, weigh: Weigh): void {
  if (left.members.some(one => right.members.some(other => areCopies(one.words, other.words))))
    weigh(4, 'the same words');
  else if (
    left.document !== right.document &&
    left.members.some(one => right.members.some(other => isCutFrom(one.words, other.words)))
  )
    weigh(3, 'the words of one stand in the other');
  const shared = left.names.size === 0 ? [] : [...left.names].filter(name => right.names.has(name));
  if (shared.length > 0)
    weigh(Math.min(2.4, 1.5 + 0.4 * (shared.length - 1)), `both name ${shared.join(' ')}`);
  const lemmas = left.lemmas.filter(lemma => right.lemmas.includes(lemma));
  const telling = lemmas.find(lemma => !commonTriggers.has(lemma));
  if (telling !== undefined) weigh(1, `both say “${telling}”`);
  else if (lemmas.length > 0) weigh(0.4, `both say “${lemmas[0]}”`);
  else if (shareAny(left.families, right.families)) weigh(0.5, 'words of one family');
  if (left.modes.length > 0 && right.modes.length > 0) {
    if (shareAny(left.modes, right.modes)) weigh(0.5, 'same mode');
    else if (!mayBeOneDeed(left.modes, right.modes)) weigh(-0.7, 'other mode');
  }
}

function shareAny(left: readonly string[], right: readonly string[]): boolean {
  return left.some(one => right.includes(one));
}
