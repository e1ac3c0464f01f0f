/** Whether two claims tell of one happening: a comparison with reasons for and against, and vetoes that nothing outweighs. */
import { type DateSpan, gapInDays, lengthInDays, spanHolds, spansMeet } from '../model/calendar.ts';
import type { Happening } from '../model/claim.ts';
import { comparePlaces } from '../model/place.ts';
import { verbalTypes } from '../model/plover.ts';
import { quantitiesMeet, tollFields } from '../model/quantity.ts';
import type { Participant, ResolvedClaim } from './resolve-claims.ts';

/** A claim of a happening with what the comparison asks of it again and again, worked out once. */
export interface Told extends ResolvedClaim {
  readonly claim: Happening;
  /** Capitalised words of the passage that name neither party nor place: “Jaffar Express”. */
  readonly namesAround: ReadonlySet<string>;
  /** “The raid”, “this attack”: points back to a happening already told. */
  readonly pointsBack: boolean;
  /** Place in the order of the document's claims. */
  readonly position: number;
}

export interface Comparison {
  /** Evidence for one happening; `joinsAt` and more joins, a veto is -Infinity. */
  readonly score: number;
  readonly because: readonly string[];
  readonly against: readonly string[];
}

/** The score from which two claims are taken to tell of one happening. */
export const joinsAt = 3.6;

/** How actors stand to each other; `kin`: part of, or a collective that may hold the other. */
export type Kinship = (left: Participant, right: Participant) => 'same' | 'kin' | 'unlike';

/** Trigger lemmas so common in conflict reporting that sharing one says little. */
const commonTriggers = new Set([
  'attack',
  'kill',
  'strike',
  'hit',
  'fight',
  'arrest',
  'bomb',
  'raid',
  'target',
  'death',
  'meet',
  'claim',
]);

/** Weighs two claims against each other, with reasons. Symmetric. */
export function compareHappenings(left: Told, right: Told, kinship: Kinship): Comparison {
  const because: string[] = [];
  const against: string[] = [];
  const score = weighAll(left, right, kinship, (points, reason) => {
    (points >= 0 ? because : against).push(reason);
  });
  return { score, because, against };
}

/** The score alone: a million pairs are asked for it, few of them have to give their reasons. */
export function scoreHappenings(left: Told, right: Told, kinship: Kinship): number {
  return weighAll(left, right, kinship, () => {});
}

function weighAll(left: Told, right: Told, kinship: Kinship, note: Weigh): number {
  let score = 0;
  const weigh: Weigh = (points, reason) => {
    score += points;
    note(points, reason);
  };
  const veto = (reason: string): number => {
    note(-Infinity, reason);
    return -Infinity;
  };

  if (left.claim.type !== right.claim.type) return veto('different kinds of happening');
  if (!!left.claim.aggregate !== !!right.claim.aggregate) return veto('one is a total over many');

  const when = compareTimes(left.time?.date, right.time?.date);
  if (when.apart) return veto('the dates lie apart');
  if (when.points > 0) weigh(when.points, when.reason);

  const where = left.place && right.place ? comparePlaces(left.place.place, right.place.place) : 'unknown';
  if (where === 'apart') return veto('the places lie apart');
  const precision = Math.max(left.place?.place.precision ?? 7, right.place?.place.precision ?? 7);
  if (where === 'same') weigh(precision >= 6 ? 0.3 : precision >= 4 ? 1 : 2, 'same place');
  if (where === 'within') weigh(precision >= 6 ? 0.3 : 1, 'one place lies in the other');
  if (where === 'close') weigh(1.5, 'places close to each other');

  const targets = shareOf(left.targets, right.targets, kinship);
  const initiators = shareOf(left.initiators, right.initiators, kinship);
  if (targets > 0) weigh(targets, 'same target');
  if (initiators > 0) weigh(initiators, 'same initiator');
  if (targets < 0 && initiators <= 0) return veto('other targets, and no initiator in common');
  if (targets < 0) weigh(-1, 'other targets');
  if (initiators < 0) weigh(-0.7, 'other initiators');

  for (const field of tollFields) weighTolls(left, right, field, weigh);
  weighWords(left, right, weigh);
  if (verbalTypes.has(left.claim.type) && when.points === 0 && left.document.id !== right.document.id) {
    weigh(-1, 'words between the same parties on no stated day');
  }
  if (left.document.id === right.document.id) weighPosition(left, right, weigh);
  return score;
}

/** Two dates a few days apart are two happenings; a month and a day in it may be one. */
function compareTimes(
  left: DateSpan | undefined,
  right: DateSpan | undefined,
): { points: number; reason: string; apart: boolean } {
  if (!left || !right) return { points: 0, reason: '', apart: false };
  const widest = Math.max(lengthInDays(left), lengthInDays(right));
  if (!spansMeet(left, right)) {
    // "About two months ago" has soft ends; named days have hard ones.
    return { points: 0, reason: '', apart: gapInDays(left, right) > (widest > 20 && widest < 60 ? 7 : 0) };
  }
  if (widest <= 4) return { points: 3, reason: 'same day', apart: false };
  if (widest <= 10) return { points: 2.2, reason: 'same days', apart: false };
  if (widest <= 45)
    return {
      points: spanHolds(left, right) || spanHolds(right, left) ? 1.8 : 1.4,
      reason: 'same weeks',
      apart: false,
    };
  if (widest <= 370) return { points: 0.6, reason: 'same year', apart: false };
  return { points: 0.1, reason: 'dates meet', apart: false };
}

/** Points for shared participants: 2 for a name in common, less for kin and for the unnamed; -1 when both name others; 0 when one is silent. */
function shareOf(left: readonly Participant[], right: readonly Participant[], kinship: Kinship): number {
  if (left.length === 0 || right.length === 0) return 0;
  let best = -1;
  for (const one of left) {
    for (const other of right) {
      const relation = kinship(one, other);
      const unnamed = one.collective && other.collective;
      if (relation === 'same') best = Math.max(best, unnamed ? 1 : 2);
      else if (relation === 'kin') best = Math.max(best, 0.8);
      else if (one.collective || other.collective) best = Math.max(best, 0);
    }
  }
  return best;
}

type Weigh = (points: number, reason: string) => void;

function weighTolls(left: Told, right: Told, field: (typeof tollFields)[number], weigh: Weigh): void {
  const one = left.claim.tolls[field]?.quantity;
  const other = right.claim.tolls[field]?.quantity;
  const size = one?.low ?? one?.high;
  const otherSize = other?.low ?? other?.high;
  if (!one || !other || size === undefined || otherSize === undefined) return;
  if (size === otherSize) weigh(size >= 5 ? 1.2 : 0.4, `same number of ${field}`);
  else if (!quantitiesMeet(one, other) && Math.max(size, otherSize) > 2 * Math.min(size, otherSize) + 2) {
    weigh(-1, `very different numbers of ${field}`);
  }
}

function weighWords(left: Told, right: Told, weigh: Weigh): void {
  const shared =
    left.namesAround.size === 0 ? [] : [...left.namesAround].filter(name => right.namesAround.has(name));
  if (shared.length > 0)
    weigh(Math.min(2.4, 1.5 + 0.4 * (shared.length - 1)), `both name ${shared.join(' ')}`);
  const lemma = left.claim.trigger.lemma;
  if (lemma === right.claim.trigger.lemma) weigh(commonTriggers.has(lemma) ? 0.4 : 1, `both say “${lemma}”`);
  const [mode, otherMode] = [left.claim.mode, right.claim.mode];
  if (mode && otherMode)
    weigh(mode === otherMode ? 0.5 : -0.7, mode === otherMode ? 'same mode' : 'other mode');
}

/** In one document, “the raid” soon after a raid is that raid; two bare tellings far apart need more than that. */
function weighPosition(left: Told, right: Told, weigh: Weigh): void {
  const [earlier, later] = left.claim.start <= right.claim.start ? [left, right] : [right, left];
  const distance = later.position - earlier.position;
  if (later.pointsBack && distance <= 3) weigh(2.2, 'the later words point back to the earlier');
}
